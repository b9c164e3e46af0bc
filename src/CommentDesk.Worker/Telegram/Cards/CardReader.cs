using CommentDesk.Answers;
using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;
using CommentDesk.Worker.Telegram.Templates;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>Gathers what a card shows, with links by the connector of the comment's network.</summary>
internal sealed class CardReader(IEnumerable<IConnector> connectors, INeighbours neighbours, CaseReader cases, ChatOptions options, Deadlining deadlining)
{
    private const int MostNeighbours = 2;

    private readonly Dictionary<string, IConnector> _connectors = connectors.ToDictionary(connector => connector.Network);

    public CardView? Read(IDeskSession session, TicketId id, Person viewer, DateTimeOffset now)
    {
        if (session.Tickets.Find(id) is not { } ticket || session.Comments.Find(ticket.Comment) is not { } comment)
            return null;
        var channel = session.Comments.FindChannel(comment.Channel);
        var post = comment.Thread is { } thread ? session.Comments.FindPost(comment.Channel, thread) : null;
        var history = session.Tickets.History(id);
        return new(
            ticket, comment, channel, post, viewer, history,
            LinkTo(channel, post, comment, comment.Key.Message),
            ticket.Stage.Standing?.Message is { } answer ? LinkTo(channel, post, comment, answer) : null,
            person => session.People.Find(new PersonId(person))?.Name,
            now, options.Zone)
        {
            Neighbours = ticket.Verdict.Judge.StartsWith("model:", StringComparison.Ordinal) ? neighbours.Of(comment.Text, MostNeighbours) : [],
            Clock = Deadlining.Shown(deadlining.Of(session, ticket, history)),
            Notes = session.Stories.Notes(id),
            Offered = Offered.To(session, ticket, comment, viewer),
            Open = options.Style.Allows,
            Feedback = FeedbackSummary.Of(session.Feedback.Of(id)),
            Case = cases.Read(session, ticket, comment),
        };
    }

    private string? LinkTo(Channel? channel, Post? post, Comment comment, string message) =>
        channel is not null && _connectors.GetValueOrDefault(comment.Key.Network) is { } connector
            ? connector.LinkTo(channel, post, comment.Key with { Message = message }, comment.Thread)
            : null;
}
