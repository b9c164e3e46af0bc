using CommentDesk.Sandbox.Facts;
using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>First what is being done, then what was done; and what should not stand there is deleted.</summary>
public sealed class InterimStories
{
    private const string Complaint = "На Садовой 3 во дворе яма по колено, коляска не проедет";

    [Test]
    public async Task An_interim_answer_leaves_the_final_one_owed_and_both_stand_under_the_comment()
    {
        await using var desk = await StoryDesk.Open();
        var (officer, comment, card) = await Given(desk);
        desk.World.Say(officer, "Мастер приедет в среду.", replyTo: card.Id);
        await desk.Press(officer, await desk.Preview(officer, "Мастер приедет в среду."), "Это промежуточный ответ");
        var interim = await desk.Preview(officer, "Промежуточный ответ");
        Assert.That(StoryDesk.Has(interim, "Это итоговый ответ"), Is.True);
        await desk.Press(officer, interim, "Опубликовать");
        await desk.Published(comment);

        var owing = await desk.Heard(officer, message => message.Words.Contains("Нужен итоговый", StringComparison.Ordinal) && StoryDesk.Has(message, "Итоговый ответ"));
        desk.World.Say(officer, "Яму засыпали.", replyTo: owing.Id);
        await desk.Press(officer, await desk.Preview(officer, "Яму засыпали."), "Опубликовать");

        await desk.World.WaitForMessage(message => message.ChatId == comment.ChatId && message.Text == "Яму засыпали." && message.ReplyTo == comment.Id, StoryDesk.Patience);
        await desk.Heard(officer, message => message.Words.Contains("Ответил(а) Марина", StringComparison.Ordinal));
        Assert.That(desk.World.MessagesIn(comment.ChatId).Count(message => message.From.IsBot && !message.Deleted), Is.EqualTo(2));
    }

    [Test]
    public async Task A_published_answer_is_deleted_only_after_the_second_press_and_its_words_stay_in_the_story()
    {
        await using var desk = await StoryDesk.Open();
        var (officer, comment, card) = await Given(desk);
        desk.World.Say(officer, "Засыпали вчера.", replyTo: card.Id);
        await desk.Press(officer, await desk.Preview(officer, "Засыпали вчера."), "Опубликовать");
        var answer = await desk.Published(comment);
        var done = await desk.Heard(officer, message => StoryDesk.Has(message, "Удалить ответ"));

        await desk.Press(officer, done, "Удалить ответ");
        Assert.That(answer.Deleted, Is.False);
        await desk.Press(officer, await desk.Heard(officer, message => StoryDesk.Has(message, "Да, удалить")), "Да, удалить");

        await desk.World.WaitFor(world => world.MessagesIn(comment.ChatId).All(message => !message.From.IsBot || message.Deleted), StoryDesk.Patience);
        await desk.Heard(officer, message => message.Words.Contains("В работе: Марина", StringComparison.Ordinal));
        desk.World.Say(officer, "/story 1");
        var story = await desk.Heard(officer, message => message.Words.Contains("№ 1. История", StringComparison.Ordinal));
        Assert.That(story.Words, Does.Contain("опубликовано").And.Contain("Засыпали вчера.").And.Contain("Марина — ответ удаляют").And.Contain("ответ удалён"));
    }

    private static async Task<(Person Officer, Message Comment, Message Card)> Given(StoryDesk desk)
    {
        var channel = await desk.Connect();
        var officer = await desk.Hire("Марина", "officer");
        var comment = desk.World.Comment(desk.World.AddPerson("Ольга"), desk.World.Post(channel.Id, "О дворах"), Complaint);
        return (officer, comment, await desk.Card(officer, "Садовой 3"));
    }
}
