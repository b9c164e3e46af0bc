using CommentDesk.Learning;
using CommentDesk.Statistics;
using CommentDesk.Tests.Statistics;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace CommentDesk.Tests.Storage;

/// <summary>A database of an earlier version is brought to the present shape with everything in it.</summary>
public sealed class SqliteMigrationTests
{
    private const string Kept =
        """
        INSERT INTO channels (id, network, room, title, state) VALUES (1, 'telegram', '-1001', 'City', 'connected');
        INSERT INTO comments (id, network, room, message, channel, author, author_name, author_kind, text, media, revision, written_at, seen_at)
            VALUES (1, 'telegram', '-1001', '1', 1, '5', 'A', 'person', 'Яма', 'none', 1, 0, 0),
                   (2, 'telegram', '-1001', '2', 1, '5', 'A', 'person', 'Лужа', 'none', 1, 0, 0),
                   (3, 'telegram', '-1001', '3', 1, '5', 'A', 'person', 'Снег', 'none', 1, 0, 0);
        INSERT INTO tickets (id, comment, channel, stage, stage_body, open, verdict, label, urgent, doubt, why, version, drafts, opened_at, changed_at)
            VALUES (7, 2, 1, 'set_aside', '{}', 0, '{}', 'O', 0, 0, '{}', 1, 0, 0, 0);
        INSERT INTO lessons (comment, by, revision, by_trainer, label, theme, model, at)
            VALUES (1, 1, 1, 1, 'C', 'roads', 'm', 10), (1, 2, 1, 1, 'C', NULL, 'm', 20), (2, 1, 1, 1, 'C', NULL, 'm', 30),
                   (2, 2, 1, 1, 'N', NULL, 'm', 40), (3, 1, 1, 0, 'C', NULL, 'm', 50), (3, 2, 1, 1, NULL, NULL, 'm', 60);
        """;

    [Test]
    public async Task Lessons_given_before_are_settled_or_disputed_and_count_as_blind()
    {
        using var folder = new TemporaryFolder();
        Write(folder.Path("desk.db"), $"{Schema.Steps[0]} {Kept} PRAGMA application_id = {Schema.ApplicationId}; PRAGMA user_version = 1;");

        await using var store = SqliteDeskStore.Open(folder.Path("desk.db"));

        var (settled, disputes, agreement, changes) = await store.Read(
            session => (session.Lessons.Settled(), session.Lessons.Disputes(10), session.Lessons.Agreement(), session.Lessons.ChangedSince(0)), default);
        Assert.That(settled.Select(lesson => (lesson.Comment.Value, lesson.Label, lesson.Text)), Is.EqualTo(new[] { (1L, Label.Complaint, "Яма") }));
        Assert.That(disputes.Select(dispute => dispute.Ticket.Value), Is.EqualTo(new[] { 7L }));
        Assert.That(agreement, Has.Property("Pairs").EqualTo(2).And.Property("Share").EqualTo(0.5));
        Assert.That(changes.Changes, Has.Count.EqualTo(2));
        await store.Write(
            session =>
            {
                session.Lessons.Save(session.Lessons.Of(new(2))[0] with { Label = Label.Negativity, Reading = Reading.Seen });
                return true;
            },
            default);
        Assert.That(await store.Read(session => session.Lessons.Settled().Count, default), Is.EqualTo(2));
    }

    [Test]
    public async Task Numbers_of_an_earlier_version_are_reckoned_from_its_history()
    {
        using var folder = new TemporaryFolder();
        const string told = """
            UPDATE tickets SET verdict = '{"theme":"roads"}';
            INSERT INTO history (ticket, version, part, at, by, what, detail, label, owner, stage, open) VALUES
                (7, 1, 0, 1000, NULL, 'opened', 'model:m', 'C', 3, 'assigned', 1), (7, 2, 0, 61000, NULL, 'published', '77', 'C', 3, 'answered', 0);
            """;
        Write(folder.Path("desk.db"), $"{string.Concat(Schema.Steps.Take(5))} {Kept} {told} PRAGMA application_id = {Schema.ApplicationId}; PRAGMA user_version = 5;");

        await using var store = SqliteDeskStore.Open(folder.Path("desk.db"));

        var facts = await store.Read(session => Visited.All(session.Tickets).Single(), default);
        Assert.That((facts.Ticket.Value, facts.OpenedAt, facts.AnsweredAt, facts.Answerer?.Value, facts.Theme), Is.EqualTo((7L, 1000L, 61000L, 3L, "roads")));
        Assert.That(facts.Traces, Is.EqualTo(Traces.Known | Traces.ByModel));
        Assert.That(await store.Read(session => new FactPages(((DeskSession)session).Connection).Differing(), default), Is.Zero);
    }

    private static void Write(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
