using CommentDesk.People;
using CommentDesk.Tests.Telegram.Talk;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Privacy;

/// <summary>«Показать данные»: who may see what a card hides.</summary>
public sealed class RevealTests
{
    private const string Said = "Мира 5, кв. 12, третий день нет воды, звоните 8 900 000-00-67";

    private StaffRoom _room = null!;
    private Person _anna = null!;
    private Ticket _ticket = null!;

    [SetUp]
    public async Task Open()
    {
        _room = new StaffRoom();
        _anna = await _room.Add("1", Roles.Officer, "Анна");
        _ticket = await _room.Comment(Said);
    }

    [TearDown]
    public async Task Close() => await _room.DisposeAsync();

    [Test]
    public async Task The_card_hides_the_data_and_offers_to_show_it_to_owner_and_leads_only()
    {
        foreach (var (role, offered) in new[] { (Roles.Supervisor, true), (Roles.Admin, true), (Roles.Officer, false), (Roles.Moderator, false), (Roles.Trainer, false) })
        {
            var sheet = await Card(await _room.Add($"7{(int)role}", role));
            Assert.That(sheet.Text.Markup, Does.Contain("кв. •••").And.Contain("📞 •••-••-67").And.Not.Contain("8 900"), $"{role}");
            Assert.That(Captions(sheet).Contains("Показать данные"), Is.EqualTo(offered), $"{role}");
        }

        Assert.That(Captions(await Card(_anna)), Does.Contain("Показать данные"));
    }

    [Test]
    public async Task A_card_that_hides_nothing_offers_nothing()
    {
        var plain = await _room.Comment("Третий день нет воды");
        var view = await _room.With(session => _room.Part<CardReader>().Read(session, plain.Id, _anna, _room.Now)!);
        Assert.That(Captions(CardFace.Draw(view)), Does.Not.Contain("Показать данные"));
    }

    [Test]
    public async Task The_owner_sees_it_in_a_window_that_leaves_no_copy_and_the_audit_keeps_it()
    {
        var answer = await _room.Press("1", Button(_ticket));
        Assert.That((answer.Text, answer.Alert), Is.EqualTo(("кв. 12\n8 900 000-00-67\n\nПросмотр записан", true)));
        Assert.That(_room.After, Is.Empty);
        Assert.That(await Audit(), Does.Contain($"reveal {_ticket.Id} revision 1 ok").And.Contain($"press {Button(_ticket)} ok"));
    }

    [Test]
    public async Task What_does_not_fit_into_a_window_comes_as_a_message_that_says_who_asked()
    {
        var phones = Enumerable.Range(10, 20).Select(number => $"8 900 000-00-{number}").ToList();
        var ticket = await _room.Comment($"Телефоны: {string.Join(", ", phones)}");
        await _room.Add("9", Roles.Supervisor, "Вера");

        var answer = await _room.Press("9", Button(ticket));

        Assert.That(answer.Text, Is.EqualTo("Прислал отдельным сообщением. Просмотр записан"));
        var said = StaffRoom.Text([_room.After.Single()]);
        Assert.That(phones, Has.All.Matches<string>(said.Contains));
        Assert.That(said, Does.Contain("Показано: Вера, 11:30"));
        Assert.That(await Audit(), Does.Contain($"reveal {ticket.Id} revision 1 ok"));
    }

    [TestCase(Roles.Officer, "Этим занимается Анна")]
    [TestCase(Roles.Moderator, "Этим занимается Анна")]
    [TestCase(Roles.Trainer, "Это могут только: ")]
    public async Task Others_are_refused_and_the_button_still_works_for_the_owner(Roles role, string why)
    {
        await _room.Add("2", role);
        var refused = await _room.Press("2", Button(_ticket));
        Assert.That(refused.Text, Does.StartWith(why));
        Assert.That(await Audit(), Has.None.Contain("reveal"));
        Assert.That((await _room.Press("1", Button(_ticket))).Text, Does.Contain("кв. 12"));
    }

