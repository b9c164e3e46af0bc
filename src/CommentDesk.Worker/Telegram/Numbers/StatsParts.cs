using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Statistics;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>Numbers by officer, by theme, by channel.</summary>
internal static class StatsParts
{
    private const int Shown = 30;

    public static void List(Turn turn, Html html, StatsPage page)
    {
        var parts = page.Now.Parts.Where(part => page.Question.View is not StatsView.Officers || part.Sum.Answered + part.Sum.InWork > 0).ToList();
        foreach (var part in parts.Take(Shown))
            html.Text(page.Question.View is StatsView.Officers ? Officer(turn, part) : Theme(turn, page, part)).Line();
        More(turn, html, parts.Count);
    }

    /// <summary>Ranked by what was answered in time, then by speed; whoever had too few cases is named apart, so that chance ranks nobody.</summary>
    public static void League(Turn turn, Html html, StatsPage page, int least)
    {
        var ranked = page.Now.Parts.Where(part => part.Sum.Answered >= least)
            .OrderByDescending(part => (double)part.Sum.InTime / part.Sum.Answered)
            .ThenBy(part => part.Sum.Worked!.Median)
            .ThenBy(part => part.Key)
            .ToList();
        foreach (var (index, part) in ranked.Take(Shown).Index())
        {
            html.Bold($"{index + 1}. {Channel(turn, part)}").Line()
                .Text($"   {turn.Words.Say("stats.league", StatsFace.Share(part.Sum.InTime, part.Sum.Answered), turn.Words.Length(part.Sum.Worked!.Median))}").Line()
                .Text($"   {Counts(turn, page, part)}").Line();
        }

        More(turn, html, ranked.Count);
        var few = page.Now.Parts.Except(ranked).ToList();
        if (few.Count == 0)
            return;
        html.Line().Text(turn.Words.Say("stats.few", StatsFace.Number(least))).Line();
        foreach (var part in few.Take(Shown))
            html.Text($"   {Channel(turn, part)}: {Counts(turn, page, part)}").Line();
        More(turn, html, few.Count);
    }

    private static string Officer(Turn turn, StatsPart part)
    {
        var words = turn.Words;
        var row = words.Say("stats.officer", turn.NameOf(new PersonId(part.Key)), StatsFace.Number(part.Sum.Answered), StatsFace.Number(part.Sum.InWork));
        if (part.Sum.Overdue > 0)
            row = $"{row}, {words.Say("stats.officer_overdue", StatsFace.Number(part.Sum.Overdue))}";
        return part.Sum.Worked is { } worked
            ? $"{row} · {words.Say("stats.median", words.Length(worked.Median), words.Length(worked.P90))}, {words.Say("stats.part_in_time", StatsFace.Share(part.Sum.InTime, part.Sum.Answered))}"
            : row;
    }

    private static string Theme(Turn turn, StatsPage page, StatsPart part) =>
        $"{(part.Key < 0 ? turn.Words.Say("stats.no_theme") : turn.Words.Say($"theme.{Themes.All[(int)part.Key]}"))}: {Counts(turn, page, part)}";

    private static string Counts(Turn turn, StatsPage page, StatsPart part)
    {
        var then = page.Before is null ? null : (int?)(page.PartBefore(part.Key)?.Received ?? 0);
        var row = turn.Words.Say("stats.part", StatsFace.Changed(part.Sum.Received, then), StatsFace.Number(part.Sum.Answered), StatsFace.Number(part.Sum.InWork));
        return part.Sum.Overdue == 0 ? row : $"{row}, {turn.Words.Say("stats.officer_overdue", StatsFace.Number(part.Sum.Overdue))}";
    }

    private static string Channel(Turn turn, StatsPart part) =>
        turn.Session.Comments.FindChannel(new ChannelId(part.Key))?.Title ?? turn.Words.Say("stats.no_theme");

    private static void More(Turn turn, Html html, int all)
    {
        if (all == 0)
            html.Text(turn.Words.Say("stats.nothing")).Line();
        if (all > Shown)
            html.Italic(turn.Words.Say("list.more", StatsFace.Number(all - Shown))).Line();
    }
}
