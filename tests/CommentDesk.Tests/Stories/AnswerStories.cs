using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>The main job, over HTTP, through the real composition.</summary>
public sealed class AnswerStories
{
    private const string Complaint = "На Зелёной 14 третий день нет горячей воды, диспетчерская не берёт трубку";

    private static readonly string Longest = string.Concat(Enumerable.Repeat("Ответ по существу. ", 300))[..4096];

    private static IEnumerable<TestCaseData> Answers()
    {
        yield return new TestCaseData("Бригада выехала, воду дадут до 18:00.").SetArgDisplayNames("plain");
        yield return new TestCaseData("<b>&\"'</b>").SetArgDisplayNames("markup");
        yield return new TestCaseData("👍🏽👨‍👩‍👧").SetArgDisplayNames("emoji");
        yield return new TestCaseData("שלום، مرحبا ‏RTL").SetArgDisplayNames("right to left");
        yield return new TestCaseData(Longest).SetArgDisplayNames("4,096 characters");
        yield return new TestCaseData("Первая строка\n\n  вторая с отступом\n— третья").SetArgDisplayNames("lines");
        yield return new TestCaseData("_*[]()~`>#+-=|{}.!").SetArgDisplayNames("markdown");
    }

    [TestCaseSource(nameof(Answers))]
    public async Task An_officers_reply_stands_under_the_right_comment_with_the_right_words(string words)
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "officer");
        var post = desk.World.Post(channel.Id, "Отопительный сезон начался");
        var citizen = desk.World.AddPerson("Лидия");
        desk.World.Comment(desk.World.AddPerson("Артём"), post, "Подскажите, до какого числа принимают заявки на дворы?");
        var comment = desk.World.Comment(citizen, post, Complaint);

        var card = await desk.Card(officer, "Зелёной 14");
        desk.World.Say(officer, words, replyTo: card.Id);
        var preview = await desk.Preview(officer, words.Trim());
        await desk.Press(officer, preview, "Опубликовать");

        var answer = await desk.Published(comment);
        Assert.That(answer.Text, Is.EqualTo(words.Trim()));
        var done = await desk.Heard(officer, message => message.Id == card.Id && message.Words.Contains("Олег", StringComparison.Ordinal) && !StoryDesk.Has(message, "Взять"));
        Assert.That(done.EditDate, Is.Not.Null);
        Assert.That(desk.World.MessagesIn(comment.ChatId).Count(message => message.From.IsBot), Is.EqualTo(1));
    }
}
