using System.Text;
using CommentDesk.People;
using CommentDesk.Tests.Telegram.Talk;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Storage.Sqlite;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;
using FsCheck;
using FsCheck.Fluent;

namespace CommentDesk.Tests.Access;

/// <summary>Buttons that were made up, borrowed or kept too long.</summary>
public sealed class ForgeryTests
{
    private StaffRoom _room = null!;
    private Person _anna = null!;
    private Person _boris = null!;

    [SetUp]
    public async Task Open()
    {
        _room = new StaffRoom();
        _anna = await _room.Add("1", Roles.Officer);
        _boris = await _room.Add("2", Roles.Officer);
    }

    [TearDown]
    public async Task Close() => await _room.DisposeAsync();

    [Test]
    public void Sixty_four_random_bytes_are_answered_and_change_nothing()
    {
        var bytes = Gen.ArrayOf(Gen.Choose(0, 255).Select(number => (byte)number), 64);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true),
            Prop.ForAll(bytes.ToArbitrary(), data =>
            {
                var before = Picture().GetAwaiter().GetResult();
                var answer = _room.Press("1", Encoding.UTF8.GetString(data)).GetAwaiter().GetResult();
                Assert.That(answer, Has.Property("Text").EqualTo("Эта кнопка больше не работает").And.Property("Alert").True);
                Assert.That(Picture().GetAwaiter().GetResult().Against(before), Is.Empty);
            }));
    }

    [Test]
    public async Task What_was_sent_instead_of_a_buttons_data_is_not_kept()
    {
        await _room.Press("1", "Иванова 89161234567");
        await _room.Press("666", "Иванова 89161234567");
        Assert.That(await _room.Audit("1"), Is.EqualTo(new[] { "press ?: chat.old_button" }));
        Assert.That(await _room.Audit("666"), Is.EqualTo(new[] { "press ?: chat.stranger_press" }));
    }

    [Test]
    public async Task Another_tickets_number_in_a_button_gives_no_more_than_its_own_card_would()
    {
        await _room.Comment("Первый");
        var theirs = await _room.Comment("Второй");
        Assert.That(theirs.Stage.Owner, Is.EqualTo(_boris.Id));
        foreach (var (verb, arg) in ((string, string?)[])[(Verbs.Take, null), (Verbs.Dismiss, "spam"), (Verbs.Return, "busy"), (Verbs.Transfer, "1"), (Verbs.Publish, "1"), (Verbs.Pick, null)])
            Assert.That((await _room.Press("1", ButtonData.About(theirs, verb, arg).ToString())).Text, Does.Contain(_boris.Name), verb);
        Assert.That((await _room.Find(theirs.Id)).Version, Is.EqualTo(theirs.Version));
        Assert.That(await _room.With(session => session.Chats.Expected(_anna.Id, _room.Now)), Is.Null);
    }

    [Test]
    public async Task A_button_of_another_chat_is_refused_and_works_in_its_own()
    {
        var ticket = await _room.Comment();
        var press = new Observation.ButtonPressed(new Visitor("1", _anna.Name, _anna.Handle, "ru"), "q", "-1001", "500", ButtonData.About(ticket, Verbs.Take).ToString());
        var answer = (await _room.Hear(press)).Single();
        Assert.That(ChatCalls.ReadAnswer(answer).Text, Is.EqualTo("Кнопки работают только в личном чате с ботом"));
        await _room.Hear(press with { Chat = "1" });
        Assert.That((await _room.Find(ticket.Id)).Stage, Is.EqualTo(new Stage.InWork(_anna.Id)));
    }

    private static IEnumerable<TestCaseData> Since()
    {
        yield return Of("closed", new Command.Dismiss("spam"));
        yield return Of("transferred", null);
        yield return Of("edited", new Command.Rejudge(Support.Some.Verdict(), Support.Some.Nobody));

        static TestCaseData Of(string name, Command? command) => new TestCaseData(command).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Since))]
    public async Task An_old_button_says_what_happened_since_and_does_nothing(object? what)
    {
        var ticket = await _room.Comment();
        var lead = await _room.Add("9", Roles.Supervisor);
        await Do(ticket, what is Command.Rejudge ? null : lead, (Command?)what ?? new Command.Transfer(_boris));
        var now = await _room.Find(ticket.Id);

        foreach (var verb in (string[])[Verbs.Take, Verbs.Answer, Verbs.Transfer, Verbs.Return, Verbs.Dismiss, Verbs.Publish, Verbs.Discard, Verbs.Rewrite, Verbs.Resolve])
            Assert.That((await _room.Press("1", ButtonData.About(ticket, verb).ToString())).Text, Does.StartWith("Карточка изменилась: "), verb);

        Assert.That((await _room.Find(ticket.Id)).Version, Is.EqualTo(now.Version));
        Assert.That(await _room.With(session => session.Outbox.Pending(default, 500).Any(call => call.Kind == Calls.Card && call.Person == _anna.Id)), Is.True, "the card is shown as it is now");
    }

    [Test]
    public async Task A_ticket_is_not_given_to_somebody_whom_no_card_reaches()
    {
        var ticket = await _room.Comment();
        await _room.Hear(new Observation.ReachChanged("2", false));
        var answer = await _room.Press("1", ButtonData.About(ticket, Verbs.Transfer, $"{_boris.Id}").ToString());
        Assert.That(answer.Text, Does.Contain("карточка не дойдёт"));
        Assert.That((await _room.Find(ticket.Id)).Stage.Owner, Is.EqualTo(_anna.Id));
    }

    private Task Do(Ticket ticket, Person? by, Command command) => _room.With(session => _room.Part<Desk>().Do(session, ticket.Id, by, command, _room.Now));

    private Task<DatabasePicture> Picture() => _room.With(session => DatabasePicture.Of((DeskSession)session, "1"));
}
