using System.Runtime.Versioning;
using CommentDesk.Sandbox;
using CommentDesk.Tests.Stories.Support;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Tests.Stories;

/// <summary>A wrong setting stops the start with a sentence that names the key and the cure.</summary>
public sealed class StartStories
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static IEnumerable<TestCaseData> Mistakes()
    {
        yield return new TestCaseData("Telegram:Token", "", "@BotFather").SetArgDisplayNames("no token");
        yield return new TestCaseData("Telegram:Token", "hello", "@BotFather").SetArgDisplayNames("token form");
        yield return new TestCaseData("Access:Staff:1001", "officer, boss", "officer").SetArgDisplayNames("unknown role");
        yield return new TestCaseData("Access:Admins", "@gromov", "number").SetArgDisplayNames("admin by name");
        yield return new TestCaseData("Desk:TimeZone", "Mars/Olympus", "Europe/Moscow").SetArgDisplayNames("time zone");
        yield return new TestCaseData("Storage:Path", "/proc/nowhere", "folder").SetArgDisplayNames("unwritable path");
        yield return new TestCaseData("Verdicts:Model", "models/none.model", "train").SetArgDisplayNames("missing model");
    }

    [TestCaseSource(nameof(Mistakes))]
    public async Task A_wrong_setting_stops_the_start_and_names_the_key_and_the_cure(string key, string value, string cure)
    {
        using var folder = new TemporaryFolder();
        var settings = WorkerProcess.Settings(new Uri("http://127.0.0.1:9"), folder.Path, 1);
        settings[key] = value;
        using var worker = WorkerProcess.Start(["run"], settings);

        var code = await worker.Exit(Patience);

        Assert.That(code, Is.Not.Zero);
        Assert.That(worker.Output, Does.Contain(key.Split(":1001")[0]).And.Contain(cure).And.Not.Contain("   at "));
    }

    [Test]
    public async Task A_damaged_database_stops_the_start_and_is_left_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var database = Path.Combine(folder.Path, "desk.db");
        await File.WriteAllTextAsync(database, new string('x', 10_000));
        using (var worker = WorkerProcess.Start(["run"], WorkerProcess.Settings(new Uri("http://127.0.0.1:9"), folder.Path, 1)))
        {
            Assert.That(await worker.Exit(Patience), Is.Not.Zero);
            Assert.That(worker.Output, Does.Contain("desk.db").And.Not.Contain("   at "));
        }

        Assert.That(await File.ReadAllTextAsync(database), Is.EqualTo(new string('x', 10_000)));
    }

    [TestCase(UnixFileMode.None, TestName = "A_database_that_may_not_be_read_stops_the_start_and_names_the_right_that_is_missing")]
    [TestCase(UnixFileMode.UserRead, TestName = "A_database_that_may_not_be_written_stops_the_start_and_names_the_right_that_is_missing")]
    [UnsupportedOSPlatform("windows")]
    public async Task A_database_without_rights(UnixFileMode mode)
    {
        using var folder = new TemporaryFolder();
        var database = Path.Combine(folder.Path, "desk.db");
        await using (SqliteDeskStore.Open(database))
            Assert.That(File.Exists(database), Is.True);
        File.SetUnixFileMode(database, mode);
        using var worker = WorkerProcess.Start(["run"], WorkerProcess.Settings(new Uri("http://127.0.0.1:9"), folder.Path, 1), plain: true);

        Assert.That(await worker.Exit(Patience), Is.Not.Zero);
        Assert.That(worker.Output, Does.Contain("desk.db").And.Contain("account of the desk").And.Not.Contain("   at "));
    }

    [Test]
    public async Task With_a_damaged_model_the_desk_runs_says_so_and_people_sort_every_comment()
    {
        using var folder = new TemporaryFolder();
        var model = Path.Combine(folder.Path, "broken.model");
        await File.WriteAllTextAsync(model, "not a model");
        await using var desk = await StoryDesk.Open(new Dictionary<string, string?> { ["Verdicts:Model"] = model });
        var channel = await desk.Connect();
        await desk.Restart();
        await desk.Heard(desk.Admin, message => message.Words.Contains("Исходная модель повреждена", StringComparison.Ordinal));

        desk.World.Comment(desk.World.AddPerson("Лидия"), desk.World.Post(channel.Id, "О воде"), "На Зелёной 14 третий день нет горячей воды");

        var card = await desk.Heard(desk.Admin, message => message.Words.Contains("Зелёной 14", StringComparison.Ordinal));
        Assert.That(card.Words, Does.Contain("Нужно разобрать"));
    }

    [Test]
    public async Task A_stop_by_signal_is_a_good_end()
    {
        using var folder = new TemporaryFolder();
        await using var sandbox = await SandboxServer.Start(new SandboxOptions { LimitsOn = false });
        sandbox.World.Start(sandbox.World.AddPerson("Павел"));
        using var worker = WorkerProcess.Start(["run"], WorkerProcess.Settings(sandbox.Url, folder.Path, 1));
        await sandbox.World.WaitFor(world => world.Calls.All.Any(call => call.Method == "getUpdates"), Patience);

        worker.Terminate();

        Assert.That(await worker.Exit(Patience), Is.Zero, worker.Output);
        Assert.That(worker.Output, Does.Not.Contain("   at "));
    }

    [Test]
    public async Task The_token_is_nowhere_in_the_output_even_when_everything_fails()
    {
        using var folder = new TemporaryFolder();
        var settings = WorkerProcess.Settings(new Uri("http://127.0.0.1:9"), folder.Path, 1);
        settings["Logging:LogLevel:Default"] = "Trace";
        using var worker = WorkerProcess.Start(["check"], settings);

        await worker.Exit(Patience);

        Assert.That(worker.Output, Does.Contain("FAIL token"));
        Assert.That(worker.Output, Does.Not.Contain(SandboxOptions.DefaultToken.Split(':')[1]));
    }
}
