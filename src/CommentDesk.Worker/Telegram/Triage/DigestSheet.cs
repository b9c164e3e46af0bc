using System.Globalization;
using CommentDesk.Tickets;
using CommentDesk.Triage;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Triage;

/// <summary>A digest of discontent without an object: up to ten comments, each with its buttons, and one that closes the rest.</summary>
internal static class DigestSheet
{
    /// <summary>The argument of the button that asks for another reason.</summary>
    public const string More = "more";

    public static Sheet Draw(Turn turn, Review review)
    {
        var items = turn.Session.Reviews.Items(review.Id).Select(item => (Item: item, Ticket: turn.Session.Tickets.Find(item.Ticket)!)).ToList();
        var unread = items.Where(one => one.Ticket.Stage is Stage.Gathered).ToList();
        if (review.ClosedAt is not null && unread.Count > 0)
            return new(new Html().Text(turn.Words.Say("review.taken_back")), Keyboard.None);
        var html = new Html().Bold(turn.Words.Say(unread.Count > 0 ? "gathered.title" : "gathered.done", Number(unread.Count))).Line();
        if (unread.Count > 0)
            html.Text(turn.Words.Say("gathered.hint")).Line();
        html.Line();
        foreach (var (item, ticket) in items)
            html.Add(ticket.Stage is Stage.Gathered ? ReviewLines.Unread(turn, item, ticket) : ReviewLines.Settled(item, Fate(turn, ticket)));
        return new(html, Buttons(turn, review, unread));
    }

    /// <summary>Below the list: why the rest needs no answer.</summary>
    public static Keyboard Reasons(Turn turn, Review review) => Keyboard.Column(
        NoReplyReasons.All.Where(reason => reason is not (NoReplyReasons.Unconstructive or "answered" or "deleted" or "no_details"))
            .Append("back")
            .Select(reason => Button.Sending(turn.Words.Say(reason == "back" ? "button.bk" : $"noreply.{reason}"), RestOf(review, reason))));

    private static Keyboard Buttons(Turn turn, Review review, IReadOnlyList<(ReviewItem Item, Ticket Ticket)> unread)
    {
        if (unread.Count == 0)
            return Keyboard.None;
        var rows = unread.Select(one => (IReadOnlyList<Button>)
        [
            ReviewLines.Press(turn, one.Item, "button.is_complaint", ButtonData.About(one.Ticket, Verbs.Label, "C")),
            ReviewLines.Press(turn, one.Item, "button.a", ButtonData.About(one.Ticket, Verbs.Answer)),
            ReviewLines.Press(turn, one.Item, "button.hd", ButtonData.About(one.Ticket, Verbs.Hide)),
        ]);
        return new Keyboard([.. rows]).Then(
            [Button.Sending(turn.Words.Say("button.dgr", Number(unread.Count)), RestOf(review, NoReplyReasons.Unconstructive))],
            [Button.Sending(turn.Words.Say("button.dgr_other"), RestOf(review, More))]);
    }

    private static ButtonData RestOf(Review review, string arg) => ButtonData.Of(Verbs.Rest, review.Id.Value, 0, arg);

    private static string Fate(Turn turn, Ticket ticket) => ticket.Stage switch
    {
        Stage.NoReply stage => turn.Words.Say("gathered.no_reply", turn.Words.Say($"noreply.{stage.Reason}")),
        Stage.Hiding => turn.Words.Say("gathered.hiding"),
        Stage.Hidden stage => turn.Words.Say("gathered.hidden", turn.Words.Say($"hide.{stage.Reason}")),
        Stage.SetAside => turn.Words.Say("state.set_aside"),
        _ => turn.Words.Say(
            ticket.Stage.Owner is null ? "gathered.queued" : "gathered.given", ticket.Id.ToString(),
            turn.Words.Say($"label.{ticket.Verdict.Label.Code()}.word"), turn.NameOf(ticket.Stage.Owner)),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
