using CommentDesk.Cases;
using CommentDesk.Comments;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>Gathers what a card shows of its case.</summary>
internal sealed class CaseReader(Likening likening)
{
    private const int Voices = 3;

    public CaseView Read(IDeskSession session, Ticket ticket, Comment comment)
    {
        var count = ticket.Lead is null ? session.Cases.Count(ticket.Id) : null;
        if (count is null or { Comments: 1, Supports: 0 })
            return CaseView.None with { Alike = likening.Of(session, ticket, comment) };
        var members = session.Tickets.OfCase(ticket.Id);
        return new(count, [.. members.Reverse().Select(member => Voice(session, member)).OfType<CaseVoice>().Take(Voices)], [], Outdated(session, ticket, comment, members).Count());
    }

    /// <summary>Comments of the case under which the words differ from the present ones.</summary>
    public static IEnumerable<Ticket> Outdated(IDeskSession session, Ticket lead, Comment comment, IReadOnlyList<Ticket> members) =>
        lead.Stage is Stage.Answered { Answer.Draft: { Text.Length: > 0 } draft } && session.Tickets.History(lead.Id).Any(line => line.What == Happenings.Amended)
            ? members.Where(member => member.Stage is Stage.Answered { Answer: { Message: not null } told } && told.Draft.Text.Length > 0
                && !Greetings.Repeats(told.Draft.Text, draft.Text, comment.Author.Name))
            : [];

    private static CaseVoice? Voice(IDeskSession session, Ticket member) =>
        session.Comments.Find(member.Comment) is { ErasedAt: null } comment ? new(member.Id, comment.Author.Name, comment.Text) : null;
}
