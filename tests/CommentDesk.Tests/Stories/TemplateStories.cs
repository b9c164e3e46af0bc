using CommentDesk.Sandbox.Facts;
using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>Prepared words: written once, offered where they fit, filled for the comment, never public half filled.</summary>
public sealed class TemplateStories
{
    [Test]
    public async Task A_template_becomes_a_draft_whose_gaps_have_to_be_filled_before_it_is_public()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var officer = await desk.Hire("Марина", "officer");
        await Written(desk, officer, "Вода\nЗдравствуйте, {имя}! Авария на горячей трубе, воду дадут {срок}.");
        var comment = desk.World.Comment(desk.World.AddPerson("Ольга"), desk.World.Post(channel.Id, "О воде"), "На Лесной 8 третий день нет горячей воды");
        var card = await desk.Heard(officer, message => message.Words.Contains("Лесной 8", StringComparison.Ordinal) && StoryDesk.Has(message, "Шаблон: Вода"));
        await desk.Press(officer, card, "Шаблон: Вода");
        var preview = await desk.Preview(officer, "Здравствуйте, Ольга! Авария на горячей трубе, воду дадут {срок}.");

        var refused = await desk.Press(officer, preview, "Опубликовать");
        Assert.That(refused.Text, Is.EqualTo("Сначала заполните: {срок}"));
        Assert.That(desk.World.MessagesIn(comment.ChatId).Any(message => message.From.IsBot), Is.False);

        desk.World.Say(officer, "Здравствуйте, Ольга! Воду дадут завтра.", replyTo: preview.Id);
        await desk.Press(officer, await desk.Preview(officer, "Воду дадут завтра."), "Опубликовать");
        Assert.That((await desk.Published(comment)).Text, Is.EqualTo("Здравствуйте, Ольга! Воду дадут завтра."));
        desk.World.Say(officer, "/templates");
        await desk.Heard(officer, message => message.Words.Contains("Вода · использован 1 раз", StringComparison.Ordinal));
    }

    [Test]
    public async Task A_template_with_a_gap_nobody_can_fill_or_with_personal_data_is_not_kept()
    {
        await using var desk = await StoryDesk.Open();
        await desk.Connect();
        var officer = await desk.Hire("Марина", "officer");
        desk.World.Say(officer, "/templates");
        await desk.Press(officer, await desk.Heard(officer, message => StoryDesk.Has(message, "Новый шаблон")), "Новый шаблон");
        var prompt = await desk.Heard(officer, message => message.Words.Contains("первая строка", StringComparison.Ordinal));
        desk.World.Say(officer, "Лифт\nЗвоните {телефон}", replyTo: prompt.Id);
        await desk.Heard(officer, message => message.Words.StartsWith("Не знаю, чем заполнить {телефон}", StringComparison.Ordinal));
        desk.World.Say(officer, "Лифт\nЗвоните мастеру +7 912 345-67-89", replyTo: prompt.Id);
        await desk.Heard(officer, message => message.Words.StartsWith("В шаблоне чьи-то личные данные", StringComparison.Ordinal));
        Assert.That(await desk.Ask(session => session.Templates.For(session.People.FindByContact($"{officer.Id}")!.Id)), Is.Empty);
    }

    [Test]
    public async Task An_earlier_answer_is_offered_and_addressed_to_the_new_author()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var officer = await desk.Hire("Марина", "officer");
        var post = desk.World.Post(channel.Id, "О воде");
        var first = desk.World.Comment(desk.World.AddPerson("Ольга"), post, "На Лесной 8 третий день нет горячей воды");
        desk.World.Say(officer, "Ольга, авария на Лесной, воду дадут завтра.", replyTo: (await desk.Card(officer, "Лесной 8")).Id);
        await desk.Press(officer, await desk.Preview(officer, "воду дадут завтра."), "Опубликовать");
        await desk.Published(first);
        await desk.Heard(officer, message => message.Words.Contains("Ответил(а) Марина", StringComparison.Ordinal));

        desk.World.Comment(desk.World.AddPerson("Пётр"), post, "На Лесной 10 тоже третий день нет горячей воды, диспетчер молчит");
        var card = await desk.Heard(officer, message => message.Words.Contains("Лесной 10", StringComparison.Ordinal) && StoryDesk.Has(message, "Как ответили на № 1"));
        await desk.Press(officer, card, "Как ответили на № 1");
        await desk.Preview(officer, "Пётр, авария на Лесной, воду дадут завтра.");
    }

    private static async Task Written(StoryDesk desk, Person officer, string text)
    {
        desk.World.Say(officer, "/templates");
        await desk.Press(officer, await desk.Heard(officer, message => StoryDesk.Has(message, "Новый шаблон")), "Новый шаблон");
        var prompt = await desk.Heard(officer, message => message.Words.Contains("первая строка", StringComparison.Ordinal));
        desk.World.Say(officer, text, replyTo: prompt.Id);
        await desk.Heard(officer, message => message.Words.StartsWith("Шаблон сохранён", StringComparison.Ordinal));
    }
}
