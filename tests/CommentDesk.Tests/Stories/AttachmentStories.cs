using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Faults;
using CommentDesk.Tests.Stories.Support;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Stories;

/// <summary>«Готово» with a photo: it stands under the comment once, exactly as the officer saw it before.</summary>
public sealed class AttachmentStories
{
    private const string Complaint = "Яма на Садовой 3 месяц, машины объезжают по тротуару, примите меры";
    private const string Words = "Здравствуйте! Яму засыпали сегодня, 5 марта.";

    [Test]
    public async Task A_photo_with_its_caption_is_shown_first_and_then_stands_under_the_comment_once()
    {
        await using var desk = await StoryDesk.Open();
        var (officer, comment, preview) = await Prepared(desk, Words);
        Assert.That((preview.Media?.FileId, preview.Text), Is.EqualTo(("PHOTO-1", (string?)null)), "the preview is the photo itself");

        await desk.Press(officer, preview, "Опубликовать");

        var answer = await desk.Published(comment);
        Assert.That((answer.Media?.FileId, answer.Caption), Is.EqualTo(("PHOTO-1", Words)));
        await desk.Heard(officer, message => message.Id == preview.Id && message.Words.Contains("Опубликовано", StringComparison.Ordinal) && message.Buttons.Count == 0);
        await desk.Restart();
        desk.World.Say(officer, "/find Садовой");
        await desk.Heard(officer, message => message.Words.Contains("отвечено + фото", StringComparison.Ordinal));
        desk.World.Say(officer, "/story 1");
        await desk.Heard(officer, message => message.Words.Contains("+ 📷 фото", StringComparison.Ordinal));
        Assert.That(Answers(desk, comment), Has.Count.EqualTo(1));
    }

