using CommentDesk.Comments;
using CommentDesk.Spikes;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed partial class SpikeTable(DeskConnection connection) : ISpikeStore
{
    private const string Select = """
        SELECT id, kind, channel, theme, level, why, opened_at, count, normal, total, quiet, told, hushed_until, lead, dismissed,
            closed_at, shown_at FROM spikes
        """;

    public Spike Add(Spike spike)
    {
        var id = connection.Number(
            """
            INSERT INTO spikes (kind, channel, theme, level, why, opened_at, count, normal, total, quiet, told, hushed_until, lead,
                dismissed, closed_at, shown_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) RETURNING id
            """,
            spike.Kind, spike.Channel, spike.Theme ?? "", spike.Level, spike.Why, spike.OpenedAt, spike.Count, spike.Normal, spike.Total, spike.Quiet,
            spike.Told, spike.HushedUntil, spike.Lead, spike.Dismissed, spike.ClosedAt, spike.ShownAt);
        return spike with { Id = new(id!.Value) };
    }

    public void Save(Spike spike) => connection.Run(
        """
        UPDATE spikes SET theme = ?2, level = ?3, why = ?4, count = ?5, normal = ?6, total = ?7, quiet = ?8, told = ?9,
            hushed_until = ?10, lead = ?11, dismissed = ?12, closed_at = ?13, shown_at = ?14
        WHERE id = ?1
        """,
        spike.Id, spike.Theme ?? "", spike.Level, spike.Why, spike.Count, spike.Normal, spike.Total, spike.Quiet, spike.Told,
        spike.HushedUntil, spike.Lead, spike.Dismissed, spike.ClosedAt, spike.ShownAt);

    public Spike? Find(SpikeId id) => connection.First($"{Select} WHERE id = ?1", Read, id);

    public IReadOnlyList<Spike> Open(ChannelId? channel = null) => connection.All(
        $"{Select} INDEXED BY spikes_open WHERE closed_at IS NULL AND (?1 IS NULL OR channel = ?1) ORDER BY id", Read, channel);

    public Spike? Last(SpikeArea area) => connection.First(
        $"{Select} WHERE channel = ?1 AND theme = ?2 AND kind = 'volume' ORDER BY id DESC LIMIT 1", Read, area.Channel, area.Theme ?? "");

    public Spike? LastWith(SpikeKind kind, IReadOnlyList<CommentId> comments) => comments
        .Select(comment => connection.First(
            $"{Select} WHERE id = (SELECT max(m.spike) FROM spike_members m JOIN spikes s ON s.id = m.spike WHERE m.comment = ?1 AND s.kind = ?2)",
            Read, comment, kind))
        .OfType<Spike>()
        .MaxBy(spike => spike.Id.Value);

    public int Join(SpikeId spike, IReadOnlyList<CommentId> comments)
    {
        foreach (var comment in comments)
            connection.Run("INSERT OR IGNORE INTO spike_members (spike, comment) VALUES (?1, ?2)", spike, comment);
        return (int)(connection.Number("SELECT COUNT(*) FROM spike_members WHERE spike = ?1", spike) ?? 0);
    }

    public IReadOnlyList<CommentId> Members(SpikeId spike, int most) => connection.All(
        """
        SELECT m.comment FROM spike_members m JOIN comments c ON c.id = m.comment
        WHERE m.spike = ?1 AND c.erased_at IS NULL ORDER BY m.comment DESC LIMIT ?2
        """,
        row => new CommentId(row.Number(0)), spike, most);

    public IReadOnlyList<Spike> Log(int most) => connection.All($"{Select} ORDER BY id DESC LIMIT ?1", Read, most);

    public void Write(SpikeEvent line) => connection.Run(
        "INSERT INTO spike_events (spike, at, what, level, count, normal, by, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        line.Spike, line.At, line.What, line.Level, line.Count, line.Normal, line.By, line.Detail);

    public IReadOnlyList<SpikeEvent> Events(SpikeId spike) => connection.All(
        "SELECT spike, at, what, level, count, normal, by, detail FROM spike_events WHERE spike = ?1 ORDER BY seq",
        row => new SpikeEvent(
            new(row.Number(0)), row.Time(1), row.Text(2), row.Word<SpikeLevel>(3), row.Count(4), row.Real(5), row.Person(6), row.TextOrNull(7)),
        spike);

    public IReadOnlyList<SpikeCard> Cards(SpikeId spike) => connection.All(
        "SELECT spike, person, chat, message FROM spike_cards WHERE spike = ?1 ORDER BY person",
        row => new SpikeCard(new(row.Number(0)), new(row.Number(1)), row.Text(2), row.Text(3)), spike);

    public void Shown(SpikeCard card) => connection.Run(
        "INSERT OR REPLACE INTO spike_cards (spike, person, chat, message) VALUES (?1, ?2, ?3, ?4)", card.Spike, card.Person, card.Chat, card.Message);

    private static Spike Read(Row row) => new(
        new(row.Number(0)), row.Word<SpikeKind>(1), new(row.Number(2)), Theme(row.Text(3)), row.Word<SpikeLevel>(4), row.Text(5), row.Time(6),
        row.Count(7), row.Real(8), row.Count(9), row.Count(10))
    {
        Told = row.Word<SpikeLevel>(11),
        HushedUntil = row.TimeOrNull(12),
        Lead = row.Person(13),
        Dismissed = row.TextOrNull(14),
        ClosedAt = row.TimeOrNull(15),
        ShownAt = row.TimeOrNull(16),
    };

    private static string? Theme(string stored) => stored.Length == 0 ? null : stored;
}
