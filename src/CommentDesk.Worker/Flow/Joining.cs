using CommentDesk.Answers;
using CommentDesk.Cases;
using CommentDesk.Comments;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// What a new comment is to the cases there are: a word that nothing was done reopens the case and belongs to it, «+1» stands behind
/// it, everything else opens a ticket of its own.
/// </summary>
internal sealed class Joining(Desk desk, Casework cases, CaseTerms terms)
{
    private const string SupportRule = "rule:support";

    /// <summary>Words alone count: whoever only swears at an answer has not said that something is left to do.</summary>
    private static readonly Verdict s_plain = new(Label.Other, 1, [], null, [], [], "rule:none", false);

    public void Open(IDeskSession session, Comment comment, Channel channel, Verdict verdict, DateTimeOffset now)
    {
        if (Reopened(session, comment, verdict, now) is { } lead)
        {
            desk.Join(session, comment, verdict, lead, now);
            return;
        }

        desk.Open(session, comment, channel, verdict, now);
        if (verdict is { Judge: SupportRule, Unsure: false } && Supported(session, comment) is { } stood && session.Cases.Support(stood, comment))
            Casebook.Refresh(session, stood, now);
    }

    private TicketId? Reopened(IDeskSession session, Comment comment, Verdict verdict, DateTimeOffset now)
    {
        if (Feedback.Of(comment.Text, s_plain) is not Satisfaction.Unsatisfied)
            return null;
        var replied = AnsweredBy(session, comment);
        var answered = replied ?? (comment.Thread is null ? null : session.Cases.AnsweredTo(comment, now - terms.ReopenWithin));
        if (answered is not { } id || Casework.Leading(session, id) is not { } lead || AnotherMatter(comment, verdict, lead))
            return null;
        if (lead.Stage is Stage.Answered { By: var owner })
            return desk.Do(session, lead.Id, null, new Command.Reopen(
                replied is null ? "not_done" : "reply", cases.Again(session, lead, owner, Line.Of("why.reopened"), now)), now) is Outcome.Done ? lead.Id : null;
        return replied is not null && lead.Stage.Open && Casework.TakesIn(lead) ? lead.Id : null;
    }

    /// <summary>Another complaint of the same person, or under another's answer. The theme of a few angry words says nothing.</summary>
    private static bool AnotherMatter(Comment comment, Verdict verdict, Ticket lead) =>
        verdict is { Unsure: false, NeedsReply: true, Theme: { } theme } && lead.Verdict.Theme is { } other && theme != other && Sameness.Tells(comment.Text);

    private static TicketId? Supported(IDeskSession session, Comment comment)
    {
        var meant = comment.ReplyTo is not { } message ? null
            : AnsweredBy(session, comment)
                ?? (session.Comments.Find(comment.Key with { Message = message }) is { } other ? session.Tickets.FindByComment(other.Id)?.Id : null);
        // Under a post with two problems nobody can tell which of them was meant.
        if (meant is null && comment is { ReplyTo: null, Thread: { } thread } && session.Cases.OpenUnder(comment.Channel, thread, 2) is [var only])
            meant = only;
        return meant is { } id && Casework.Leading(session, id) is { Verdict.NeedsReply: true } lead && Casework.TakesIn(lead) ? lead.Id : null;
    }

    private static TicketId? AnsweredBy(IDeskSession session, Comment comment) =>
        comment.ReplyTo is { } message ? session.Feedback.TicketOf(comment.Key with { Message = message }) : null;
}