    [TestCase(FaultKind.Drop, 1, "Ответ на месте")]
    [TestCase(FaultKind.Status, 0, "Опубликовать ещё раз")]
    public async Task A_photo_of_which_nobody_knows_whether_it_was_taken_is_sent_again_only_by_its_officer(FaultKind fault, int stands, string button)
    {
        await using var desk = await StoryDesk.Open();
        var (officer, comment, preview) = await Prepared(desk, Words);
        desk.World.Faults.Add(new Fault(fault, "sendPhoto"));
        await desk.Press(officer, preview, "Опубликовать");
        var doubt = await desk.Heard(officer, message => StoryDesk.Has(message, "Ответ на месте"));
        Assert.That(doubt.Words, Does.Contain("📷 фото"));
        Assert.That(Answers(desk, comment), Has.Count.EqualTo(stands));

        await desk.Press(officer, doubt, button);

        Assert.That((await desk.Published(comment)).Caption, Is.EqualTo(Words));
        await desk.Heard(officer, message => message.Words.Contains("Садовой", StringComparison.Ordinal) && StoryDesk.Has(message, "Изменить ответ") == (stands == 0) && !StoryDesk.Has(message, "Взять"));
        Assert.That(Answers(desk, comment), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_caption_too_long_is_refused_with_its_length_and_nothing_is_lost()
    {
        await using var desk = await StoryDesk.Open();
        var (officer, _, card) = await Asked(desk);
        desk.World.Say(officer, new string('я', 1500), replyTo: card.Id);
        await desk.Preview(officer, "яяя");
        desk.World.Say(officer, new Draft { Media = new Media("photo", "PHOTO-1"), ReplyTo = card.Id });

        await desk.Heard(officer, message => message.Words == "Под фото или файлом помещается 1024 знака, а у вас 1500. Сократите текст или уберите вложение");
        Assert.That((await desk.Ask(session => session.Tickets.Find(new TicketId(1))))!.Stage.Unpublished!.Text, Has.Length.EqualTo(1500));
    }

    [Test]
    public async Task A_photo_taken_off_again_leaves_the_words_which_alone_are_published()
    {
        await using var desk = await StoryDesk.Open();
        var (officer, comment, preview) = await Prepared(desk, Words);
        await desk.Press(officer, preview, "Убрать фото");
        var words = await desk.Heard(officer, message => message.Text?.Contains(Words, StringComparison.Ordinal) == true && StoryDesk.Has(message, "Опубликовать"));
        await desk.Heard(officer, message => message.Id == preview.Id && message.Buttons.Count == 0);

        await desk.Press(officer, words, "Опубликовать");

        var answer = await desk.Published(comment);
        Assert.That((answer.Text, answer.Media), Is.EqualTo((Words, (Media?)null)));
    }

    [Test]
    public async Task Whoever_approves_sees_the_photo_and_exactly_that_goes_out()
    {
        await using var desk = await StoryDesk.Open(new Dictionary<string, string?> { ["Approval:FirstAnswers"] = "1" });
        var (officer, comment, card) = await Asked(desk);
        desk.World.Say(officer, Photo(card, Words));
        await desk.Press(officer, await desk.Heard(officer, message => message.Media is not null && StoryDesk.Has(message, "На согласование")), "На согласование");
        var asked = await desk.Heard(desk.Admin, message => message.Caption?.Contains(Words, StringComparison.Ordinal) == true && StoryDesk.Has(message, "Согласовать"));
        Assert.That(asked.Media?.FileId, Is.EqualTo("PHOTO-1"));

        await desk.Press(desk.Admin, asked, "Согласовать");

        var answer = await desk.Published(comment);
        Assert.That((answer.Media?.FileId, answer.Caption), Is.EqualTo(("PHOTO-1", Words)));
        await desk.Heard(desk.Admin, message => message.Id == asked.Id && message.Words.Contains("Согласовано", StringComparison.Ordinal) && message.Buttons.Count == 0);
    }

    [Test]
    public async Task An_edited_caption_amends_the_published_one_in_place_and_a_withdrawn_photo_is_gone()
    {
        await using var desk = await StoryDesk.Open();
        var (officer, _, card) = await Asked(desk);
        var sent = desk.World.Say(officer, Photo(card, Words));
        await desk.Press(officer, await desk.Preview(officer, Words), "Опубликовать");
        var done = await desk.Heard(officer, message => StoryDesk.Has(message, "Изменить ответ"));
        desk.World.Edit(sent, "Здравствуйте! Яму засыпали 6 марта.");
        await desk.Press(officer, await desk.Preview(officer, "6 марта"), "Опубликовать");

        var room = desk.World.Posts[0].GroupId;
        var amended = await desk.World.WaitForMessage(message => message.ChatId == room && message.Caption == "Здравствуйте! Яму засыпали 6 марта.", StoryDesk.Patience);
        Assert.That((amended.Media?.FileId, amended.EditDate is not null), Is.EqualTo(("PHOTO-1", true)));

        await desk.Heard(officer, message => message.Id == done.Id && message.Words.Contains("6 марта", StringComparison.Ordinal) && StoryDesk.Has(message, "Удалить ответ"));
        await desk.Press(officer, desk.World.Now(done), "Удалить ответ");
        await desk.Heard(officer, message => StoryDesk.Has(message, "Да, удалить"));
        await desk.Press(officer, desk.World.Now(done), "Да, удалить");
        await desk.World.WaitFor(world => world.Now(amended).Deleted, StoryDesk.Patience);
    }

    [Test]
    public async Task A_file_goes_to_every_comment_of_the_case_each_with_its_own_greeting()
    {
        await using var desk = await StoryDesk.Open();
        var (officer, comment, card) = await Asked(desk);
        var neighbour = desk.World.Comment(desk.World.AddPerson("Пётр Ильин"), desk.World.Posts[0], "На Садовой 3 яма уже месяц, машины едут по тротуару, примите меры");
        await desk.Heard(officer, message => message.Words.Contains("№ 2", StringComparison.Ordinal) && StoryDesk.Has(message, "Ответить"));
        desk.World.Say(officer, "/merge 2 1");
        await desk.Heard(officer, message => message.Words.Contains("В деле 2 комментария", StringComparison.Ordinal));
        desk.World.Say(officer, new Draft { Media = new Media("document", "DOC-1", "Акт.pdf"), Caption = Words, ReplyTo = card.Id });
        await desk.Press(officer, await desk.Heard(officer, message => message.Media?.Name == "Акт.pdf" && StoryDesk.Has(message, "Убрать файл")), "Опубликовать");

        var (first, second) = (await desk.Published(comment), await desk.Published(neighbour));
        Assert.That((first.Media?.FileId, second.Media?.FileId), Is.EqualTo(("DOC-1", "DOC-1")));
        Assert.That(second.Caption, Does.EndWith("Яму засыпали сегодня, 5 марта.").And.Contain("Пётр").And.Not.EqualTo(first.Caption));
    }

    private static async Task<(Person Officer, Message Comment, Message Card)> Asked(StoryDesk desk)
    {
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "officer");
        var comment = desk.World.Comment(desk.World.AddPerson("Лидия"), desk.World.Post(channel.Id, "О дорогах"), Complaint);
        return (officer, comment, await desk.Card(officer, "Садовой"));
    }

    private static async Task<(Person Officer, Message Comment, Message Preview)> Prepared(StoryDesk desk, string caption)
    {
        var (officer, comment, card) = await Asked(desk);
        desk.World.Say(officer, Photo(card, caption));
        return (officer, comment, await desk.Preview(officer, caption));
    }

    private static Draft Photo(Message card, string caption) => new() { Media = new Media("photo", "PHOTO-1"), Caption = caption, ReplyTo = card.Id };

    private static List<Message> Answers(StoryDesk desk, Message comment) =>
        [.. desk.World.MessagesIn(comment.ChatId).Where(message => message.From.IsBot)];
}
