using CommentDesk.Comments;
using CommentDesk.Statistics;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Pictures;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>Draws one chart at the moment of sending; where no renderer is installed, the same in letters.</summary>
internal sealed class PictureCaller(
    IDeskStore store, Speaker speaker, Reach reach, SvgRenderer renderer, ChatOptions options, StatsTerms terms, TimeProvider time) : ICaller
{
    public IReadOnlyList<string> Kinds { get; } = [StatsCalls.Picture];

    public async Task<Delivery> Make(OutboxCall call, CancellationToken cancel)
    {
        var order = StatsCalls.Read(call);
        if (await store.Read(session => Shapes(session, call, order), cancel) is not { } ready)
            return new Delivery.Sent("");
        var (chat, words, shapes, period) = ready;
        var chart = order.Detail ?? StatsCharts.Volume;
        return await renderer.Render(StatsCharts.Draw(chart, words, shapes, period), cancel) is { } png
            ? await speaker.Send(new Parcel(chat, $"{chart}.png", "image/png", png, Picture: true, new Html().Text(words.Say($"chart.{chart}")).Markup, null, StatsCalls.Picture), cancel)
            : await speaker.Send(chat, TextBars.Draw(chart, words, shapes, period).Fitted().Markup, null, null, cancel);
    }

    public void Record(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        reach.Note(session, call, delivery, now);
        Memory.Keep(session, call, delivery, StatsCalls.Picture, null, now);
    }

    private (string Chat, Wording Words, StatsShapes Shapes, string Period)? Shapes(IDeskSession session, OutboxCall call, StatsOrder order)
    {
        if (Memory.Reader(session, call) is not { } person || !person.Is(Rights.Leads))
            return null;
        var (turn, question) = (new Turn(session, person, time.GetUtcNow(), options), order.Read());
        var period = StatsPeriod.Of(question.Period, turn.Now, options.Zone);
        var shapes = new StatsShapes(question.Scope(period), terms.Ruler, options.Zone);
        StatsFold.Count(session.Tickets, shapes);
        var named = period.Code == StatsPeriod.All ? turn.Words.Say("stats.all") : StatsFace.Dates(turn, period);
        return (person.Contact, turn.Words, shapes, string.Join(" · ", [named, .. StatsSheet.Filters(turn, question)]));
    }
}
