using CommentDesk.Answers.Linter;
using CommentDesk.Cases;
using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Learning;

namespace CommentDesk.Tests.Flow;

/// <summary>The flow with its cases; the network says what a test says.</summary>
internal sealed class CaseOffice : IAsyncDisposable
{
    private int _published = 900;

    public CaseOffice(bool mergeByItself = false)
    {
        var terms = CaseTerms.Standard with { MergeByItself = mergeByItself };
        Rounds = new CaseRounds(
            Office.Store, new Following(Office.Desk, Office.Cases, new Discretion(HouseStyle.Plain), new CaseWording("ru")), Office.Cases,
            new Likening(new KinLikeness(), terms), terms);
    }

    public Office Office { get; } = new();
    public CaseRounds Rounds { get; }

    public async Task<Person> Begin()
    {
        await Office.Connect();
        return await Office.Hire();
    }

    public async Task<TicketId> See(string text, string message, string author = "501", string name = "Житель", string? replyTo = null)
    {
        await Office.See(Seen.Comment(text, message, new Author(author, name, AuthorKind.Person)) with { ReplyTo = replyTo });
        return (await Office.TicketOf(message))!.Id;
    }

    public Task<Ticket> Find(TicketId id) => Office.Do(session => session.Tickets.Find(id)!);

    public Task<Outcome> Do(TicketId id, Person? by, Command command) => Office.Do(session => Office.Desk.Do(session, id, by, command, Office.Now));

    public Task<Outcome> Merge(TicketId id, TicketId into, Person? by) => Office.Do(session => Office.Cases.Merge(session, id, into, by, Office.Now));

    public Task Sweep() => Rounds.Sweep(Office.Now, CancellationToken.None);

    /// <summary>Writes and sends an answer that the network takes.</summary>
    /// <returns>Its number in the room.</returns>
    public async Task<string> Answer(TicketId id, Person by, string text = "Здравствуйте! Воду дадут до 18:00.", bool interim = false)
    {
        await Do(id, by, new Command.Write(text, [], null));
        var draft = (await Find(id)).Stage.Unpublished!.Number;
        if (interim)
            await Do(id, by, new Command.Call(draft, true));
        await Do(id, by, new Command.Publish(draft));
        return await Confirm(id);
    }

    public Task<string> Confirm(TicketId id) => Office.Do(session =>
    {
        var message = $"{++_published}";
        session.Feedback.Answered(new CommentKey("telegram", Office.Room, message), id);
        Office.Desk.Do(session, id, null, new Command.ConfirmPublished(message), Office.Now);
        return message;
    });

    public async Task<IReadOnlyList<(TicketId Ticket, string Text)>> Published() =>
        [.. (await Office.Calls()).Where(call => call.Kind == Calls.Publish).Select(call => (call.Ticket!.Value, Calls.ReadPublication(call).Draft.Text))];

    public async Task<IReadOnlyList<string>> Told() =>
        [.. (await Office.Calls()).Where(call => call.Kind == Calls.Line).Select(Calls.ReadLine).Select(line => $"{line.Key} {string.Join(' ', line.Args)}")];

    public Task<CaseCount> Count(TicketId lead) => Office.Do(session => session.Cases.Count(lead));

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}
