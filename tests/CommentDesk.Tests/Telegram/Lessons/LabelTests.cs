using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tests.Telegram.Talk;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Telegram.Lessons;

/// <summary>One trainer and the queue.</summary>
public sealed class LabelTests
{
    private StaffRoom _room = null!;
    private Person _trainer = null!;

    [SetUp]
    public async Task Open()
    {
        _room = new StaffRoom();
        _trainer = await _room.Add("5", Roles.Trainer);
    }

    [TearDown]
    public async Task Close() => await _room.DisposeAsync();

    [Test]
    public async Task A_complaint_is_asked_for_its_theme_before_the_next_comment_comes()
    {
        var ticket = await _room.Comment("Первый", Label.Other, unsure: true);
        await _room.Comment("Второй");
        var sheet = (await _room.Say("5", "/label")).Single();

        await _room.Press("5", Data(sheet, "Жалоба"), "900");

        Assert.That(StaffRoom.Text(_room.After), Does.Contain("Какая тема?").And.Not.Contain("Второй"));
        Assert.That((await Lessons(ticket)).Single(), Has.Property("Label").EqualTo(Label.Complaint).And.Property("Theme").Null);
        Assert.That((await _room.Find(ticket.Id)).Verdict.Label, Is.EqualTo(Label.Complaint), "the label counts even if no theme ever comes");

        var question = _room.After.Single(call => call.Kind == ChatCalls.Edit);
        await _room.Press("5", Data(question, "Дороги"), "900");

        Assert.That(StaffRoom.Text(_room.After), Does.Contain("Жалоба · Дороги").And.Contain("Такие же комментарии").And.Contain("Второй"));
        Assert.That((await Lessons(ticket)).Single().Theme, Is.EqualTo("roads"));
        Assert.That((await _room.Find(ticket.Id)).Verdict.Theme, Is.EqualTo("roads"));
    }

    [Test]
    public async Task The_theme_can_be_passed_over()
    {
        var ticket = await _room.Comment("Первый");
        var sheet = (await _room.Say("5", "/label")).Single();
        await _room.Press("5", Data(sheet, "Вопрос"), "900");
        await _room.Press("5", Data(_room.After.Single(call => call.Kind == ChatCalls.Edit), "Без темы"), "900");
        Assert.That(StaffRoom.Text(_room.After), Does.Contain("Вопрос").And.Contain("Размечать пока нечего. Сегодня ваших меток: 1"));
        Assert.That((await Lessons(ticket)).Single().Theme, Is.Null);
    }

    [Test]
    public async Task Negativity_has_no_theme_and_the_next_comment_comes_at_once()
    {
        await _room.Comment("Первый", unsure: true);
        await _room.Comment("Второй");
        var sheet = (await _room.Say("5", "/label")).Single();
        await _room.Press("5", Data(sheet, "Негатив"), "900");
        Assert.That(StaffRoom.Text(_room.After), Does.Contain("Негатив").And.Contain("Второй").And.Not.Contain("Какая тема"));
    }

    [Test]
    public async Task An_unanswered_comment_is_shown_again_and_an_answered_one_never()
    {
        await _room.Comment("Первый", unsure: true);
        await _room.Comment("Второй");
        Assert.That(StaffRoom.Text(await _room.Say("5", "/label")), Does.Contain("Первый"));
        var again = (await _room.Say("5", "/label")).Single();
        Assert.That(StaffRoom.Text([again]), Does.Contain("Первый"));

        await _room.Press("5", Data(again, "Пропустить"), "900");
        await _room.Press("5", Data(_room.After.Single(call => call.Kind == ChatCalls.Say), "Прочее"), "901");
        Assert.That(StaffRoom.Text(_room.After), Does.Contain("Размечать пока нечего"));
    }

    [Test]
    public async Task The_sheet_tells_what_is_left_and_what_was_done_today()
    {
        await _room.Comment("Первый", unsure: true);
        await _room.Comment("Второй", unsure: true);
        var sheet = (await _room.Say("5", "/label")).Single();
        Assert.That(StaffRoom.Text([sheet]), Does.Contain("Сомнительных осталось: 2 · сегодня ваших меток: 0"));
        await _room.Press("5", Data(sheet, "Прочее"), "900");
        Assert.That(StaffRoom.Text(_room.After), Does.Contain("Сомнительных осталось: 1 · сегодня ваших меток: 1"));
    }

    [Test]
    public async Task A_label_is_about_the_text_above_its_button_even_if_the_author_has_edited_it()
    {
        var ticket = await _room.Comment("Не топят третий день");
        var sheet = (await _room.Say("5", "/label")).Single();
        await Edit(ticket, "Затопили, спасибо");

        await _room.Press("5", Data(sheet, "Негатив"), "900");

        Assert.That((await Lessons(ticket)).Single(), Has.Property("Revision").EqualTo(1).And.Property("Label").EqualTo(Label.Negativity));
        Assert.That((await _room.Find(ticket.Id)).Verdict.Label, Is.EqualTo(Label.Complaint), "the ticket shows another text now");
        Assert.That(StaffRoom.Text(_room.After), Does.Contain("Затопили, спасибо"), "the new text is asked about anew");
        var settled = await _room.With(session => session.Lessons.Settled().Single());
        Assert.That((settled.Text, settled.Revision), Is.EqualTo(("Не топят третий день", 1)));
    }

