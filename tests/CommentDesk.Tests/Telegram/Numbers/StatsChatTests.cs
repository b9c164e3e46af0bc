using CommentDesk.Answers;
using CommentDesk.People;
using CommentDesk.Tests.Statistics;
using CommentDesk.Tests.Support;
using CommentDesk.Tests.Telegram.BotApi;
using CommentDesk.Tests.Telegram.Talk;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Numbers;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Telegram.Numbers;

public sealed class StatsChatTests
{
    private const string Sent = """{"ok":true,"result":{"message_id":77,"date":1772623800,"chat":{"id":1,"type":"private"}}}""";
    private static readonly StatsTerms s_terms = new(Said.Office, 2);
    private StaffRoom _room = null!;
    private Person _anna = null!;
    private Person _lead = null!;

    [SetUp]
    public async Task Open()
    {
        _room = new StaffRoom();
        _anna = await _room.Add("1", Roles.Officer, "Анна");
        _lead = await _room.Add("7", Roles.Supervisor, "Вера");
    }

    [TearDown]
    public async Task Close() => await _room.DisposeAsync();

    [Test]
    public async Task The_summary_tells_labels_answers_times_and_what_changed()
    {
        await Answer(await _room.Comment(), 72);
        await _room.Comment("Когда?", Label.Question);
        _room.Now += TimeSpan.FromDays(7);
        await Answer(await _room.Comment(), 30);
        await _room.Comment("Спасибо", Label.Other);
        await Answer(await _room.Comment(), 61);
        Approved.Equal("tests/CommentDesk.Tests/Telegram/Numbers/summary.approved.txt", await Drawn("/stats неделя новости"));
    }

    [Test]
    public async Task Each_detail_is_a_sheet_of_its_own()
    {
        await Answer(await _room.Comment(), 72);
        await Answer(await _room.Comment(), 10);
        var boris = await _room.Add("2", Roles.Officer, "Борис");
        var back = await _room.Comment("Не работает лифт");
        await Do(back, boris, new Command.Return("busy", Some.Choice(_anna)));
        var insult = await _room.Comment("Ужас", Label.Negativity, unsure: true);
        await Do(insult, _lead, new Command.Relabel(Label.Complaint, null, Some.Choice(_anna)));
        await Do(insult, _lead, new Command.Dismiss("threat"));
        await Spoken(back, insult);
        _room.Now += TimeSpan.FromMinutes(1);
        var sheets = new List<string>();
        foreach (var view in new[] { "темы", "сотрудники", "каналы", "модель", "причины", "отклик" })
            sheets.Add(await Drawn($"/stats {view} сегодня"));
        Approved.Equal("tests/CommentDesk.Tests/Telegram/Numbers/details.approved.txt", string.Join("\n----\n", sheets));
    }

    [TestCase("/stats жалобы вчера", "Жалоба")]
    [TestCase("/stats Анна", "Анна")]
    [TestCase("/stats @user1 темы", "Анна")]
    [TestCase("/stats дорог", "Дороги")]
    [TestCase("/stats Тепло и вода", "Тепло и вода")]
    [TestCase("/stats heat_water", "Тепло и вода")]
    [TestCase("/stats новости дороги жалобы за октябрь", "Новости · Дороги · Жалоба")]
    public async Task Words_in_any_order_say_what_is_counted(string command, string filters)
    {
        await _room.Comment();
        Assert.That((await Drawn(command)).Split('\n')[1], Is.EqualTo(filters));
    }

    [Test]
    public async Task What_is_not_understood_is_said_and_not_passed_over()
    {
        Assert.That(StaffRoom.Text(await _room.Say("7", "/stats облако")), Does.StartWith("Не понимаю «облако». Например"));
        await _room.Comment();
        Assert.That(StaffRoom.Text(await _room.Say("7", "/stats неделя облако")), Does.StartWith("Не понимаю «облако». Каналы: Новости"));
    }

    [Test]
    public async Task Buttons_keep_what_was_asked_and_those_of_earlier_versions_still_work()
    {
        await _room.Comment();
        var sheet = await Sheet((await _room.Say("7", "/stats неделя жалобы дороги Анна новости")).Single());
        var data = sheet.Buttons.Rows.SelectMany(row => row).Single(button => button.Text == "Месяц").Data!;
        Assert.That(data, Has.Length.LessThanOrEqualTo(ButtonData.Longest));
        await _room.Press("7", data, "500");
        var order = StatsCalls.Read(_room.After.Single());
        Assert.That((order.Message, order.Read()), Is.EqualTo(("500", new StatsQuestion("month") { Channel = new(1), Label = Label.Complaint, Theme = "roads", Officer = _anna.Id })));
        await _room.Press("7", ButtonData.Of(Verbs.Stats, 1, 0, "yesterday").ToString(), "500");
        Assert.That(StatsCalls.Read(_room.After.Single()).Read(), Is.EqualTo(new StatsQuestion("yesterday") { Channel = new(1) }));
    }

