using System.Globalization;
using CommentDesk.Answers;
using CommentDesk.Comments;
using CommentDesk.Finding;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Telegram.Templates;

/// <summary>What the owner of a ticket might say: templates and an earlier answer that fit the comment. Read when a card is drawn.</summary>
internal sealed record Offered(IReadOnlyList<Template> Templates, TicketId? Earlier)
{
    private const int MostTemplates = 3;
    private const int Compared = 40;

    public static readonly Offered Nothing = new([], null);

    public static Offered To(IDeskSession session, Ticket ticket, Comment comment, Person viewer)
    {
        if (!ticket.Owns(viewer) || comment.ErasedAt is not null || ticket.Stage is not (Stage.Assigned or Stage.InWork or Stage.Interim))
            return Nothing;
        var templates = Suggestions.Of(comment.Text, session.Templates.For(viewer.Id), template => $"{template.Name} {template.Text}", MostTemplates);
        var candidates = session.Search.AnsweredLike(Stem.Telling(comment.Text), Compared).Where(id => id != ticket.Id)
            .Select(session.Tickets.Find).OfType<Ticket>().Where(other => other.Verdict.Theme == ticket.Verdict.Theme);
        var earlier = Suggestions.Of(comment.Text, candidates, other => session.Comments.Find(other.Comment)?.Text ?? "", 1);
        return new(templates, earlier is [var nearest] ? nearest.Id : null);
    }

    /// <summary>As the argument of a button.</summary>
    public static string Arg(long id) => id.ToString(CultureInfo.InvariantCulture);
}