    [Test]
    public async Task A_slip_of_the_finger_is_put_right_in_place()
    {
        var ticket = await _room.Comment("Первый");
        var sheet = (await _room.Say("5", "/label")).Single();
        await _room.Press("5", Data(sheet, "Негатив"), "900");
        await _room.Press("5", Data(_room.After.Single(call => call.Kind == ChatCalls.Edit), "Исправить"), "900");
        var anew = _room.After.Single();
        Assert.That(StaffRoom.Text([anew]), Does.Contain("Первый"));

        await _room.Press("5", Data(anew, "Прочее"), "900");

        Assert.That((await Lessons(ticket)).Single().Label, Is.EqualTo(Label.Other));
        Assert.That((await _room.Find(ticket.Id)).Verdict.Label, Is.EqualTo(Label.Other));
        Assert.That(_room.After.Count(call => call.Kind == ChatCalls.Say), Is.Zero, "no further comment comes");
    }

    [Test]
    public async Task A_label_counts_whatever_became_of_the_ticket()
    {
        await _room.Add("1", Roles.Officer);
        var ticket = await _room.Comment("Первый");
        await _room.With(session =>
            _room.Part<Desk>().Do(session, ticket.Id, session.People.FindByContact("1"), new Command.Dismiss("no_need"), _room.Now));
        var sheet = (await _room.Say("5", "/label")).Single();
        await _room.Press("5", Data(sheet, "Негатив"), "900");
        Assert.That((await Lessons(ticket)).Single().Label, Is.EqualTo(Label.Negativity));
        Assert.That((await _room.Find(ticket.Id)).Stage, Is.TypeOf<Stage.NoReply>());
    }

    [Test]
    public async Task On_a_card_a_trainers_label_asks_for_its_theme_and_an_officers_does_not()
    {
        await _room.Add("1", Roles.Officer);
        await _room.Add("6", Roles.Trainer | Roles.Officer);
        var ticket = await _room.Comment("Первый");

        await _room.Press("1", Menu(ticket, "Q"));
        Assert.That(_room.After.Where(call => call.Kind == ChatCalls.Say), Is.Empty);

        var answer = await _room.Press("6", Menu(await _room.Find(ticket.Id), "C"));
        Assert.That(answer.Text, Does.Contain("Такие же комментарии"));
        var asked = _room.After.Single(call => call.Kind == ChatCalls.Say);
        await _room.Press("6", Data(asked, "Мусор"), "901");
        var lesson = (await Lessons(ticket)).Single(one => one.ByTrainer);
        Assert.That((lesson.Theme, lesson.Reading), Is.EqualTo(("waste", Reading.Seen)), "the officer's label stood on the card");
        Assert.That((await _room.Find(ticket.Id)).Verdict.Theme, Is.EqualTo("waste"));
    }

    [TestCase("lt", "C-1-b-n", "1")]
    [TestCase("th", "roads-1-b-n", "1")]
    [TestCase("ds", "C-1-s-n", "5")]
    public async Task Whoever_lacks_the_role_labels_nothing(string verb, string arg, string contact)
    {
        await _room.Add("1", Roles.Officer);
        var ticket = await _room.Comment("Первый");
        var answer = await _room.Press(contact, ButtonData.About(ticket, verb, arg).ToString());
        Assert.That(answer.Alert, Is.True);
        Assert.That(await Lessons(ticket), Is.Empty);
    }

    [TestCase("lt", "C")]
    [TestCase("lt", "X-1-b-n")]
    [TestCase("lt", "C-x-b-n")]
    [TestCase("th", "roads-1-b-n")]
    [TestCase("th", "nowhere-1-b-n")]
    public async Task A_button_that_says_nothing_known_is_answered_politely(string verb, string arg)
    {
        var ticket = await _room.Comment("Первый");
        Assert.That((await _room.Press("5", ButtonData.About(ticket, verb, arg).ToString())).Text, Is.EqualTo("Эта кнопка больше не работает"));
        Assert.That(await Lessons(ticket), Is.Empty);
    }

    private Task<IReadOnlyList<Lesson>> Lessons(Ticket ticket) => _room.With(session => session.Lessons.Of(ticket.Comment));

    private Task Edit(Ticket ticket, string text) => _room.With(session =>
    {
        session.Comments.Revise(session.Comments.Find(ticket.Comment)! with { Revision = 2, Text = text });
        return true;
    });

    private static string Menu(Ticket ticket, string label) => ButtonData.About(ticket, "lb", $"{label}-m").ToString();

    private static string Data(OutboxCall call, string caption) =>
        StaffRoom.Buttons(call).Single(button => button.Text.EndsWith(caption, StringComparison.Ordinal)).Data!;
}
