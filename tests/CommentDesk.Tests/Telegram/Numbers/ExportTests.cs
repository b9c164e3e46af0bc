using System.Globalization;
using System.IO.Compression;
using CommentDesk.People;
using CommentDesk.Statistics;
using CommentDesk.Tests.Statistics;
using CommentDesk.Tests.Support;
using CommentDesk.Tests.Telegram.BotApi;
using CommentDesk.Tests.Telegram.Talk;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Numbers;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Telegram.Numbers;

public sealed class ExportTests
{
    private const string Sent = """{"ok":true,"result":{"message_id":77,"date":1772623800,"chat":{"id":7,"type":"private"}}}""";
    private static readonly StatsTerms s_terms = new(Said.Office, 10);
    private StaffRoom _room = null!;
    private Person _lead = null!;

    [SetUp]
    public async Task Open()
    {
        _room = new StaffRoom();
        _lead = await _room.Add("7", Roles.Supervisor, "Вера");
    }

    [TearDown]
    public async Task Close() => await _room.DisposeAsync();

    [TestCase(1, null)]
    [TestCase(2, null)]
    [TestCase(3, Label.Complaint)]
    public async Task A_recount_of_the_file_gives_what_the_screen_shows(int seed, Label? label)
    {
        await Week(new Random(seed));
        var question = new StatsQuestion("20260301-20260306") { Label = label };
        var (sheets, sum) = await _room.With(session => (Exported(session, question), Screen(session, question)));
        var rows = sheets[0].Skip(1).ToList();
        Assert.That(rows, Has.Count.GreaterThan(10));
        Assert.That(
            (Ones(rows, 16), Ones(rows, 17), Ones(rows, 18), Ones(rows, 19)), Is.EqualTo((sum.Received, sum.Answered, sum.NoReply, sum.InWork)));
        Assert.That(Labels.All.Select(one => rows.Count(row => row[16] == "1" && row[4] == Name(one))), Is.EqualTo(Labels.All.Select(one => sum.ByLabel[one])));
        var minutes = rows.Where(row => row[17] == "1").Select(row => long.Parse(row[10], CultureInfo.InvariantCulture)).Order().ToList();
        Assert.That(minutes[(int)Math.Ceiling(minutes.Count * 0.5) - 1], Is.EqualTo((long)sum.Worked!.Median.TotalMinutes));
        Assert.That(minutes[(int)Math.Ceiling(minutes.Count * 0.9) - 1], Is.EqualTo((long)sum.Worked!.P90.TotalMinutes));
        Assert.That(sheets[1].Single(row => row[0] == "Отвечено за период")[1], Is.EqualTo($"{sum.Answered}"));
        Assert.That(sheets[1].Single(row => row[0] == "Медиана, рабочих минут")[1], Is.EqualTo($"{(long)sum.Worked!.Median.TotalMinutes}"));
    }

    [Test]
    public async Task Personal_data_are_hidden_and_authors_left_out()
    {
        await _room.Comment("Позвоните мне 8 912 345-67-89, Речная 4, кв. 17");
        _room.Now += TimeSpan.FromMinutes(1);
        var row = (await _room.With(session => Exported(session, new("today"))))[0][1];
        Assert.That(row[15], Does.Contain("Речная 4").And.Not.Contain("345").And.Not.Contain("кв. 17"));
        Assert.That(string.Join(' ', row), Does.Not.Contain("Мария").And.Not.Contain("500"));
        Assert.That(row[2], Does.StartWith("https://t.me/"));
    }

    [Test]
    public async Task Negativity_that_waits_to_be_read_is_called_so_and_its_waits_are_no_work()
    {
        await _room.Comment("Всё плохо", Label.Negativity);
        var anna = await _room.Add("1", Roles.Officer, "Анна");
        var asked = await _room.Comment();
        foreach (var (command, hours) in new (Command, int)[] { (new Command.Snooze(_room.Now.AddDays(2), SnoozeReasons.Citizen), 2), (new Command.Wake("person"), 1), (Some.Text("Сделаем"), 0), (new Command.Publish(1), 0) })
        {
            await _room.With(session => _room.Part<Desk>().Do(session, asked.Id, anna, command, _room.Now));
            _room.Now += TimeSpan.FromHours(hours);
        }

        await _room.With(session => _room.Part<Desk>().Do(session, asked.Id, null, new Command.ConfirmPublished("61"), _room.Now));
        _room.Now += TimeSpan.FromMinutes(1);
        var rows = (await _room.With(session => Exported(session, new("today"))))[0];
        Assert.That(rows.Skip(1).Select(row => (row[12], row[9], row[10])), Is.EqualTo(new[] { ("в списке негатива", "", ""), ("отвечено", "180", "30") }), "Of the hour after the citizen spoke half was lunch.");
    }

