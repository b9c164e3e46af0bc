using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>The officer's message is the draft: editing it edits what will be, or what already stands.</summary>
public sealed class DraftStories
{
    private const string Complaint = "Во втором подъезде на Лесной 8 месяц нет света, УК обещала в понедельник";

    [Test]
    public async Task Editing_the_reply_before_publication_changes_the_draft_and_only_the_new_words_are_published()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var officer = await desk.Hire("Марина", "officer");
        var comment = desk.World.Comment(desk.World.AddPerson("Ольга"), desk.World.Post(channel.Id, "О подъездах"), Complaint);
        var card = await desk.Card(officer, "Лесной 8");
        var reply = desk.World.Say(officer, "Сделаем завтро", replyTo: card.Id);
        await desk.Preview(officer, "Сделаем завтро");

        desk.World.Edit(reply, "Сделаем завтра до 12:00");
        var preview = await desk.Preview(officer, "Сделаем завтра до 12:00");
        await desk.Press(officer, preview, "Опубликовать");

        Assert.That((await desk.Published(comment)).Text, Is.EqualTo("Сделаем завтра до 12:00"));
    }

    [Test]
    public async Task Editing_the_reply_after_publication_offers_to_amend_the_published_answer_in_place()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var officer = await desk.Hire("Марина", "officer");
        var comment = desk.World.Comment(desk.World.AddPerson("Ольга"), desk.World.Post(channel.Id, "О подъездах"), Complaint);
        var card = await desk.Card(officer, "Лесной 8");
        var reply = desk.World.Say(officer, "Лампу заменим 5-го", replyTo: card.Id);
        await desk.Press(officer, await desk.Preview(officer, "Лампу заменим 5-го"), "Опубликовать");
        var answer = await desk.Published(comment);
        await desk.Heard(officer, message => message.Id == card.Id && !StoryDesk.Has(message, "Взять"));

        desk.World.Edit(reply, "Лампу заменим 6-го");
        await desk.Press(officer, await desk.Preview(officer, "Лампу заменим 6-го"), "Опубликовать");

        var amended = await desk.World.WaitForMessage(message => message.ChatId == comment.ChatId && message.Text == "Лампу заменим 6-го", StoryDesk.Patience);
        Assert.That(amended.Id, Is.EqualTo(answer.Id));
        Assert.That(desk.World.MessagesIn(comment.ChatId).Count(message => message.From.IsBot), Is.EqualTo(1));
    }

    [Test]
    public async Task Cancelling_a_draft_publishes_nothing_and_the_ticket_can_be_answered_anew()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var officer = await desk.Hire("Марина", "officer");
        var comment = desk.World.Comment(desk.World.AddPerson("Ольга"), desk.World.Post(channel.Id, "О подъездах"), Complaint);
        var card = await desk.Card(officer, "Лесной 8");
        desk.World.Say(officer, "Первый вариант", replyTo: card.Id);
        await desk.Press(officer, await desk.Preview(officer, "Первый вариант"), "Отменить");

        desk.World.Say(officer, "Второй вариант", replyTo: card.Id);
        await desk.Press(officer, await desk.Preview(officer, "Второй вариант"), "Опубликовать");

        Assert.That((await desk.Published(comment)).Text, Is.EqualTo("Второй вариант"));
    }

    [Test]
    public async Task An_answer_to_a_deleted_comment_is_not_published_and_the_officer_hears_why()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var officer = await desk.Hire("Марина", "officer");
        var comment = desk.World.Comment(desk.World.AddPerson("Ольга"), desk.World.Post(channel.Id, "О подъездах"), Complaint);
        var card = await desk.Card(officer, "Лесной 8");
        desk.World.Say(officer, "Починим", replyTo: card.Id);
        var preview = await desk.Preview(officer, "Починим");
        desk.World.Delete(comment);

        await desk.Press(officer, preview, "Опубликовать");

        await desk.Heard(officer, message => message.Words.Contains("удал", StringComparison.OrdinalIgnoreCase));
        Assert.That(desk.World.MessagesIn(comment.ChatId).Where(message => message.From.IsBot), Is.Empty);
    }
}
