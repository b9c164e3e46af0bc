using CommentDesk.Answers;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

public sealed class FeedbackStories
{
    [Test]
    public async Task Reactions_and_replies_under_an_answer_stand_on_its_card()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "officer");
        var citizen = desk.World.AddPerson("Ника");
        var comment = desk.World.Comment(citizen, desk.World.Post(channel.Id, "О дворах"), "Яма на Речной 4 у подъезда, коляску не провезти, засыпьте");
        var card = await desk.Card(officer, "Речной 4");
        desk.World.Say(officer, "Засыпем завтра", replyTo: card.Id);
        await desk.Press(officer, await desk.Preview(officer, "Засыпем завтра"), "Опубликовать");
        var answer = await desk.Published(comment);
        await Shows(desk, officer, card, "Ответ");

        desk.World.React(citizen, answer, "👍");
        desk.World.React(desk.World.AddPerson("Артём"), answer, "👎");
        desk.World.React(officer, answer, "🔥");
        desk.World.React(citizen, answer, "👍", "❤");
        await Shows(desk, officer, card, "Реакции:");
        desk.World.React(citizen, comment, "🤡");
        desk.World.Comment(desk.World.AddPerson("Вера"), new Post(channel.Id, 0, channel.GroupId, comment.ThreadId!.Value), "Отписка, ничего не сделали", replyTo: answer.Id);

        // Whoever is not content opens the ticket again, on a card of its own.
        var shown = await desk.Heard(officer, message => message.Id > card.Id && message.Words.Contains("недовольных 1", StringComparison.Ordinal));
        Assert.That(shown.Words, Does.Contain("👍 1").And.Contain("👎 1").And.Contain("❤ 1").And.Not.Contain("🔥").And.Not.Contain("🤡"));
        var now = TimeProvider.System.GetUtcNow();
        Assert.That(await desk.Ask(session => session.Feedback.In(new(now.AddHours(-1), now.AddHours(1)))), Is.EqualTo(new Contentment(1, 2)));
    }

    private static Task<Message> Shows(StoryDesk desk, Person officer, Message card, string words) =>
        desk.Heard(officer, message => message.Id == card.Id && message.Words.Contains(words, StringComparison.Ordinal));
}