    [TestCase("xlsx", "sendDocument")]
    [TestCase("csv", "sendDocument")]
    public async Task The_file_is_sent_as_a_document_and_the_audit_remembers_it(string format, string method)
    {
        await _room.Comment();
        var calls = await _room.Say("7", $"/export {format} неделя жалобы");
        Assert.That(StaffRoom.Text(calls.Take(1)), Is.EqualTo("Собираю файл, сейчас пришлю"));
        using var network = new ScriptedHttp();
        network.Then(200, Sent);
        var caller = new ExportCaller(
            _room.Store, new Speaker(TestClient.Over(network)), _room.Part<Reach>(), [_room.Part<CommentDesk.Comments.IConnector>()], ChatOptions.Standard, s_terms, new ManualTime());
        var call = calls.Single(one => one.Kind == StatsCalls.Export);
        var delivery = await caller.Make(call, default);
        await _room.With(session =>
        {
            caller.Record(session, call, delivery, _room.Now);
            return true;
        });
        Assert.That(network.Asked.Single().Address.Segments[^1], Is.EqualTo(method));
        Assert.That(await _room.Audit("7"), Does.Contain("/export: ok").And.Some.Matches<string>(line => line.StartsWith($"export {format} stt:", StringComparison.Ordinal) && line.EndsWith(": sent", StringComparison.Ordinal)));
    }

    private IReadOnlyList<IReadOnlyList<string[]>> Exported(IDeskSession session, StatsQuestion question)
    {
        using var stream = new MemoryStream();
        var turn = new Turn(session, _lead, _room.Now, ChatOptions.Standard);
        using (var file = new XlsxFile(stream))
            new StatsExport(turn, question, s_terms, (_, comment) => $"https://t.me/news/1?comment={comment.Key.Message}").Write(file, default);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        return [.. new[] { 1, 2 }.Select(number => ExportFileTests.Sheet(zip, number).Select(row => row.Elements().Select(cell => cell.Value).ToArray()).ToList())];
    }

    private StatsSum Screen(IDeskSession session, StatsQuestion question) =>
        StatsPage.Read(new Turn(session, _lead, _room.Now, ChatOptions.Standard), question, s_terms).Now.Sum;

    /// <summary>Nine days of which six are asked for: tickets from before, answered later, dismissed, left open.</summary>
    private async Task Week(Random random)
    {
        _room.Now = new(2026, 2, 27, 8, 0, 0, TimeSpan.Zero);
        var anna = await _room.Add("1", Roles.Officer, "Анна");
        var open = new List<Ticket>();
        for (var step = 0; step < 90; step++)
        {
            _room.Now += TimeSpan.FromMinutes(random.Next(10, 280));
            open.Add(await _room.Comment($"Лужа {step}", Labels.All[random.Next(4)], random.Next(6) == 0));
            if (random.Next(3) == 0)
                continue;
            var ticket = open[random.Next(open.Count)];
            Command[] commands = random.Next(4) switch
            {
                0 => [new Command.Dismiss("spam")],
                1 => [new Command.Relabel(Label.Question, null, Some.Choice(anna))],
                _ => [Some.Text("Сделаем"), new Command.Publish(1), new Command.ConfirmPublished("61")],
            };
            foreach (var command in commands)
                await _room.With(session => _room.Part<Desk>().Do(session, ticket.Id, command is Command.ConfirmPublished ? null : anna, command, _room.Now));
        }
    }

    private static int Ones(IEnumerable<string[]> rows, int column) => rows.Count(row => row[column] == "1");

    private static string Name(Label label) => CommentDesk.Texts.Wording.In("ru").Say($"label.{label.Code()}");
}
