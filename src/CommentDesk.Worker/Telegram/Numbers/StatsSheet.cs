using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>One screen of numbers with its buttons: the summary, or one of the details.</summary>
internal static class StatsSheet
{
    public static Sheet Draw(Turn turn, StatsPage page, StatsTerms terms)
    {
        var html = Head(turn, page);
        switch (page.Question.View)
        {
            case StatsView.Summary:
                Summary(turn, html, page);
                break;
            case StatsView.Model:
                StatsDetails.Model(turn, html, page);
                break;
            case StatsView.Reasons:
                StatsDetails.Reasons(turn, html, page);
                break;
            case StatsView.Echo:
                StatsDetails.Echo(turn, html, page.Echo!, page.EchoBefore);
                break;
            case StatsView.Channels:
                StatsParts.League(turn, html, page, terms.LeastCases);
                break;
            default:
                StatsParts.List(turn, html, page);
                break;
        }

        if (page.Before is not null && page.Question.View is not StatsView.Reasons)
            html.Line().Italic(turn.Words.Say("stats.compared", StatsFace.Dates(turn, page.Period.From - page.Period.Back, page.Period.To - page.Period.Back)));
        return new(html, Buttons(turn, page.Question));
    }

    private static Html Head(Turn turn, StatsPage page)
    {
        var (words, period, question) = (turn.Words, page.Period, page.Question);
        var title = period.Code == StatsPeriod.All ? words.Say("stats.all")
            : period.Named ? words.Say("stats.title", words.Say($"stats.{period.Code}"), StatsFace.Dates(turn, period))
            : StatsFace.Dates(turn, period);
        var html = new Html().Bold(question.View is StatsView.Summary ? title : $"{words.Say(question.View.Key())}. {title}").Line();
        var told = string.Join(" · ", Filters(turn, question));
        return (told.Length == 0 ? html : html.Text(told).Line()).Line();
    }

    /// <summary>Which tickets are counted, when it is not all of them.</summary>
    public static IReadOnlyList<string> Filters(Turn turn, StatsQuestion question) =>
    [
        .. new[]
        {
            question.Channel is { } channel ? turn.Session.Comments.FindChannel(channel)?.Title : null,
            question.Theme is { } theme ? turn.Words.Say($"theme.{theme}") : null,
            question.Label is { } label ? turn.Words.Say($"label.{label.Code()}") : null,
            question.Officer is { } officer ? turn.NameOf(officer) : null,
        }.OfType<string>(),
    ];

    private static void Summary(Turn turn, Html html, StatsPage page)
    {
        var (words, now, then) = (turn.Words, page.Now.Sum, page.Before?.Sum);
        html.Text(words.Say("stats.received", StatsFace.Changed(now.Received, then?.Received))).Line();
        foreach (var label in Labels.All.Where(label => page.Question.Label is not { } only || only == label))
        {
            var count = now.ByLabel[label];
            var share = StatsFace.Percent(count, now.Received) is { } percent ? $" · {percent} %" : "";
            html.Text($"   {words.Say($"label.{label.Code()}")}: {StatsFace.Changed(count, then?.ByLabel[label])}{share}").Line();
        }

        html.Text(words.Say("stats.answered", StatsFace.Changed(now.Answered, then?.Answered))).Line();
        if (now.Answered > 0)
            html.Text(words.Say("stats.in_time", StatsFace.Share(now.InTime, now.Answered, then is null ? null : (then.InTime, then.Answered)))).Line();
        html.Text(words.Say("stats.no_reply", StatsFace.Changed(now.NoReply, then?.NoReply))).Line();
        Told(html, words.Say("stats.returned", Of(now.Returned, then?.Returned, now.Received)), now.Returned);
        Told(html, words.Say("stats.repeats", Of(now.Repeats, then?.Repeats, now.Received)), now.Repeats);
        Told(html, words.Say("stats.reopened", StatsFace.Changed(now.Reopened, then?.Reopened)), now.Reopened);
        if (now.Worked is not null)
            html.Line().Text(words.Say("stats.first_answer")).Line();
        StatsFace.Spread(turn, html, "stats.speed_worked", now.Worked);
        if (now.Worked is not null)
            StatsFace.Spread(turn, html, "stats.speed_before", then?.Worked);
        StatsFace.Spread(turn, html, "stats.speed_wall", now.Wall);
        html.Line().Text(words.Say("stats.in_work", StatsFace.Number(now.InWork), StatsFace.Number(now.WithoutOwner))).Line();
        html.Text(words.Say("stats.overdue", StatsFace.Changed(now.Overdue, then?.Overdue))).Line();
        Told(html, words.Say("stats.interim", StatsFace.Changed(now.Interim, then?.Interim)), now.Interim);
    }

    private static string Of(int part, int? before, int whole) =>
        StatsFace.Percent(part, whole) is { } percent ? $"{StatsFace.Changed(part, before)} · {percent} %" : StatsFace.Changed(part, before);

    private static void Told(Html html, string text, int count)
    {
        if (count > 0)
            html.Text(text).Line();
    }

    private static Keyboard Buttons(Turn turn, StatsQuestion question)
    {
        var periods = StatsPeriod.Codes.Where(code => code != question.Period)
            .Select(code => Button.Sending(turn.Words.Say(code == StatsPeriod.All ? "stats.all.short" : $"stats.{code}"), (question with { Period = code }).Button(Verbs.Stats)));
        var views = StatsViews.All.Where(view => view != question.View)
            .Select(view => Button.Sending(turn.Words.Say(view.Key()), (question with { View = view }).Button(Verbs.Stats)));
        return Keyboard.Grid(periods, 3).Then([.. Keyboard.Grid(views, 3).Rows]).Then(
        [
            Button.Sending(turn.Words.Say("stats.pictures"), question.Button(Verbs.StatsPictures)),
            Button.Sending(turn.Words.Say("stats.export"), question.Button(Verbs.StatsExport)),
        ]);
    }
}
