using CommentDesk.Answers;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Answers;

/// <summary>Which rule asks for a second person, and what is remembered of those who were asked.</summary>
internal static class Approvals
{
    /// <summary>The question to an approver is over: a reply to it is no remark any more.</summary>
    public const string Over = "approval-over";

    /// <summary>The code of the rule that asks for a second person before <paramref name="by"/> may publish what waits.</summary>
    public static string? RuleFor(IDeskSession session, Ticket ticket, Person by, ChatOptions options) => ticket.Stage.Unpublished is { } draft
        ? options.Approval.RuleFor(new AnswerAtHand(
            by, ticket.Stage.Owner, ticket.Verdict, session.Comments.Find(ticket.Comment)?.Text ?? "", draft,
            most => ticket.Stage.Owner is { } writer ? session.Tickets.PublishedBy(writer, most) : most))
        : null;

    /// <summary>What somebody was asked about waits no more: the buttons have to go.</summary>
    public static void EndStale(IDeskSession session, Person person, TicketId id, DateTimeOffset now)
    {
        if (session.Chats.Latest(person.Id, id, Calls.Approval) is { } shown && session.Tickets.Find(id) is { } ticket && !WaitsAs(ticket, shown.Mark))
            session.Outbox.Add(ChatCalls.ApprovalEnding(person, id, shown.Message, now));
    }

    /// <summary>Whether just the draft with this number waits for a second person.</summary>
    public static bool WaitsAs(Ticket ticket, string? number) => ticket.Stage is Stage.OnApproval stage && Number(stage) == number;

    public static string Number(Stage.OnApproval stage) => Number(stage.Draft);

    public static string Number(Draft draft) => draft.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A text key saying what became of what the person was asked about.</summary>
    public static string Fate(IReadOnlyList<HistoryLine> history, Ticket ticket) =>
        history.LastOrDefault(line => line.What is Happenings.Approved or Happenings.SentBack or Happenings.Drafted or Happenings.Discarded or Happenings.Taken) switch
        {
            { What: Happenings.Approved } => "approval.over_approved",
            { What: Happenings.SentBack } => "approval.over_sent_back",
            _ when ticket.Stage is Stage.OnApproval => "approval.over_changed",
            _ => "approval.over_recalled",
        };
}
