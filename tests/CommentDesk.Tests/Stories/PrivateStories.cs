using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>Somebody leaves a telephone and a flat where everybody reads them.</summary>
public sealed class PrivateStories
{
    private const string Complaint = "На Лесной 8, кв. 12 третий день нет горячей воды, звоните +7 914 123-45-67, примите меры";

    [TestCase("@town_help", "Напишите нам в личные сообщения: @town_help, и мы поможем.")]
    [TestCase(null, "Напишите нам в личные сообщения, и мы поможем.")]
    public async Task The_officer_asks_them_with_one_press_to_write_in_private(string? address, string asked)
    {
        await using var desk = await StoryDesk.Open(new Dictionary<string, string?> { ["Answers:DirectMessages"] = address });
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "officer");
        var comment = desk.World.Comment(desk.World.AddPerson("Лидия"), desk.World.Post(channel.Id, "О воде"), Complaint);
        var card = await desk.Heard(officer, message => StoryDesk.Has(message, "Позвать в личные сообщения"));
        Assert.That(card.Words, Does.Not.Contain("123-45").And.Not.Contain("кв. 12"));

        await desk.Press(officer, card, "Позвать в личные сообщения");
        Assert.That(desk.World.MessagesIn(comment.ChatId).Where(message => message.From.IsBot), Is.Empty, "it is a draft like any other");
        await desk.Press(officer, await desk.Preview(officer, asked), "Опубликовать");

        Assert.That((await desk.Published(comment)).Text, Is.EqualTo($"Здравствуйте, Лидия. Пожалуйста, не пишите личные данные в комментариях: их видят все. {asked}"));
    }
}
