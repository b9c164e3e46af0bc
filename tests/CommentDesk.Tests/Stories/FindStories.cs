using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>What was written is found again, by whoever works here.</summary>
public sealed class FindStories
{
    [Test]
    public async Task Tickets_are_found_by_any_form_of_a_word_with_personal_data_hidden()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var officer = await desk.Hire("Марина", "officer");
        var post = desk.World.Post(channel.Id, "О дворах");
        desk.World.Comment(desk.World.AddPerson("Ольга"), post, "На Лесной 8, кв. 12, месяц не горят фонари у подъезда");
        desk.World.Comment(desk.World.AddPerson("Пётр"), post, "На Садовой 3 яма по колено, машина застряла");
        await desk.Card(officer, "Лесной 8");
        await desk.Card(officer, "Садовой 3");

        desk.World.Say(officer, "/find фонарей");
        var found = await desk.Heard(officer, message => message.Words.StartsWith("По запросу «фонарей»", StringComparison.Ordinal));
        Assert.That(found.Words, Does.Contain("№ 1").And.Contain("Лесной 8").And.Not.Contain("Садовой").And.Not.Contain("кв. 12"));
        desk.World.Say(officer, "/find трамвай");
        await desk.Heard(officer, message => message.Words == "Ничего не нашлось");
        desk.World.Say(desk.Admin, "/audit");
        await desk.Heard(desk.Admin, message => message.Words.Contains("Марина — /find: ✓", StringComparison.Ordinal));
    }
}