    [Test]
    public async Task Every_question_fits_into_a_button_and_comes_back()
    {
        foreach (var view in StatsViews.All)
        {
            var question = new StatsQuestion("20251231-20261231", view) { Channel = new(999_999), Officer = new(999_999), Theme = "gov", Label = Label.Other };
            Assert.That(ButtonData.TryParse(question.Button(Verbs.Stats).ToString(), out var data) ? StatsQuestion.Of(data) : null, Is.EqualTo(question));
        }

        await Task.CompletedTask;
    }

    [Test]
    public async Task Many_officers_are_cut_and_the_number_of_the_others_is_said()
    {
        for (var number = 0; number < 32; number++)
        {
            await _room.Add($"{100 + number}", Roles.Officer);
            await _room.Comment();
        }

        await _room.Comment();
        _room.Now += TimeSpan.FromMinutes(1);
        Assert.That(await Drawn("/stats сотрудники"), Does.Contain("и ещё 3"));
    }

    [Test]
    public async Task The_numbers_are_sent_and_then_changed_in_place_and_shown_to_leads_only()
    {
        using var network = new ScriptedHttp();
        network.Then(200, Sent).Then(200, Sent);
        var caller = new StatsCaller(_room.Store, new Speaker(TestClient.Over(network)), _room.Part<Reach>(), ChatOptions.Standard, s_terms, new ManualTime());
        Assert.That(await caller.Make(StatsCalls.SheetFor(_lead, new("week"), _room.Now), default), Is.EqualTo(new CommentDesk.Comments.Delivery.Sent("77")));
        await caller.Make(StatsCalls.SheetFor(_lead, new("week"), _room.Now, "77"), default);
        await caller.Make(StatsCalls.SheetFor(_anna, new("week"), _room.Now), default);
        Assert.That(network.Asked.Select(asked => asked.Address.Segments[^1]), Is.EqualTo(new[] { "sendMessage", "editMessageText" }));
    }

    [Test]
    public async Task A_sample_of_everything_is_not_told_of_a_part()
    {
        await Spoken(await _room.Comment(), await _room.Comment("Ужас"));
        _room.Now += TimeSpan.FromMinutes(1);
        Assert.That(await Drawn("/stats модель"), Does.Contain("Проверка закрытого без ответа"));
        Assert.That(await Drawn("/stats модель новости"), Does.Not.Contain("Проверка"));
        Assert.That(await Drawn("/stats отклик новости дороги"), Does.Contain("Высказались об ответах: 0"));
    }

    /// <summary>Three people on the answer to one comment, one of whom was behind it before; two silent comments read over.</summary>
    private Task<bool> Spoken(Ticket about, Ticket other) => _room.With(session =>
    {
        foreach (var (who, said) in new[] { ("70", Satisfaction.Satisfied), ("71", Satisfaction.Satisfied), ("72", Satisfaction.Unsatisfied) })
            session.Feedback.Add(new(about.Id, FeedbackKinds.Reaction, who, "", said, null, _room.Now));
        session.Cases.Support(about.Id, session.Comments.Find(other.Comment)!);
        var sample = session.Reviews.Add(new CommentDesk.Triage.Sample(default, new(2030, 3, 4), 1, 40, 2, _room.Now))!;
        foreach (var (ticket, found) in new[] { (about, Label.Other), (other, Label.Complaint) })
            session.Reviews.Add(new CommentDesk.Triage.Look(sample.Id, ticket.Id, Label.Other, found, _lead.Id, _room.Now));
        return true;
    });

    private async Task<string> Drawn(string command) => MarkupReader.Text((await Sheet((await _room.Say("7", command)).Single())).Text.Markup);

    private Task<Sheet> Sheet(OutboxCall call) => _room.With(session =>
    {
        var turn = new Turn(session, _lead, _room.Now, ChatOptions.Standard);
        return StatsSheet.Draw(turn, StatsPage.Read(turn, StatsCalls.Read(call).Read(), s_terms), s_terms);
    });

    private Task<Outcome> Do(Ticket ticket, Person? by, Command command) => _room.With(session => _room.Part<Desk>().Do(session, ticket.Id, by, command, _room.Now));

    private async Task Answer(Ticket ticket, int minutes)
    {
        _room.Now += TimeSpan.FromMinutes(minutes);
        await Do(ticket, _anna, Some.Text("Сделаем"));
        await Do(ticket, _anna, new Command.Publish(1));
        await Do(ticket, null, new Command.ConfirmPublished("61"));
        _room.Now += TimeSpan.FromMinutes(1);
    }
}
