using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>The log of a whole story at its loudest holds nobody's words, names or numbers.</summary>
public sealed class LogStories
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Private =
    [
        "Зелёной", "горячей воды", "000-00-67", "кв. 12", "Лидия", "Сомова", "lidia_somova", "Бригада", "выехала", "Олег", "Павел", "Отопительный",
        "передумала", "nabludatel",
    ];

    [Test]
    public async Task The_loudest_log_of_a_whole_story_holds_nobodys_words()
    {
        var folder = Directory.CreateTempSubdirectory("commentdesk-log-");
        await using var sandbox = await SandboxServer.Start(new SandboxOptions { LimitsOn = false });
        var world = sandbox.World;
        var (admin, officer, citizen) = (world.AddPerson("Павел"), world.AddPerson("Олег"), world.AddPerson("Лидия Сомова", "lidia_somova"));
        var settings = WorkerProcess.Settings(sandbox.Url, folder.FullName, admin.Id);
        settings[$"Access:Staff:{officer.Id}"] = "officer, trainer";
        settings["Logging:LogLevel:Default"] = "Trace";
        settings["Logging:LogLevel:Microsoft"] = "Trace";
        var worker = WorkerProcess.Start(["run"], settings);
        try
        {
            await Tell(world, admin, officer, citizen);
            worker.Terminate();
            Assert.That(await worker.Exit(Patience), Is.Zero);
            var log = worker.Output;
            Assert.That(log, Does.Contain("trce").Or.Contain("dbug"), "it is loud");
            Assert.That(Private.Where(word => log.Contains(word, StringComparison.OrdinalIgnoreCase)), Is.Empty);
        }
        finally
        {
            worker.Dispose();
            folder.Delete(recursive: true);
        }
    }

    private static async Task Tell(World world, Person admin, Person officer, Person citizen)
    {
        var channel = world.AddChannel("Администрация", "city", admin);
        world.Start(admin);
        world.Start(officer);
        world.Start(world.AddPerson("Наблюдатель", "nabludatel"));
        world.SetMember(channel.GroupId, world.Bots[0].Id, MemberStatus.Administrator, admin);
        world.PressButton(admin, await Heard(world, admin, message => StoryDesk.Has(message, "Подключить")), "Подключить");
        await Heard(world, officer, _ => true);
        await world.WaitFor(_ => world.CallbackAnswers.Count > 0, Patience);
        var post = world.Post(channel.Id, "Отопительный сезон");
        var comment = world.Comment(citizen, post, "На Зелёной 14, кв. 12 нет горячей воды третий день, звоните 8 900 000-00-67");
        var card = await Heard(world, officer, message => message.Words.Contains("Зелёной", StringComparison.Ordinal));
        world.PressButton(officer, card, "Показать данные");
        await world.WaitFor(_ => world.CallbackAnswers.Count > 1, Patience);
        world.Edit(comment, "На Зелёной 14, кв. 12 нет горячей воды, я передумала ждать");
        await Heard(world, officer, message => message.Id == card.Id && message.Words.Contains("передумала", StringComparison.Ordinal));
        world.Say(officer, "Бригада выехала, Лидия", replyTo: card.Id);
        var preview = await Heard(world, officer, message => StoryDesk.Has(message, "Опубликовать"));
        world.Delete(comment);
        world.PressButton(officer, preview, "Опубликовать");
        await Heard(world, officer, message => message.Words.Contains("не опубликован", StringComparison.Ordinal));
        world.Say(officer, "/queue");
        world.Say(officer, "/label");
        await Heard(world, officer, message => message.Words.Contains("Что это?", StringComparison.Ordinal));
    }

    private static Task<Message> Heard(World world, Person person, Func<Message, bool> wanted) =>
        world.WaitForMessage(message => message.ChatId == person.Id && message.From.IsBot && wanted(message), Patience);
}
