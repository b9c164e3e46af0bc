using System.Globalization;
using System.Text.RegularExpressions;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>The worker is killed again and again while the answer of a case goes out under its comments.</summary>
public sealed partial class CaseKillStories
{
    private const int Neighbours = 5;
    private const int Deaths = 5;
    private const string Answer = "Насос меняют, воду дадут сегодня до 18:00.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Test]
    public async Task Each_comment_of_a_case_is_answered_once_whenever_the_worker_dies([Values(3, 7)] int seed)
    {
        var folder = Directory.CreateTempSubdirectory("commentdesk-case-kill-");
        await using var sandbox = await SandboxServer.Start(new SandboxOptions { LimitsOn = false });
        var world = sandbox.World;
        var (admin, officer) = (world.AddPerson("Павел"), world.AddPerson("Олег"));
        var settings = WorkerProcess.Settings(sandbox.Url, folder.FullName, admin.Id);
        settings[$"Access:Staff:{officer.Id}"] = "officer";
        var worker = WorkerProcess.Start(["run"], settings);
        try
        {
            var comments = await Told(world, admin, officer);
            var random = new Random(seed);
            var asked = new HashSet<int>();
            for (var death = 0; death < Deaths; death++)
            {
                var calls = world.Calls.All.Count + random.Next(1, 6);
                await world.WaitFor(_ => Look(world, officer, comments, asked) && world.Calls.All.Count >= calls, Patience);
                worker.Kill();
                worker.Dispose();
                worker = WorkerProcess.Start(["run"], settings);
            }

            await world.WaitFor(_ => Look(world, officer, comments, asked) && comments.All(comment => Under(world, comment).Count > 0), Patience);
            Assert.That(comments.Select(comment => Under(world, comment).Count), Is.All.EqualTo(1));
            Assert.That(comments.Select(comment => Under(world, comment)[0].Words), Is.Unique.And.All.EndsWith(Answer));
        }
        finally
        {
            worker.Kill();
            worker.Dispose();
            folder.Delete(recursive: true);
        }
    }

    /// <returns>The comments of one case, its answer just sent off.</returns>
    private static async Task<IReadOnlyList<Message>> Told(World world, Person admin, Person officer)
    {
        var channel = world.AddChannel("Администрация", "city", admin);
        world.Start(admin);
        world.Start(officer);
        world.SetMember(channel.GroupId, world.Bots[0].Id, MemberStatus.Administrator, admin);
        world.PressButton(admin, await world.WaitForMessage(message => message.ChatId == admin.Id && StoryDesk.Has(message, "Подключить"), Patience), "Подключить");
        await world.WaitFor(_ => world.CallbackAnswers.Count > 0, Patience);
        var post = world.Post(channel.Id, "О воде");
        var comments = new List<Message>();
        for (var number = 1; number <= Neighbours; number++)
        {
            comments.Add(world.Comment(world.AddPerson($"Житель {number}"), post, $"На улице Речная {number + 100} третий день нет горячей воды, примите меры"));
            await Heard(world, officer, $"Речная {number + 100}", "Взять");
        }

        world.Say(officer, "/merge 2 3 4 5 1");
        var card = await Heard(world, officer, "В деле 5 комментариев", "Взять");
        world.Say(officer, $"Здравствуйте! {Answer}", replyTo: card.Id);
        world.PressButton(officer, await Heard(world, officer, Answer, "Опубликовать"), "Опубликовать");
        return comments;
    }

    private static Task<Message> Heard(World world, Person person, string words, string button) => world.WaitForMessage(
        message => message.ChatId == person.Id && message.From.IsBot && message.Words.Contains(words, StringComparison.Ordinal) && StoryDesk.Has(message, button), Patience);

    /// <summary>When the desk asks whether an answer stands, the officer looks under the comment and says the truth.</summary>
    private static bool Look(World world, Person officer, IReadOnlyList<Message> comments, HashSet<int> asked)
    {
        foreach (var doubt in world.MessagesWith(officer).Where(message => message.From.IsBot && StoryDesk.Has(message, "Ответ на месте")))
        {
            var comment = comments[int.Parse(Number().Match(doubt.Words).Groups[1].Value, CultureInfo.InvariantCulture) - 1];
            if (asked.Add(doubt.Id))
                world.PressButton(officer, doubt, Under(world, comment).Count > 0 ? "Ответ на месте" : "Опубликовать ещё раз");
        }

        return true;
    }

    private static List<Message> Under(World world, Message comment) =>
        [.. world.MessagesIn(comment.ChatId).Where(message => message.From.IsBot && message.ReplyTo == comment.Id)];

    [GeneratedRegex(@"№ (\d+)")]
    private static partial Regex Number();
}
