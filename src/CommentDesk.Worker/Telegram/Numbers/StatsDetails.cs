using CommentDesk.Statistics;
using CommentDesk.Texts;
using CommentDesk.Triage;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>The model, the reasons, and what people said.</summary>
internal static class StatsDetails
{
    public static void Model(Turn turn, Html html, StatsPage page)
    {
        var (words, now, then) = (turn.Words, page.Now.Sum, page.Before?.Sum);
        html.Text(words.Say("stats.judged", StatsFace.Changed(now.Judged, then?.Judged))).Line();
        if (now.Judged > 0)
            Judged(words, html, now, then);
        if (page.Question.Everywhere)
            Leaked(words, html.Line(), page.Leak!, page.LeakBefore);
    }

    /// <summary>What citizens made of it: of the answers, and of one another's comments.</summary>
    public static void Echo(Turn turn, Html html, StatsEcho now, StatsEcho? then)
    {
        var (words, said, before) = (turn.Words, now.Contentment, then?.Contentment);
        html.Text(words.Say("stats.said", StatsFace.Changed(said.All, before?.All))).Line();
        if (said.All > 0)
            html.Text(words.Say("stats.content", Of(said.Satisfied, said.All, before is null ? null : (before.Satisfied, before.All)))).Line()
                .Text(words.Say("stats.discontent", Of(said.Unsatisfied, said.All, before is null ? null : (before.Unsatisfied, before.All)))).Line();
        html.Text(words.Say("stats.supports", StatsFace.Changed(now.Supports, then?.Supports))).Line();
    }

    private static void Judged(Wording words, Html html, StatsSum now, StatsSum? then)
    {
        html.Text(words.Say("stats.unsure", Of(now.Unsure, now.Judged, then is null ? null : (then.Unsure, then.Judged)))).Line()
            .Text(words.Say("stats.corrected", Of(now.Corrected, now.Judged, then is null ? null : (then.Corrected, then.Judged)))).Line();
        var complaints = now.ByLabel[Label.Complaint];
        html.Text(words.Say("stats.leaked", Of(now.Leaked, complaints, then is null ? null : (then.Leaked, then.ByLabel[Label.Complaint])))).Line();
    }

    /// <summary>What was read of what ended in silence, and how much of it should not have: with so few read, a share alone would promise too much.</summary>
    private static void Leaked(Wording words, Html html, Leak now, Leak? then)
    {
        if (now.Interval is not { } between)
        {
            html.Text(words.Say("stats.leak_unread")).Line();
            return;
        }

        var share = StatsFace.Share(now.Complaints, now.Read, then is { Read: > 0 } ? (then.Complaints, then.Read) : null);
        html.Text(words.Say("stats.leak", StatsFace.Number(now.Complaints), StatsFace.Number(now.Read), share)).Line()
            .Text(words.Say("stats.leak_between", StatsFace.Number((int)Math.Floor(between.Low * 100)), StatsFace.Number((int)Math.Ceiling(between.High * 100)))).Line();
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
