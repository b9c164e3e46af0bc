using CommentDesk.Answers;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Answers;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Telegram.Talk;

/// <summary>Photos and files that officers send to the bot.</summary>
public sealed class AttachedTests
{
    private static readonly Attachment Photo = new(AttachmentKind.Photo, "ph-1", Unique: "u1");
    private static readonly Attachment Second = new(AttachmentKind.Photo, "ph-2", Unique: "u2");

    private StaffRoom _room = null!;
    private Person _anna = null!;
    private Ticket _ticket = null!;

    [SetUp]
    public async Task Open()
    {
        _room = new StaffRoom();
        _anna = await _room.Add("1", Roles.Officer);
        _ticket = await _room.Comment();
        await _room.Shown(_anna, _ticket, "300");
    }

    [TearDown]
    public async Task Close() => await _room.DisposeAsync();

    [Test]
    public async Task A_photo_in_reply_to_a_card_becomes_a_draft_with_its_caption()
    {
        await Send(Photo, "Сделано", "301");
        Assert.That(await Waiting(), Has.Property("Text").EqualTo("Сделано").And.Property("Attached").EqualTo(Photo));
    }

    [Test]
    public async Task A_second_photo_replaces_the_first_and_the_person_hears_it()
    {
        await Send(Photo, "Сделано", "301");
        Assert.That(StaffRoom.Text(await Send(Second, null, "302")), Does.Contain($"№ {_ticket.Id}: прежнее вложение заменено новым"));
        Assert.That(await Waiting(), Has.Property("Text").EqualTo("Сделано").And.Property("Attached").EqualTo(Second));
    }

    [Test]
    public async Task Of_an_album_the_first_photo_is_taken_and_the_person_hears_once_of_the_others()
    {
        await Send(Photo, "Сделано", "301", album: "77");
        var second = await Send(Second, null, "302", album: "77");
        var third = await Send(Second, null, "303", album: "77");
        Assert.That(StaffRoom.Text(second), Does.StartWith("К ответу можно приложить одно фото"));
        Assert.That(third, Is.Empty);
        Assert.That((await Waiting())!.Attached, Is.EqualTo(Photo));
    }

    [Test]
    public async Task The_rest_of_an_album_is_not_asked_about_when_the_first_was_awaited()
    {
        await _room.Press("1", ButtonData.About(_ticket, Verbs.Answer).ToString());
        await Send(Photo, null, "301", album: "77", replyTo: null);
        Assert.That(StaffRoom.Text(await Send(Second, null, "302", album: "77", replyTo: null)), Does.Not.Contain("К какому комментарию"));
        Assert.That((await Waiting())!.Attached, Is.EqualTo(Photo));
    }

    [Test]
    public async Task A_photo_without_a_target_waits_until_its_ticket_is_named()
    {
        var asked = (await Send(Photo, null, "400", replyTo: null)).Single();
        await _room.Press("1", StaffRoom.Buttons(asked).Single().Data!);
        Assert.That((await Waiting())!.Attached, Is.EqualTo(Photo));
    }

    [Test]
    public async Task A_photo_is_no_note_and_the_bot_says_so()
    {
        await _room.Shown(_anna, _ticket, "500", NoteAsked.Name);
        Assert.That(StaffRoom.Text(await Send(Photo, "Для своих", "301", replyTo: "500")), Does.StartWith("Здесь нужны только слова"));
        Assert.That((await Waiting(), (await _room.With(session => session.Stories.Notes(_ticket.Id))).Count), Is.EqualTo(((Draft?)null, 0)));
    }

    [Test]
    public async Task A_file_beside_a_command_is_not_lost_in_silence()
    {
        Assert.That(StaffRoom.Text(await Send(Photo, "/queue", "301")), Is.EqualTo("К команде файл не приложить. Пришлите их отдельно"));
        Assert.That(await Waiting(), Is.Null);
    }

    [Test]
    public async Task A_colleagues_photo_is_neither_proposed_nor_joined()
    {
        await Send(Photo, "Сделано", "301");
        var boris = await _room.Add("2", Roles.Officer);
        await _room.Shown(boris, _ticket, "600");
        var calls = await Send(Second, "А вот так", "601", replyTo: "600", contact: "2");
        Assert.That(StaffRoom.Text(calls), Does.StartWith("Этим занимается "));
        Assert.That((await Waiting())!.Attached, Is.EqualTo(Photo));
    }

    [Test]
    public async Task An_edited_caption_changes_the_draft()
    {
        await Send(Photo, "Сделано", "301");
        await _room.Hear(Said(Photo, "Сделано 5 мая", "301") with { Edited = true });
        Assert.That(await Waiting(), Has.Property("Number").EqualTo(2).And.Property("Text").EqualTo("Сделано 5 мая").And.Property("Attached").EqualTo(Photo));
    }

    [Test]
    public async Task The_button_takes_the_photo_off_and_the_words_are_shown_anew()
    {
        await Send(Photo, "Сделано", "301");
        var answer = await _room.Press("1", ButtonData.About(await _room.Find(_ticket.Id), Verbs.Detach, "1").ToString());
        Assert.That(answer.Text, Is.EqualTo("Убрано. Слова остались"));
        Assert.That(Calls.ReadDraft(_room.After.Single(call => call.Kind == Calls.Preview)), Has.Property("Number").EqualTo(2).And.Property("Attached").Null);
    }

    [Test]
    public async Task A_photo_that_stood_alone_leaves_no_draft()
    {
        await Send(Photo, null, "301");
        var answer = await _room.Press("1", ButtonData.About(await _room.Find(_ticket.Id), Verbs.Detach, "1").ToString());
        Assert.That(answer.Text, Is.EqualTo("Черновик отменён"));
        Assert.That(_room.After.Select(call => call.Kind), Does.Contain(ChatCalls.EndPreview));
        Assert.That((await _room.Find(_ticket.Id)).Stage, Is.EqualTo(new Stage.InWork(_anna.Id)));
    }

    private async Task<Draft?> Waiting() => (await _room.Find(_ticket.Id)).Stage.Unpublished;

    private Task<IReadOnlyList<OutboxCall>> Send(Attachment file, string? caption, string message, string? replyTo = "300", string? album = null, string contact = "1") =>
        _room.Hear(Said(file, caption, message, replyTo, album, contact));

    private static Observation.PersonSaid Said(Attachment file, string? caption, string message, string? replyTo = "300", string? album = null, string contact = "1") =>
        new(new Visitor(contact, $"Имя {contact}", $"user{contact}", "ru"), contact, message, replyTo, caption, [], false) { Attached = file, Album = album };
}
