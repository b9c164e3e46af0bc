using CommentDesk.Sandbox.Facts;
using CommentDesk.Tests.Deadlines;
using CommentDesk.Tests.Stories.Support;
using CommentDesk.Tests.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>The clock on the wall moves, the desk speaks up by itself.</summary>
public sealed class DeadlineStories
{
    private static readonly Dictionary<string, string?> NineToFive = new()
    {
        ["Desk:TimeZone"] = "Europe/Moscow",
        ["Desk:Hours:Monday-Friday"] = "09:00-17:00",
        ["Deadlines:ComplaintWorkingHours"] = "0.5",
    };

    [Test]
    public async Task A_comment_of_Friday_evening_is_reminded_of_missed_and_escalated_on_Monday()
    {
        var clock = new ShiftedTime(Lived.At("2026-11-20 16:40"));
        await using var desk = await StoryDesk.Open(NineToFive, time: clock);
        var channel = await desk.Connect();
        var (officer, supervisor) = (await desk.Hire("Олег", "officer"), await desk.Hire("Анна", "supervisor"));
        var comment = desk.World.Comment(desk.World.AddPerson("Ника"), desk.World.Post(channel.Id, "О дворах"), "Яма на Речной 4 у подъезда, засыпьте");
        var card = await desk.Card(officer, "Речной 4");
        Assert.That(card.Words, Does.Contain("Ответить до 23 ноября, 09:1"));

        clock.JumpTo(Lived.At("2026-11-20 16:58"));
        await Said(desk, officer, "половина срока прошла");
        clock.JumpTo(Lived.At("2026-11-23 09:07"));
        await Said(desk, officer, ": осталось");
        clock.JumpTo(Lived.At("2026-11-23 09:14"));
        await Said(desk, officer, "просрочен, срок был");
        await Said(desk, supervisor, "Исполнитель: Олег");
        await desk.Heard(officer, message => message.Id == card.Id && message.Words.Contains("Просрочено на", StringComparison.Ordinal));
        await desk.Restart();
        clock.JumpTo(Lived.At("2026-11-23 11:15"));
        await Said(desk, supervisor, "просрочен на 2 ч");
        var late = await Asked(desk, supervisor, "/overdue", "Просрочено: 1");
        Assert.That(late.Words, Does.Contain("Олег · 1").And.Contain("на 2 ч"));

        desk.World.Say(officer, "Засыпем завтра", replyTo: card.Id);
        await desk.Press(officer, await desk.Preview(officer, "Засыпем завтра"), "Опубликовать");
        await desk.Published(comment);
        await desk.Heard(officer, message => message.Id == card.Id && !message.Words.Contains("Просрочено на", StringComparison.Ordinal));
        await Asked(desk, supervisor, "/overdue", "Просроченных нет");
        Assert.That(desk.World.MessagesWith(officer).Count(message => message.Words.Contains("половина срока", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(desk.World.MessagesWith(supervisor).Count(message => message.Words.Contains("Исполнитель: Олег", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [Test]
    public async Task A_ticket_that_waits_for_the_citizen_wakes_when_the_citizen_writes_again()
    {
        var clock = new ShiftedTime(Lived.At("2026-11-23 10:00"));
        await using var desk = await StoryDesk.Open(NineToFive, time: clock);
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "officer");
        var (citizen, post) = (desk.World.AddPerson("Ника"), desk.World.Post(channel.Id, "О дворах"));
        desk.World.Comment(citizen, post, "Яма на Речной 4 у подъезда, засыпьте");
        var card = await desk.Card(officer, "Речной 4");

        await desk.Press(officer, card, "Отложить");
        await desk.Press(officer, await desk.Heard(officer, message => message.Id == card.Id && StoryDesk.Has(message, "Жду ответа жителя")), "Жду ответа жителя");
        await desk.Heard(officer, message => message.Id == card.Id && message.Words.Contains("срок остановлен", StringComparison.Ordinal));
        clock.JumpTo(Lived.At("2026-11-24 10:00"));
        desk.World.Comment(citizen, post, "Это у второго подъезда");

        await desk.Heard(officer, message => message.Id == card.Id && message.Words.Contains("Ответить до 10:2", StringComparison.Ordinal));
        Assert.That(desk.World.MessagesWith(officer).Where(message => message.Words.Contains("просрочен", StringComparison.OrdinalIgnoreCase)), Is.Empty);
    }

    private static Task<Message> Said(StoryDesk desk, Person person, string words) =>
        desk.Heard(person, message => message.Words.Contains(words, StringComparison.Ordinal) && StoryDesk.Has(message, "Открыть карточку"));

    private static Task<Message> Asked(StoryDesk desk, Person person, string command, string answer)
    {
        var known = desk.LastId(person);
        desk.World.Say(person, command);
        return desk.Heard(person, message => message.Id > known && message.Words.Contains(answer, StringComparison.Ordinal));
    }
}
