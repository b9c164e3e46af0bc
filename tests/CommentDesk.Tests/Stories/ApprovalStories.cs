using CommentDesk.Sandbox.Facts;
using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>A new officer's first words are seen by a second person before anybody else reads them.</summary>
public sealed class ApprovalStories
{
    private const string Complaint = "На Лесной 8 третий день нет горячей воды, диспетчер бросает трубку";
    private static readonly Dictionary<string, string?> s_newcomers = new() { ["Approval:FirstAnswers"] = "1" };

    [Test]
    public async Task An_answer_waits_for_the_second_persons_word_and_then_goes_out_as_it_was_shown()
    {
        await using var desk = await StoryDesk.Open(s_newcomers);
        var (officer, comment) = await Asked(desk, "Воду дадут завтра до 12:00.");
        var asked = await Approval(desk, "Воду дадут завтра до 12:00.");
        Assert.That(asked.Words, Does.Contain("Марина просит согласовать ответ. Причина: новый сотрудник"));
        Assert.That(desk.World.MessagesIn(comment.ChatId).Where(message => message.From.IsBot), Is.Empty);

        await desk.Press(desk.Admin, asked, "Согласовать");

        Assert.That((await desk.Published(comment)).Text, Is.EqualTo("Воду дадут завтра до 12:00."));
        await desk.Heard(desk.Admin, message => message.Id == asked.Id && message.Words.Contains("Согласовано", StringComparison.Ordinal) && message.Buttons.Count == 0);
        await desk.Heard(officer, message => message.Words.Contains("Опубликовано", StringComparison.Ordinal));
    }

    [Test]
    public async Task A_remark_comes_to_the_writer_alone_and_their_new_words_are_asked_about_anew()
    {
        await using var desk = await StoryDesk.Open(s_newcomers);
        var (officer, comment) = await Asked(desk, "Разберёмся.");
        var asked = await Approval(desk, "Разберёмся.");
        await desk.Press(desk.Admin, asked, "На доработку");
        var prompt = await desk.Heard(desk.Admin, message => message.Words.Contains("Что исправить", StringComparison.Ordinal));
        desk.World.Say(desk.Admin, "Назовите срок", replyTo: prompt.Id);

        await desk.Heard(officer, message => message.Words.Contains("просит доработать ответ: Назовите срок", StringComparison.Ordinal));
        var card = await desk.Card(officer, "Лесной 8");
        desk.World.Say(officer, "Воду дадут завтра.", replyTo: card.Id);
        await desk.Press(officer, await desk.Heard(officer, message => message.Words.Contains("Воду дадут завтра.", StringComparison.Ordinal) && StoryDesk.Has(message, "На согласование")), "На согласование");
        await desk.Press(desk.Admin, await Approval(desk, "Воду дадут завтра."), "Согласовать");
        Assert.That((await desk.Published(comment)).Text, Is.EqualTo("Воду дадут завтра."));
        Assert.That(desk.World.MessagesIn(comment.ChatId).Count(message => message.From.IsBot), Is.EqualTo(1));
    }

    [Test]
    public async Task An_approver_is_warned_when_the_comment_changed_meanwhile_and_the_old_button_refuses()
    {
        await using var desk = await StoryDesk.Open(s_newcomers);
        var (officer, comment) = await Asked(desk, "Воду дадут завтра.");
        var asked = await Approval(desk, "Воду дадут завтра.");
        desk.World.Edit(comment, "На Лесной 8 воду дали, но она ржавая. Когда промоют трубы?");
        await desk.Heard(officer, message => message.Words.Contains("автор изменил комментарий", StringComparison.Ordinal));

        var answer = await desk.Press(desk.Admin, asked, "Согласовать");

        Assert.That(answer.Text, Does.StartWith("Карточка изменилась: автор изменил комментарий"));
        await desk.Heard(desk.Admin, message => message.Words.Contains("После отправки на согласование: автор изменил комментарий", StringComparison.Ordinal) && StoryDesk.Has(message, "Согласовать"));
        Assert.That(desk.World.MessagesIn(comment.ChatId).Where(message => message.From.IsBot), Is.Empty);
    }

    private static Task<Message> Approval(StoryDesk desk, string words) =>
        desk.Heard(desk.Admin, message => message.Words.Contains(words, StringComparison.Ordinal) && StoryDesk.Has(message, "Согласовать"));

    private static async Task<(Person Officer, Message Comment)> Asked(StoryDesk desk, string words)
    {
        var channel = await desk.Connect();
        var officer = await desk.Hire("Марина", "officer");
        var comment = desk.World.Comment(desk.World.AddPerson("Ольга"), desk.World.Post(channel.Id, "О воде"), Complaint);
        var card = await desk.Card(officer, "Лесной 8");
        desk.World.Say(officer, words, replyTo: card.Id);
        var preview = await desk.Heard(officer, message => message.Words.Contains(words, StringComparison.Ordinal) && StoryDesk.Has(message, "На согласование"));
        await desk.Press(officer, preview, "На согласование");
        return (officer, comment);
    }
}
