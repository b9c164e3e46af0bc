using System.Text;
using CommentDesk.Comments;
using CommentDesk.Fuzz.Mutation;
using CommentDesk.Fuzz.Targets;
using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tests.Telegram.Intake;
using CommentDesk.Tests.Telegram.Talk;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Intake;
using CommentDesk.Worker.Telegram.Talk;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommentDesk.Tests.Hostile;

/// <summary>Mutated updates all the way through the reception, the desk and the staff chat, into a real store.</summary>
public sealed class ReceptionFuzzTests
{
    private const string Feed = "telegram:123456";
    private const int Updates = 600;

    [TestCase(1)]
    [TestCase(2)]
    public async Task Every_update_is_handled_wholly_or_kept_with_the_reason(int seed)
    {
        await using var room = new StaffRoom();
        var target = new UpdateTarget();
        await room.Add(StoredUpdates.Anna, Roles.Officer | Roles.Admin | Roles.Trainer | Roles.Supervisor);
        await room.With(session => session.Comments.AddChannel(new Channel(
            default, "telegram", StoredUpdates.Group, "Управа", null, StoredUpdates.Source, null, ChannelState.Connected, ChannelHealth.Unknown)));
        var mutator = new Mutator(new Random(seed), target);
        var items = Enumerable.Range(1, Updates).Select(number => new InboxItem(
            Feed, number, Encoding.UTF8.GetString(number % 4 == 0 ? target.Seeds[number % target.Seeds.Count] : mutator.Of(target.Seeds[number % target.Seeds.Count])),
            Some.Now, 0, null)).ToList();
        await room.With(session => session.Inbox.Store(items));
        var reception = new Reception(
            room.Store, new UpdateReader(StoredUpdates.BotId), room.Part<Judging>(), new Worker.Flow.Intake(room.Part<Desk>(), room.Part<Judging>()),
            room.Part<OfficerChat>(), TimeProvider.System, NullLogger<Reception>.Instance);
        while (await reception.HandleSome(Feed, CancellationToken.None) > 0)
        {
            // Poison is tried three times.
        }

        var kept = await room.With(session => session.Inbox.Quarantined());
        Assert.That(kept.Select(item => item.Trouble), Is.All.StartWith("not an update").Or.EqualTo("the update is null"), "Nothing that could be read has failed on its way.");
        Assert.That(kept, Has.Count.InRange(1, Updates - 1));
        var comments = await room.With(session => Enumerable.Range(1, Updates).Select(number => session.Comments.Find(new CommentId(number))).OfType<Comment>().ToList());
        Assert.That(comments, Is.Not.Empty);
        var waiting = await room.With(session => session.Comments.Gathered(DateTimeOffset.MaxValue.AddDays(-1)).ToHashSet());
        foreach (var comment in comments)
            Assert.That(await room.With(session => session.Tickets.FindByComment(comment.Id)) is not null, Is.Not.EqualTo(waiting.Contains(comment.Id)), "A comment has a ticket, or waits for its album.");
    }
}
