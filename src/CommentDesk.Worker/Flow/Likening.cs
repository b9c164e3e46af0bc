using CommentDesk.Cases;
using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// Finds the cases a comment may belong to. Asked when a card is drawn and in rounds, beside the writer: comparing texts takes
/// milliseconds.
/// </summary>
internal sealed class Likening(ILikeness likeness, CaseTerms terms)
{
    /// <summary>More than these nobody reads.</summary>
    internal const int Offered = 3;

    private static readonly HashSet<string> Unanswered = ["waiting", "assigned", "in_work", "drafted", "on_approval", "snoozed"];

    public IReadOnlyList<CaseMatch> Of(IDeskSession session, Ticket ticket, Comment comment) =>
        comment.ErasedAt is not null || ticket.Lead is not null || ticket.Stage is not (Stage.Triage or Stage.Waiting or Stage.Assigned or Stage.InWork)
            ? []
            : Of(session, new Voiced(
                ticket.Id, ticket.Channel, comment.Thread, ticket.Verdict.Theme, comment.Author.Id, comment.Text, ticket.Stage.Code, ticket.OpenedAt));

    /// <summary>The case that one of the same words under the same post leads, told by somebody else and without any answer yet.</summary>
    public TicketId? Twin(IDeskSession session, Voiced about) =>
        Matches(session, about, other => other.Thread == about.Thread && other.Author != about.Author && Unanswered.Contains(other.Stage))
            .FirstOrDefault(match => match is { Near: true, SameThread: true })?.Ticket;

    /// <summary>The most alike first. A younger comment joins an older one, never the other way round.</summary>
    public IReadOnlyList<CaseMatch> Of(IDeskSession session, Voiced about) => [.. Matches(session, about, _ => true).Take(Offered)];

    private List<CaseMatch> Matches(IDeskSession session, Voiced about, Func<Voiced, bool> wanted)
    {
        if (about.Text.Length == 0)
            return [];
        var words = new Sameness(about);
        return
        [
            .. session.Cases.Near(about, about.At - terms.Window)
                .Where(other => other.Ticket.Value < about.Ticket.Value && wanted(other))
                .Select(other => words.With(other, () => likeness.Highest([other.Text], [about.Text])[0]))
                .OfType<CaseMatch>()
                .OrderByDescending(match => match.Score).ThenBy(match => match.Ticket.Value),
        ];
    }
}
