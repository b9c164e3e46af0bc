using System.Globalization;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>Whose a comment is, over HTTP: rules and teams made in the chat, a deputy, a queue that is given out.</summary>
public sealed class RoutingStories
{
    private const string Pit = "Яма у подъезда, коляску не провезти, засыпьте";

    [Test]
    public async Task A_rule_made_in_the_chat_sends_a_place_to_its_team_and_then_to_the_deputy()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        await desk.Hire("Олег", "officer");
        var marina = await desk.Hire("Марина", "officer");
        var petr = await desk.Hire("Пётр", "officer");
        var post = desk.World.Post(channel.Id, "О дворах");
        desk.World.Say(desk.Admin, $"/teams add Заречье участники:{Id(marina)}");
        await desk.Heard(desk.Admin, message => message.Words.Contains("• Марина", StringComparison.Ordinal));
        desk.World.Say(desk.Admin, "/routes add место:Заречный → команда:Заречье");
        await desk.Heard(desk.Admin, message => message.Words.Contains("→ команда «Заречье»", StringComparison.Ordinal));

        foreach (var name in (string[])["Ника", "Артём", "Вера"])
            desk.World.Comment(desk.World.AddPerson(name), post, $"{Pit}, это в Заречном, {name}");
        foreach (var name in (string[])["Ника", "Артём", "Вера"])
            Assert.That((await desk.Card(marina, $"Заречном, {name}")).Words, Does.Contain("правило «Заречный»").And.Contain("место: Заречный"));

        desk.World.Say(marina, $"/away 3 дня за меня {Id(petr)}");
        await desk.Heard(marina, message => message.Words.Contains("Вас замещает Пётр", StringComparison.Ordinal));
        await desk.Heard(petr, message => message.Words.Contains("вы замещаете сотрудника: Марина", StringComparison.Ordinal));
        desk.World.Comment(desk.World.AddPerson("Инна"), post, $"{Pit}, это у Заречного, Инна");

        Assert.That((await desk.Card(petr, "Заречного, Инна")).Words, Does.Contain("замещает сотрудника: Марина"));
    }

    [Test]
    public async Task A_closed_ticket_makes_room_for_the_one_that_waits()
    {
        await using var desk = await StoryDesk.Open(new Dictionary<string, string?> { ["Assignment:Capacity"] = "1" });
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "officer");
        var post = desk.World.Post(channel.Id, "О дворах");
        desk.World.Comment(desk.World.AddPerson("Ника"), post, $"{Pit}, Речная 4");
        var card = await desk.Card(officer, "Речная 4");
        desk.World.Comment(desk.World.AddPerson("Артём"), post, $"{Pit}, Речная 40");
        await desk.Heard(desk.Admin, message => message.Words.Contains("ждёт исполнителя: все заняты до предела", StringComparison.Ordinal));
        desk.World.Say(officer, "/queue");
        await desk.Heard(officer, message => message.Words.Contains("почему: все заняты до предела", StringComparison.Ordinal));

        await desk.Press(officer, card, "Закрыть без ответа");
        var menu = await desk.Heard(officer, message => message.Id == card.Id && StoryDesk.Has(message, "Ответ не нужен"));
        await desk.Press(officer, menu, "Ответ не нужен");

        Assert.That(await desk.Card(officer, "Речная 40"), Is.Not.Null);
    }

    [Test]
    public async Task The_same_citizen_comes_back_to_the_same_officer()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var oleg = await desk.Hire("Олег", "officer");
        var post = desk.World.Post(channel.Id, "О дворах");
        var citizen = desk.World.AddPerson("Ника");
        desk.World.Comment(citizen, post, $"{Pit}, Речная 4");
        await desk.Card(oleg, "Речная 4");
        await desk.Hire("Марина", "officer");

        desk.World.Comment(citizen, post, $"{Pit}, и ещё одна за углом");

        Assert.That((await desk.Card(oleg, "за углом")).Words, Does.Contain("с этим человеком уже работает"));
    }

    private static string Id(Person person) => person.Id.ToString(CultureInfo.InvariantCulture);
}
