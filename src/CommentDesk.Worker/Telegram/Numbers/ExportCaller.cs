using System.Globalization;
using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>Makes the file of /export at the moment of sending, beside the writer: citizens' words do not wait in the outbox.</summary>
internal sealed class ExportCaller(
    IDeskStore store, Speaker speaker, Reach reach, IEnumerable<IConnector> connectors, ChatOptions options, StatsTerms terms, TimeProvider time) : ICaller
{
    /// <summary>A bot may send fifty megabytes.</summary>
    private const int Largest = 49 << 20;

    private readonly Dictionary<string, IConnector> _connectors = connectors.ToDictionary(connector => connector.Network);

    public IReadOnlyList<string> Kinds { get; } = [StatsCalls.Export];

    public async Task<Delivery> Make(OutboxCall call, CancellationToken cancel)
    {
        var order = StatsCalls.Read(call);
        var parcel = await store.Read(
            session => Memory.Reader(session, call) is { } person && person.Is(Rights.Leads) ? Packed(session, person, order, cancel) : null, cancel);
        if (parcel is null)
            return new Delivery.Sent("");
        return parcel.Content.Length <= Largest
            ? await speaker.Send(parcel, cancel)
            : await speaker.Send(parcel.Chat, new Html().Text(parcel.Caption ?? "").Markup, null, null, cancel);
    }

    public void Record(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        reach.Note(session, call, delivery, now);
        Memory.Keep(session, call, delivery, StatsCalls.Export, null, now);
        if (delivery is Delivery.Sent { Message.Length: > 0 } && Memory.Reader(session, call) is { } person && StatsCalls.Read(call) is var order)
            session.People.Audit(person.Id, person.Contact, $"export {order.Detail} {order.Question}", "sent", now);
    }

    private Parcel Packed(IDeskSession session, Person person, StatsOrder order, CancellationToken cancel)
    {
        var turn = new Turn(session, person, time.GetUtcNow(), options);
        var (question, csv, stream) = (order.Read(), order.Detail == ExportCommand.Csv, new MemoryStream());
        var links = new Dictionary<(ChannelId, string), Post?>();
        int rows;
        using (IExportFile file = csv ? new CsvFile(stream) : new XlsxFile(stream))
            rows = new StatsExport(turn, question, terms, (channel, comment) => LinkTo(session, links, channel, comment)).Write(file, cancel);
        var period = StatsPeriod.Of(question.Period, turn.Now, options.Zone);
        var name = $"commentdesk-{Day(period.Code == StatsPeriod.All ? turn.Now : period.From)}{(period.Days > 1 ? $"-{Day(period.To.AddTicks(-1))}" : "")}";
        var words = Wording.In(person.Language);
        return new(
            person.Contact, csv ? $"{name}.csv" : $"{name}.xlsx",
            csv ? "text/csv" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", stream.ToArray(), Picture: false,
            new Html().Text(words.Say(stream.Length <= Largest ? "export.caption" : "export.too_large", rows.ToString(CultureInfo.InvariantCulture))).Markup, null, StatsCalls.Export);
    }

    private string? LinkTo(IDeskSession session, Dictionary<(ChannelId, string), Post?> posts, Channel channel, Comment comment)
    {
        Post? post = null;
        if (comment.Thread is { } thread && !posts.TryGetValue((channel.Id, thread), out post))
            posts[(channel.Id, thread)] = post = session.Comments.FindPost(channel.Id, thread);
        return _connectors.GetValueOrDefault(channel.Network)?.LinkTo(channel, post, comment.Key, comment.Thread);
    }

    private string Day(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, options.Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
