using System.Globalization;
using CommentDesk.Comments;
using CommentDesk.Spikes;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>Counting, a little at a time, so that nothing is ever counted from all comments there are.</content>
internal sealed partial class SpikeTable
{
    private const string Cursor = "spikes.counted";

    public int Gather(int limit)
    {
        var last = connection.Text("SELECT value FROM facts WHERE name = ?1", Cursor);
        var opened = connection.All(
            """
            SELECT t.id, t.comment, t.channel, t.verdict, t.label, t.urgent, c.written_at FROM tickets t JOIN comments c ON c.id = t.comment
            WHERE t.id > ?1 ORDER BY t.id LIMIT ?2
            """,
            ReadOpened, last is null ? 0 : long.Parse(last, CultureInfo.InvariantCulture), limit);
        foreach (var one in opened)
            Tally(one);
        if (opened is [.., var final])
            connection.Run(
                "INSERT INTO facts (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                Cursor, final.Ticket.ToString(CultureInfo.InvariantCulture));
        return opened.Count;
    }

    public DateTimeOffset? Since(ChannelId channel) =>
        connection.Number("SELECT min(hour) FROM tallies WHERE channel = ?1 AND theme = ''", channel) is { } hour
            ? DateTimeOffset.FromUnixTimeSeconds(hour * 3600)
            : null;

    public IReadOnlyList<SpikeCount> Counts(DateTimeOffset after, DateTimeOffset until)
    {
        var themes = connection.All(
            """
            SELECT s.channel, s.theme, COUNT(*), SUM(s.label = 'N'), COUNT(DISTINCT CASE WHEN s.urgent = 1 THEN c.author END)
            FROM sightings s INDEXED BY sightings_at JOIN comments c ON c.id = s.comment
            WHERE s.at > ?1 AND s.at <= ?2 GROUP BY s.channel, s.theme
            """,
            row => new SpikeCount(new(new(row.Number(0)), Theme(row.Text(1))), row.Count(2), row.Count(3), row.Count(4)), after, until);
        var posts = connection.All(
            """
            SELECT s.channel, COUNT(*) FROM sightings s INDEXED BY sightings_at JOIN comments c ON c.id = s.comment
            WHERE s.at > ?1 AND s.at <= ?2 AND c.thread IS NOT NULL GROUP BY s.channel, c.thread
            """,
            row => (Channel: row.Number(0), Comments: row.Count(1)), after, until).ToLookup(post => post.Channel, post => post.Comments);
        var pages = themes.GroupBy(count => count.Area.Channel).Select(page => new SpikeCount(
            new(page.Key, null), page.Sum(theme => theme.Comments), page.Sum(theme => theme.Negative), 0, posts[page.Key.Value].DefaultIfEmpty().Max()));
        return [.. themes.Where(count => count.Area.Theme is not null), .. pages];
    }

    public int Count(SpikeArea area, DateTimeOffset after) => (int)((area.Theme is { } theme
        ? connection.Number("SELECT COUNT(*) FROM sightings WHERE channel = ?1 AND theme = ?2 AND at > ?3", area.Channel, theme, after)
        : connection.Number("SELECT COUNT(*) FROM sightings INDEXED BY sightings_at WHERE at > ?2 AND channel = ?1", area.Channel, after)) ?? 0);

    public IReadOnlyDictionary<long, int> Hours(SpikeArea area, long from) => connection.All(
        "SELECT hour, comments FROM tallies WHERE channel = ?1 AND theme = ?2 AND hour >= ?3",
        row => (Hour: row.Number(0), Comments: row.Count(1)), area.Channel, area.Theme ?? "", from)
        .ToDictionary(hour => hour.Hour, hour => hour.Comments);

    public IReadOnlyList<Voice> Voices(DateTimeOffset after, int most)
    {
        var latest = connection.All(
            """
            SELECT s.comment, s.channel, s.theme, c.author, s.at, c.text FROM sightings s INDEXED BY sightings_at JOIN comments c ON c.id = s.comment
            WHERE s.at > ?1 AND s.label <> 'O' AND c.erased_at IS NULL ORDER BY s.at DESC LIMIT ?2
            """,
            row => new Voice(new(row.Number(0)), new(row.Number(1)), Theme(row.Text(2)), row.Text(3), row.Time(4), row.Text(5)), after, most);
        return [.. latest.Reverse()];
    }

    public IReadOnlyList<CommentId> Latest(SpikeArea area, DateTimeOffset after, int most) => connection.All(
        $"""
        SELECT s.comment FROM sightings s INDEXED BY {(area.Theme is null ? "sightings_at" : "sightings_area")} JOIN comments c ON c.id = s.comment
        WHERE s.channel = ?1 AND (?2 = '' OR s.theme = ?2) AND s.at > ?3 AND c.erased_at IS NULL ORDER BY s.at DESC LIMIT ?4
        """,
        row => new CommentId(row.Number(0)), area.Channel, area.Theme ?? "", after, most);

    public void Forget(DateTimeOffset before)
    {
        connection.Run("DELETE FROM sightings WHERE at < ?1", before);
        // The first hour stays: it says since when a channel is known, however quiet it has been.
        connection.Run(
            """
            DELETE FROM tallies WHERE hour < ?1
                AND NOT (theme = '' AND hour = (SELECT min(first.hour) FROM tallies first WHERE first.channel = tallies.channel AND first.theme = ''))
            """,
            Baseline.HourOf(before) - Baseline.Reach);
    }

    /// <summary>Two channels turned out to be one.</summary>
    public static void Absorb(DeskConnection connection, ChannelId channel, ChannelId twin)
    {
        connection.Run("UPDATE sightings SET channel = ?1 WHERE channel = ?2", channel, twin);
        connection.Run("UPDATE spikes SET channel = ?1 WHERE channel = ?2", channel, twin);
        connection.Run(
            """
            INSERT INTO tallies (channel, theme, hour, comments) SELECT ?1, theme, hour, comments FROM tallies WHERE channel = ?2
            ON CONFLICT (channel, theme, hour) DO UPDATE SET comments = comments + excluded.comments
            """,
            channel, twin);
        connection.Run("DELETE FROM tallies WHERE channel = ?1", twin);
    }

    private void Tally(Opened one)
    {
        connection.Run(
            "INSERT OR IGNORE INTO sightings (comment, channel, theme, label, urgent, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            one.Comment, one.Channel, one.Theme ?? "", one.Label, one.Urgent, one.At);
        Count(one, "");
        if (one.Theme is { } theme)
            Count(one, theme);
    }

    private void Count(Opened one, string theme) => connection.Run(
        """
        INSERT INTO tallies (channel, theme, hour, comments) VALUES (?1, ?2, ?3, 1)
        ON CONFLICT (channel, theme, hour) DO UPDATE SET comments = comments + 1
        """,
        one.Channel, theme, Baseline.HourOf(one.At));

    private static Opened ReadOpened(Row row)
    {
        var verdict = DeskJson.ReadVerdict(row.Text(3));
        return new(row.Number(0), new(row.Number(1)), new(row.Number(2)), verdict.Theme is { Length: > 0 } theme && Themes.Known(theme) ? theme : null, row.Text(4), row.Flag(5), row.Time(6));
    }

    private sealed record Opened(long Ticket, CommentId Comment, ChannelId Channel, string? Theme, string Label, bool Urgent, DateTimeOffset At);
}
