using CommentDesk.Triage;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Triage;

/// <summary>A part of a sample: was it right to leave these without an answer?</summary>
internal static class SampleSheet
{
    public static Sheet Draw(Turn turn, Review review)
    {
        var items = turn.Session.Reviews.Items(review.Id);
        var looks = review.Sample is { } sample ? turn.Session.Reviews.Looks(sample).GroupBy(look => look.Ticket).ToDictionary(found => found.Key, found => found.Last()) : [];
        var unread = items.Where(item => !looks.ContainsKey(item.Ticket)).ToList();
        if (review.ClosedAt is not null && unread.Count > 0)
            return new(new Html().Text(turn.Words.Say("review.taken_back")), Keyboard.None);
        var html = new Html().Bold(turn.Words.Say(unread.Count > 0 ? "sample.title" : "sample.done", $"{unread.Count}")).Line();
        if (unread.Count > 0)
            html.Text(turn.Words.Say("sample.hint")).Line();
        html.Line();
        var rows = new List<IReadOnlyList<Button>>();
        foreach (var item in items)
        {
            if (looks.TryGetValue(item.Ticket, out var look))
            {
                html.Add(ReviewLines.Settled(item, Found(turn, look)));
            }
            else if (turn.Session.Tickets.Find(item.Ticket) is { } ticket)
            {
                html.Add(ReviewLines.Unread(turn, item, ticket));
                rows.Add([Press("button.right", SampleAct.Right), Press("button.is_complaint", "C"), Press("button.is_question", "Q")]);

                Button Press(string key, string code) => ReviewLines.Press(turn, item, key, ButtonData.About(ticket, Verbs.Sample, $"{code}-{review.Id}"));
            }
        }

        return new(html, new Keyboard(rows));
    }

    private static string Found(Turn turn, Look look) => look.Found == look.Was
        ? turn.Words.Say("sample.right")
        : turn.Words.Say("sample.found", turn.Words.Say($"label.{look.Found.Code()}.word"), look.Ticket.ToString());
}
