using CommentDesk.Tests.Stories.Support;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Storage.Sqlite;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Tests.Stories;

/// <summary>The disk is full while comments come in: the desk says so once, stays up, and goes on when there is room.</summary>
public sealed class FullDiskStories
{
    private const int Comments = 30;

    [Test]
    public async Task While_the_disk_is_full_nothing_is_lost_and_with_room_everything_goes_on()
    {
        using var log = new KeptLogs();
        await using var desk = await StoryDesk.Open(logging: logging => logging.ClearProviders().AddProvider(log));
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "officer");
        var post = desk.World.Post(channel.Id, "О воде");
        var citizen = desk.World.AddPerson("Житель");
        await desk.Ask(session => Pages(session, "PRAGMA max_page_count = 1"));
        for (var number = 0; number < Comments; number++)
            desk.World.Comment(citizen, post, $"Речная {number}: {new string('о', 3000)} третий день нет горячей воды, примите меры");
        await log.Said("Nothing can be written", StoryDesk.Patience);
        Assert.That(() => desk.Ask(session => Large(session)), Throws.InstanceOf<StoreException>().With.Message.Contains("Free space"));

        await desk.Ask(session => Pages(session, "PRAGMA max_page_count = 1000000"));

        await desk.Card(officer, $"Речная {Comments - 1}:");
        Assert.That(await desk.Ask(session => Enumerable.Range(1, Comments + 1).Count(number => session.Tickets.Find(new TicketId(number)) is not null)), Is.EqualTo(Comments));
        Assert.That(log.Lines(LogLevel.Error).Where(line => line.Contains("Nothing can be written", StringComparison.Ordinal)).ToList(), Has.Count.EqualTo(1));
        Assert.That(log.Lines(LogLevel.Error), Has.Count.LessThanOrEqualTo(4), string.Join('\n', log.Lines(LogLevel.Error)));
        Assert.That(log.Lines(LogLevel.Information), Has.Some.Contains("takes writes again"));
    }

    /// <summary>The database takes no more pages than it has: what a full disk looks like from inside.</summary>
    private static long? Pages(IDeskSession session, string pragma) => ((DeskSession)session).Connection.Number(pragma);

    private static bool Large(IDeskSession session)
    {
        session.Facts.Set("large", new string('x', 1 << 20));
        return true;
    }
}
