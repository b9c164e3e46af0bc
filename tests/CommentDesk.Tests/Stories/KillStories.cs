using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Tests.Stories.Support;
using CommentDesk.Tickets;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Tests.Stories;

/// <summary>The worker in a process of its own is killed after every comment, in the middle of its work.</summary>
public sealed class KillStories
{
    private const int Comments = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Test]
    public async Task Killing_the_worker_at_any_moment_loses_nothing_and_publishes_nothing_twice([Values(11, 42)] int seed)
    {
        var folder = Directory.CreateTempSubdirectory("commentdesk-kill-");
        await using var sandbox = await SandboxServer.Start(new SandboxOptions { LimitsOn = false });
        var world = sandbox.World;
        var admin = world.AddPerson("Павел");
        var officer = world.AddPerson("Олег");
        var settings = WorkerProcess.Settings(sandbox.Url, folder.FullName, admin.Id);
        settings[$"Access:Staff:{officer.Id}"] = "officer";
        var worker = WorkerProcess.Start(["run"], settings);
        try
        {
            var post = await Connect(world, admin, officer);
            var comments = new Dictionary<string, Message>();
            var tireless = new TirelessOfficer(world, officer, comments);
            var random = new Random(seed);
            for (var number = 0; number < Comments; number++)
            {
                var key = $"Речная {number + 100}";
                comments.Add(key, world.Comment(world.AddPerson($"Житель {number}"), post, $"На улице {key} третий день нет горячей воды, примите меры"));
                await Until(world, tireless, world.Calls.All.Count + random.Next(1, 9));
                worker.Kill();
                worker.Dispose();
                worker = WorkerProcess.Start(["run"], settings);
            }

            await world.WaitFor(_ => AllAnswered(world, tireless, comments), Patience);
            await Quiet(world, officer, comments.Keys);
            foreach (var (key, comment) in comments)
            {
                var answers = world.MessagesIn(comment.ChatId).Where(message => message.From.IsBot && message.ReplyTo == comment.Id).ToList();
                Assert.That(answers.Select(answer => (answer.Words, answer.Media?.FileId)), Is.EqualTo([(TirelessOfficer.AnswerTo(key), TirelessOfficer.PhotoOf(key))]), key);
            }

            worker.Kill();
            await Reckon(folder.FullName);
        }
        catch (TimeoutException)
        {
            TestContext.Out.WriteLine(worker.Output);
            foreach (var message in world.MessagesWith(officer).Concat(world.MessagesIn(world.Posts[0].GroupId)))
                TestContext.Out.WriteLine($"{message.ChatId} {message.Id} ↩{message.ReplyTo} {message.From.Name}: {message.Words.ReplaceLineEndings(" ")} {string.Join(' ', message.Buttons.SelectMany(row => row).Select(button => $"[{button.Text}]"))}");
            throw;
        }
        finally
        {
            worker.Dispose();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Post> Connect(World world, Person admin, Person officer)
    {
        var channel = world.AddChannel("Администрация", "city", admin);
        world.Start(admin);
        world.Start(officer);
        world.SetMember(channel.GroupId, world.Bots[0].Id, MemberStatus.Administrator, admin);
        var offer = await world.WaitForMessage(message => message.ChatId == admin.Id && StoryDesk.Has(message, "Подключить"), Patience);
        world.PressButton(admin, offer, "Подключить");
        await world.WaitFor(_ => world.CallbackAnswers.Count > 0, Patience);
        await world.WaitForMessage(message => message.ChatId == officer.Id && message.From.IsBot, Patience);
        return world.Post(channel.Id, "О воде");
    }

    /// <summary>Lets the work go on until the network has answered so many calls: a moment in the middle of it.</summary>
    private static Task Until(World world, TirelessOfficer officer, int calls) => world.WaitFor(
        _ =>
        {
            officer.Look();
            return world.Calls.All.Count >= calls;
        },
        Patience);

    private static bool AllAnswered(World world, TirelessOfficer officer, IReadOnlyDictionary<string, Message> comments)
    {
        officer.Look();
        return comments.Values.All(comment => world.MessagesIn(comment.ChatId).Any(message => message.From.IsBot && message.ReplyTo == comment.Id));
    }

    /// <summary>
    /// The latest card of every ticket shows that it is over: nothing is on its way any more. (A card that left just before
    /// a kill is not remembered, so it is sent again and the older one stays as it was.)
    /// </summary>
    private static Task Quiet(World world, Person officer, IEnumerable<string> keys) => world.WaitFor(
        _ => keys.All(key => world.MessagesWith(officer).LastOrDefault(message =>
            message.Words.Contains(key, StringComparison.Ordinal) && StoryDesk.Has(message, "Метка")) is { } card && !StoryDesk.Has(card, "Взять")),
        Patience);

    private static async Task Reckon(string folder)
    {
        await using var store = SqliteDeskStore.Open(Path.Combine(folder, "desk.db"));
        var tickets = await store.Read(
            session => Enumerable.Range(1, Comments + 1).Select(number => session.Tickets.Find(new TicketId(number))).ToList(), CancellationToken.None);
        Assert.That(tickets[..Comments].Select(ticket => ticket?.Stage.Code), Is.All.EqualTo("answered"));
        Assert.That(tickets[Comments], Is.Null, "one ticket a comment");
        Assert.That(tickets[..Comments].Select(ticket => ticket!.Comment), Is.Unique);
    }
}
