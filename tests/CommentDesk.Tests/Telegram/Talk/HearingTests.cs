using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Telegram.Talk;

public sealed class HearingTests
{
    private StaffRoom _room = null!;
    private Person _anna = null!;

    [SetUp]
    public async Task Open()
    {
        _room = new StaffRoom();
        _anna = await _room.Add("1", Roles.Officer);
    }

    [TearDown]
    public async Task Close() => await _room.DisposeAsync();

    [Test]
    public async Task A_reply_to_a_card_becomes_a_draft_with_its_preview()
    {
        var ticket = await Carded();
        var calls = await _room.Say("1", "Бригада на месте", replyTo: "300", message: "301");
        var preview = Calls.ReadDraft(calls.Single(call => call.Kind == Calls.Preview));
        Assert.That((preview.Number, preview.Text, preview.Source), Is.EqualTo((1, "Бригада на месте", "1/301")));
        Assert.That((await _room.Find(ticket.Id)).Stage, Is.InstanceOf<Stage.Drafted>());
    }

    [Test]
    public async Task An_edit_of_the_source_changes_the_draft_and_the_old_button_is_refused()
    {
        var ticket = await Carded();
        await _room.Say("1", "Бригада на месте", replyTo: "300", message: "301");
        await _room.Say("1", "Бригада уже работает", message: "301", edited: true);
        var drafted = await _room.Find(ticket.Id);
        Assert.That(drafted.Stage.Unpublished, Has.Property("Number").EqualTo(2).And.Property("Text").EqualTo("Бригада уже работает"));

        var old = await _room.Press("1", ButtonData.About(drafted, Verbs.Publish, "1").ToString());
        Assert.That(old.Text, Is.EqualTo("Есть более новый черновик, опубликуйте его"));
        await _room.Press("1", ButtonData.About(drafted, Verbs.Publish, "2").ToString(), "310");
        Assert.That(_room.After.Select(call => call.Kind), Does.Contain(Calls.Publish).And.Contain(ChatCalls.EndPreview));
        Assert.That(_room.After.Single(call => call.Kind == Calls.Publish).Public, Is.True);
    }

    [Test]
    public async Task An_edit_after_publication_offers_a_new_wording()
    {
        var ticket = await Carded();
        await _room.Say("1", "Сделаем", replyTo: "300", message: "301");
        await _room.Press("1", ButtonData.About(await _room.Find(ticket.Id), Verbs.Publish, "1").ToString());
        await _room.With(session => _room.Part<Desk>().Do(session, ticket.Id, null, new Command.ConfirmPublished("61"), _room.Now));
        await _room.Say("1", "Сделали", message: "301", edited: true);
        Assert.That((await _room.Find(ticket.Id)).Stage, Is.InstanceOf<Stage.Answered>().With.Property("Correction").Property("Text").EqualTo("Сделали"));
    }

    [Test]
    public async Task An_edit_of_an_older_message_does_not_replace_a_newer_draft()
    {
        var ticket = await Carded();
        await _room.Say("1", "Первый", replyTo: "300", message: "301");
        await _room.Say("1", "Второй", replyTo: "300", message: "302");
        Assert.That(await _room.Say("1", "Первый, исправленный", message: "301", edited: true), Is.Empty);
        Assert.That((await _room.Find(ticket.Id)).Stage.Unpublished!.Text, Is.EqualTo("Второй"));
    }

    [Test]
    public async Task After_the_answer_button_the_next_text_is_the_answer()
    {
        var ticket = await _room.Comment();
        await _room.Press("1", ButtonData.About(ticket, Verbs.Answer).ToString());
        Assert.That(ChatCalls.ReadSaying(_room.After.Single(call => call.Kind == ChatCalls.Say)).Prompt, Is.EqualTo($"Ответ на № {ticket.Id}"));
        await _room.Say("1", "Сделаем завтра");
        Assert.That((await _room.Find(ticket.Id)).Stage.Unpublished!.Text, Is.EqualTo("Сделаем завтра"));
        var again = await _room.Say("1", "И ещё одно");
        Assert.That(StaffRoom.Text(again), Does.Contain("К какому комментарию этот ответ?"));
    }

    [Test]
    public async Task A_reply_to_a_prompt_that_is_not_remembered_is_not_taken_for_the_answer_that_is_awaited()
    {
        var (meant, awaited) = (await _room.Comment(), await _room.Comment());
        await _room.Press("1", ButtonData.About(meant, Verbs.Answer).ToString());
        await _room.Press("1", ButtonData.About(awaited, Verbs.Answer).ToString());
        var asked = await _room.Say("1", "Завтра починим", replyTo: "999", message: "400");
        Assert.That(StaffRoom.Text(asked), Does.Contain("К какому комментарию этот ответ?"));
        Assert.That((await _room.Find(awaited.Id)).Stage.Unpublished, Is.Null);
    }

    [Test]
    public async Task A_text_without_a_target_is_never_guessed_even_with_one_ticket()
    {
        var ticket = await _room.Comment();
        var asked = (await _room.Say("1", "Завтра починим", message: "400")).Single();
        Assert.That((await _room.Find(ticket.Id)).Stage, Is.InstanceOf<Stage.Assigned>());

        await _room.Press("1", StaffRoom.Buttons(asked).Single().Data!);
        Assert.That((await _room.Find(ticket.Id)).Stage.Unpublished, Has.Property("Text").EqualTo("Завтра починим").And.Property("Source").EqualTo("1/400"));
    }

    [Test]
    public async Task A_message_without_text_is_not_an_answer()
    {
        var ticket = await Carded();
        var calls = await _room.Say("1", null, replyTo: "300");
        Assert.That(StaffRoom.Text(calls), Does.StartWith("Понимаю текст, фото и файлы"));
        Assert.That((await _room.Find(ticket.Id)).Version, Is.EqualTo(ticket.Version));
    }

    [Test]
    public async Task An_answer_to_somebody_elses_ticket_is_proposed_to_them_and_changes_nothing()
    {
        var ticket = await Carded();
        var boris = await _room.Add("2", Roles.Officer);
        await _room.Shown(boris, ticket, "600");
        var calls = await _room.Say("2", "Мой ответ", replyTo: "600");
        Assert.That(StaffRoom.Text(calls), Does.Contain($"№ {ticket.Id}. Имя 2 предлагает другой ответ").And.Contain("Мой ответ").And.Contain($"№ {ticket.Id}: этим занимается {_anna.Name}"));
        Assert.That((await _room.Find(ticket.Id)).Version, Is.EqualTo(ticket.Version));
    }

    [Test]
    public async Task A_stranger_is_told_how_to_get_in_and_nothing_else_happens()
    {
        var calls = await _room.Say("666", "Дайте доступ");
        Assert.That(StaffRoom.Text(calls), Does.Contain("ссылку-приглашение").And.EndsWith("666"));
        Assert.That(await _room.With(session => session.People.FindByContact("666")), Is.Null);
        Assert.That(await _room.Say("666", "/people"), Is.Empty, "one pending explanation is enough");
    }

    [Test]
    public async Task A_text_too_long_is_refused_with_its_length()
    {
        await Carded();
        Assert.That(StaffRoom.Text(await _room.Say("1", new string('я', 4101), replyTo: "300")), Is.EqualTo("Ответ слишком длинный: 4101 знак, можно 4096"));
    }

    private async Task<Ticket> Carded()
    {
        var ticket = await _room.Comment();
        await _room.Shown(_anna, ticket, "300");
        return ticket;
    }
}
