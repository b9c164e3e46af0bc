using CommentDesk.Answers;
using CommentDesk.Cases;
using CommentDesk.Comments;
using CommentDesk.Texts;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Flow;

/// <summary>Publishes the answer of a case under another comment of it, in words that stand nowhere in the case yet.</summary>
internal sealed class Following(Desk desk, Casework cases, IDiscretion discretion, CaseWording words)
{
    public void Pay(IDeskSession session, CaseDebt debt, DateTimeOffset now)
    {
        session.Cases.Settle(debt.Ticket);
        if (session.Tickets.Find(debt.Ticket) is not { Stage: Stage.Merged, Lead: { } id } member
            || session.Tickets.Find(id) is not { } lead || lead.Stage.Standing is not { } answer || lead.Stage.Owner is not { } owner
            || session.Comments.Find(member.Comment) is not { ErasedAt: null })
            return;
        // Merged, answered, opened again by mistake, and merged once more: the words stand there already.
        if (member.Said.Any(said => Greetings.Repeats(said.Draft, answer.Draft, Name(session.Comments.Find(lead.Comment)))))
            return;
        if (discretion.Tells(answer.Draft.Text))
        {
            Apart("tell.follow_personal", "why.case_personal");
            return;
        }

        var (text, marks) = Words(session, lead, answer.Draft, member);
        if (desk.Do(session, member.Id, null, new Command.Follow(text, marks, answer.Draft.Interim, owner) { Attached = answer.Draft.Attached }, now) is Outcome.Refused)
            Apart("tell.follow_not", "why.case");

        // Nothing of a case may wait for an answer that cannot come.
        void Apart(string told, string why)
        {
            cases.Split(session, member, owner, Line.Of(why, lead.Id.ToString()), now);
            if (session.People.Find(owner) is { Staff: true, Reachable: true } person)
                session.Outbox.Add(Calls.LineFor(person, Line.Of(told, member.Id.ToString(), lead.Id.ToString()), now, member.Id));
        }
    }

    /// <summary>The case's answer as it reads under this comment.</summary>
    public (string Text, IReadOnlyList<Mark> Marks) Words(IDeskSession session, Ticket lead, Draft draft, Ticket member) => Greetings.For(
        draft, Name(session.Comments.Find(lead.Comment)), Name(session.Comments.Find(member.Comment)), member.Id.Value, Taken(session, lead), words.Words);

    private static string? Name(Comment? comment) => comment is { ErasedAt: null, Author: { Kind: AuthorKind.Person } author } ? author.Name : null;

    private static HashSet<string> Taken(IDeskSession session, Ticket lead) =>
        [.. session.Tickets.OfCase(lead.Id).Append(lead).SelectMany(Texts)];

    private static IEnumerable<string> Texts(Ticket ticket) => ticket.Said.Select(said => said.Draft.Text).Concat(ticket.Stage switch
    {
        Stage.Publishing stage => [stage.Draft.Text],
        Stage.InDoubt stage => [stage.Draft.Text],
        _ => ticket.Stage.Standing is { } answer ? [answer.Draft.Text] : [],
    });
}

/// <summary>The language in which the desk speaks in public.</summary>
internal sealed record CaseWording(string? Language)
{
    public Wording Words => Wording.In(Language);
}
