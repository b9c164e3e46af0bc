using CommentDesk.Comments;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Flow;

/// <summary>Makes the public calls: an answer under a comment, a new wording of a published answer, a message deleted.</summary>
internal sealed class Publishing(IEnumerable<IConnector> connectors, Desk desk) : ICaller
{
    private readonly Dictionary<string, IConnector> _connectors = connectors.ToDictionary(connector => connector.Network);

    public IReadOnlyList<string> Kinds { get; } = [Calls.Publish, Calls.Amend, Calls.Remove];

    public Task<Delivery> Make(OutboxCall call, CancellationToken cancel)
    {
        if (call.Kind == Calls.Remove)
        {
            var gone = Calls.ReadRemoval(call) with { Room = Calls.RoomOf(call.Lane) };
            return _connectors[gone.Network].Remove(gone, cancel);
        }

        // The lane follows a room that moves; the body stays as it was written.
        var (written, draft) = Calls.ReadPublication(call);
        var message = written with { Room = Calls.RoomOf(call.Lane) };
        var connector = _connectors[message.Network];
        return call.Kind == Calls.Publish ? connector.Publish(message, draft, cancel) : connector.Amend(message, draft, cancel);
    }

    public void Record(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        if (call.Ticket is not { } ticket)
            return;
        Command? command = delivery switch
        {
            Delivery.Sent when call.Kind == Calls.Remove => new Command.ConfirmRemoved(),
            Delivery.Sent sent => new Command.ConfirmPublished(sent.Message),
            Delivery.Refused refused => new Command.ReportRefused(refused.Reason),
            Delivery.Unknown => new Command.ReportDoubt(),
            _ => null,
        };
        if (call.Kind == Calls.Publish && delivery is Delivery.Sent { Message.Length: > 0 } stands)
            session.Feedback.Answered(new(Calls.NetworkOf(call.Lane), Calls.RoomOf(call.Lane), stands.Message), ticket);
        if (command is not null)
            desk.Do(session, ticket, null, command, now);
    }
}