    [Test]
    public async Task A_strangers_press_shows_nothing()
    {
        Assert.That((await _room.Press("666", Button(_ticket))).Text, Does.Not.Contain("900"));
        Assert.That(await Audit(), Has.None.Contain("reveal"));
    }

    [Test]
    public async Task A_press_from_before_somebody_elses_change_is_refused()
    {
        await _room.Add("9", Roles.Supervisor);
        await _room.Press("9", ButtonData.About(_ticket, Verbs.Take).ToString());
        Assert.That((await _room.Press("1", Button(_ticket))).Text, Does.StartWith("Карточка изменилась"));
        Assert.That(await Audit(), Has.None.Contain("reveal"));
    }

    [Test]
    public async Task After_erasure_the_press_says_so_and_the_card_is_drawn_again()
    {
        await Erase();
        Assert.That((await _room.Press("1", Button(_ticket))).Text, Is.EqualTo($"№ {_ticket.Id}: текст и автор стёрты, отвечать не на что"));
        Assert.That((await _room.With(session => session.Outbox.Pending(default, 100))).Select(call => call.Kind), Does.Contain(Calls.Card));
    }

    [Test]
    public async Task After_erasure_nothing_can_be_done_with_the_ticket_and_the_card_says_why()
    {
        await Erase();
        foreach (var verb in new[] { Verbs.Answer, Verbs.Take, Verbs.Dismiss, Verbs.Label, Verbs.Transfer, Verbs.Publish })
            Assert.That((await _room.Press("1", ButtonData.About(_ticket, verb, "N").ToString())).Text, Does.Contain("стёрты"), verb);
        var outcome = await _room.With(session => _room.Part<Desk>().Do(session, _ticket.Id, _anna, new Command.Write("Починим", [], null), _room.Now));
        Assert.That(((Outcome.Refused)outcome).Why.Key, Is.EqualTo("refuse.erased"));
        var sheet = await Card(_anna);
        Assert.That(MarkupReader.Text(sheet.Text.Markup), Does.Contain("автор стёрт").And.Contain("(текст стёрт 11:30)"));
        Assert.That(Captions(sheet), Is.EqualTo(new[] { "Открыть" }));
    }

    [Test]
    public async Task Lists_and_sheets_hide_it_too()
    {
        await _room.Add("5", Roles.Trainer | Roles.Supervisor);
        foreach (var (who, command) in new[] { ("1", "/queue"), ("5", "/label"), ("5", $"/assign {_ticket.Id}"), ("1", "Уже едем") })
        {
            var calls = await _room.Say(who, command);
            var said = StaffRoom.Text(calls) + string.Concat(calls.Where(call => call.Kind == ChatCalls.Say).SelectMany(StaffRoom.Buttons).Select(button => button.Text));
            Assert.That(said, Does.Contain("Мира 5").And.Not.Contain("кв. 12").And.Not.Contain("8 900"), command);
        }
    }

    private Task Erase() => _room.With(session => new Erasing(_room.Part<Desk>(), new Worker.Learning.FileMask()).Author(session, "500", _room.Now));

    private async Task<Sheet> Card(Person viewer) =>
        CardFace.Draw(await _room.With(session => _room.Part<CardReader>().Read(session, _ticket.Id, viewer, _room.Now)!));

    private Task<IReadOnlyList<string>> Audit() => _room.With(session => ((Worker.Storage.Sqlite.DeskSession)session).Connection.All(
        "SELECT what, outcome FROM audit ORDER BY id", row => $"{row.Text(0)} {row.Text(1)}"));

    private static IEnumerable<string> Captions(Sheet sheet) => sheet.Buttons.Rows.SelectMany(row => row).Select(button => button.Text);

    private static string Button(Ticket ticket) => ButtonData.About(ticket, Verbs.Reveal).ToString();
}
