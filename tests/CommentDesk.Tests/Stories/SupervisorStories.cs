using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

public sealed class SupervisorStories
{
    [Test]
    public async Task Stats_count_what_came_and_what_was_answered()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "officer");
        var supervisor = await desk.Hire("Анна", "supervisor");
        var post = desk.World.Post(channel.Id, "О дворах");
        var comment = desk.World.Comment(desk.World.AddPerson("Ника"), post, "Яма на Речной 4 у подъезда, коляску не провезти, засыпьте");
        desk.World.Comment(desk.World.AddPerson("Артём"), post, "Спасибо!");
        var card = await desk.Card(officer, "Речной 4");
        desk.World.Say(officer, "Засыпем завтра", replyTo: card.Id);
        await desk.Press(officer, await desk.Preview(officer, "Засыпем завтра"), "Опубликовать");
        await desk.Published(comment);
        await desk.Heard(officer, message => message.Id == card.Id && !StoryDesk.Has(message, "Взять"));

        desk.World.Say(supervisor, "/stats сегодня сотрудники");

        var stats = await desk.Heard(supervisor, message => message.Words.Contains("Олег", StringComparison.Ordinal));
        TestContext.Out.WriteLine(stats.Words);
        Assert.That(stats.Words, Does.Contain("2").And.Contain("1"));
    }

    [Test]
    public async Task Numbers_are_turned_over_drawn_and_taken_away_as_a_file()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var supervisor = await desk.Hire("Анна", "supervisor");
        desk.World.Comment(desk.World.AddPerson("Ника"), desk.World.Post(channel.Id, "О дворах"), "Яма на Речной 4 у подъезда, коляску не провезти, засыпьте");
        desk.World.Say(supervisor, "/stats");
        var sheet = await desk.Heard(supervisor, message => StoryDesk.Has(message, "Выгрузить"));

        await desk.Press(supervisor, sheet, "Темы");
        var turned = await desk.Heard(supervisor, message => message.Id == sheet.Id && message.Words.StartsWith("Темы", StringComparison.Ordinal));
        await desk.Press(supervisor, turned, "Графики");
        await desk.Heard(supervisor, message => message.Words.Contains("О чём пишут", StringComparison.Ordinal));
        await desk.Press(supervisor, turned, "Выгрузить");
        var file = await desk.Heard(supervisor, message => message.Media is not null && message.Words.StartsWith("Строк: 1", StringComparison.Ordinal));
        Assert.That(file.Words, Does.Contain("Личные данные скрыты"));
    }

    [Test]
    public async Task A_trainers_label_wakes_a_comment_that_was_set_aside()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "officer");
        var trainer = await desk.Hire("Светлана", "trainer");
        desk.World.Comment(desk.World.AddPerson("Артём"), desk.World.Post(channel.Id, "О дворах"), "Спасибо, живём как в сказке, а лужа у дома 3 на Мира так и стоит с лета");

        desk.World.Say(trainer, "/label");
        var sample = await desk.Heard(trainer, message => message.Words.Contains("как в сказке", StringComparison.Ordinal));
        var caption = sample.Buttons.SelectMany(row => row).First(button => button.Text.Contains("Жалоба", StringComparison.OrdinalIgnoreCase)).Text;
        await desk.Press(trainer, sample, caption);

        Assert.That(await desk.Card(officer, "как в сказке"), Is.Not.Null);
    }
}
