using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>Notes are for colleagues: whatever is replied to them stays among colleagues.</summary>
public sealed class NoteStories
{
    [Test]
    public async Task A_note_is_seen_on_the_card_and_becomes_an_answer_by_no_reply_and_no_edit()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var officer = await desk.Hire("Марина", "officer");
        var comment = desk.World.Comment(desk.World.AddPerson("Ольга"), desk.World.Post(channel.Id, "О дворах"), "На Садовой 3 яма по колено");
        var card = await desk.Card(officer, "Садовой 3");
        await desk.Press(officer, card, "Заметка");
        var prompt = await desk.Heard(officer, message => message.Words.Contains("Её увидят только сотрудники", StringComparison.Ordinal));

        var own = desk.World.Say(officer, "Подрядчик тянет с весны", replyTo: prompt.Id);
        var kept = await desk.Heard(officer, message => message.Words == "📝 Заметка к № 1 записана");
        await desk.Heard(officer, message => message.Id == card.Id && message.Words.Contains("📝 Марина: Подрядчик тянет с весны", StringComparison.Ordinal));
        desk.World.Say(officer, "Звонила ему дважды", replyTo: kept.Id);
        await desk.Heard(officer, message => message.Id == card.Id && message.Words.Contains("Звонила ему дважды", StringComparison.Ordinal));
        desk.World.Say(officer, "Прораб Пётр", replyTo: own.Id);
        await desk.Heard(officer, message => message.Id == card.Id && message.Words.Contains("Прораб Пётр", StringComparison.Ordinal));
        desk.World.Say(officer, "Ещё одна", replyTo: prompt.Id);
        await desk.Heard(officer, message => message.Id == card.Id && message.Words.Contains("Ещё одна", StringComparison.Ordinal));
        desk.World.Edit(own, "Подрядчик тянет с весны, проверить договор");
        desk.World.Say(officer, "/note 1 Последняя");
        await desk.Heard(officer, message => message.Id == card.Id && message.Words.Contains("Последняя", StringComparison.Ordinal));

        Assert.That(desk.World.MessagesWith(officer).Any(message => StoryDesk.Has(message, "Опубликовать")), Is.False);
        Assert.That(await desk.Ask(session => session.Tickets.Find(new(1))!.Drafts), Is.Zero);
        Assert.That(desk.World.MessagesIn(comment.ChatId).Any(message => message.From.IsBot), Is.False);
    }
}
