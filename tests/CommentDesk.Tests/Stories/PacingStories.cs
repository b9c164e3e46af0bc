using CommentDesk.Sandbox.Faults;
using CommentDesk.Tests.Stories.Support;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Stories;

/// <summary>The limits of the network under load, counted by the network itself: it refuses whoever is too fast, and nobody is refused.</summary>
public sealed class PacingStories
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Test]
    public async Task No_chat_no_group_and_not_all_together_hear_more_than_the_network_allows()
    {
        await using var hall = await PacedHall.Open();
        var people = Enumerable.Range(0, 40).Select(number => hall.World.AddPerson($"Officer {number}").Id).ToList();
        var rooms = new[] { hall.AddRoom("First"), hall.AddRoom("Second") };
        foreach (var person in people)
            await hall.Say(person, 4);
        foreach (var room in rooms)
            await hall.Say(room, 45);
        hall.Start();

        await hall.Heard((people.Count * 4) + (rooms.Length * 45));

        Assert.That(hall.Refused, Is.Zero, "The network found nothing too fast.");
        foreach (var person in people)
            Assert.That(hall.Most(person, Second), Is.EqualTo(1));
        foreach (var room in rooms)
            Assert.That(hall.Most(room, Minute), Is.InRange(15, 20), "The limit is used, and kept.");
        Assert.That(hall.Most(null, Second), Is.InRange(25, 30));
    }

    [Test]
    public async Task A_restart_does_not_forget_what_was_said_in_the_last_minute()
    {
        await using var hall = await PacedHall.Open();
        var room = hall.AddRoom("First");
        await hall.Say(room, 30);
        hall.Start();
        await hall.Heard(20);
        await hall.Restart();

        await hall.Heard(30);

        Assert.That(hall.Refused, Is.Zero);
        Assert.That(hall.Most(room, Minute), Is.EqualTo(20));
    }

    [Test]
    public async Task A_chat_told_to_wait_waits_so_long_and_delays_no_other()
    {
        await using var hall = await PacedHall.Open();
        var (limited, other) = (hall.World.AddPerson("A").Id, hall.World.AddPerson("B").Id);
        hall.World.Faults.Add(new Fault(FaultKind.Status, "sendMessage", Status: 429, RetryAfter: 30));
        await hall.Say(limited, 2);
        hall.Start();
        await hall.Answered(1);
        await hall.Say(other, 10);

        await hall.Heard(12);

        var told = hall.Calls.Single(call => call.ErrorCode == 429).At;
        var (first, last) = (hall.Calls.First(call => call.ChatId == limited && call.Ok).At, hall.Calls.Last(call => call.ChatId == other).At);
        Assert.That(first - told, Is.GreaterThanOrEqualTo(30 * Second));
        Assert.That(last, Is.LessThan(first), "B heard everything while A was silent.");
    }

    [Test]
    public async Task Who_blocked_the_bot_delays_nobody()
    {
        await using var hall = await PacedHall.Open();
        var (blocking, other) = (hall.World.AddPerson("A"), hall.World.AddPerson("B").Id);
        hall.World.Block(blocking);
        await hall.Say(blocking.Id, 20);
        await hall.Say(other, 3);
        hall.Start();

        await hall.Heard(3);

        var heard = hall.Calls.Where(call => call.ChatId == other).Select(call => call.At).ToList();
        Assert.That(heard[^1] - heard[0], Is.LessThan(4 * Second), "One a second, as if A were not there.");
    }

    [Test]
    public async Task A_thousand_waiting_cards_hold_up_neither_the_intake_nor_other_people()
    {
        const int comments = 1000;
        await using var desk = await StoryDesk.Open(new Dictionary<string, string?> { ["Telegram:MessagesPerSecondPerChat"] = "1", ["Verdicts:Model"] = "", ["Verdicts:Examples"] = "" });
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "moderator");
        await desk.Hire("Ирина", "supervisor");
        var post = desk.World.Post(channel.Id, "О воде");
        var citizen = desk.World.AddPerson("Житель");
        for (var number = 0; number < comments; number++)
            desk.World.Comment(citizen, post, $"Речная {number}: третий день нет горячей воды");
        var supervisor = desk.World.People.Single(person => person.Name == "Ирина");
        var before = desk.LastId(supervisor);

        desk.World.Say(supervisor, "/stats");
        await desk.Heard(supervisor, message => message.Id > before);

        var waiting = await desk.Ask(session => session.Outbox.Count(Worker.Flow.CallState.Pending));
        Assert.That(await desk.Ask(session => session.Tickets.Find(new TicketId(comments))), Is.Not.Null, "All were taken in.");
        Assert.That(waiting, Is.GreaterThan(comments * 9 / 10), "Nearly all cards still wait for their second.");
        Assert.That(desk.World.MessagesWith(officer).Count, Is.LessThan(comments / 10));
    }
}
