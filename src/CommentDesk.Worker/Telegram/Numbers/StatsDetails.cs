using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>The model and the reasons.</summary>
internal static class StatsDetails
{
    public static void Model(Turn turn, Html html, StatsPage page)
    {
        var (words, now, then) = (turn.Words, page.Now.Sum, page.Before?.Sum);
        html.Text(words.Say("stats.judged", StatsFace.Changed(now.Judged, then?.Judged))).Line();
        if (now.Judged == 0)
            return;
        html.Text(words.Say("stats.unsure", Of(now.Unsure, now.Judged, then is null ? null : (then.Unsure, then.Judged)))).Line()
            .Text(words.Say("stats.corrected", Of(now.Corrected, now.Judged, then is null ? null : (then.Corrected, then.Judged)))).Line();
        var complaints = now.ByLabel[Label.Complaint];
        html.Text(words.Say("stats.leaked", Of(now.Leaked, complaints, then is null ? null : (then.Leaked, then.ByLabel[Label.Complaint])))).Line();
    }

    public static void Reasons(Turn turn, Html html, StatsPage page)
    {
        List(turn, html, "stats.no_reply", "noreply", page.Now.NoReply);
        html.Line();
        List(turn, html, "stats.returned", "return", page.Now.Returns);
    }

    private static string Of(int part, int whole, (int, int)? before) => $"{StatsFace.Number(part)} · {StatsFace.Share(part, whole, before)}";

    private static void List(Turn turn, Html html, string title, string prefix, IReadOnlyList<(string Reason, int Count)> reasons)
    {
        html.Text(turn.Words.Say(title, StatsFace.Number(reasons.Sum(reason => reason.Count)))).Line();
        foreach (var (reason, count) in reasons)
            html.Text($"   {turn.Words.Say(turn.Words.Has($"{prefix}.{reason}") ? $"{prefix}.{reason}" : "stats.other_reason")}: {StatsFace.Number(count)}").Line();
    }
}
