using System.Text.Json;
using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tests.Stories.Support;
using CommentDesk.Tests.Support;
using CommentDesk.Texts;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using Message = CommentDesk.Sandbox.Facts.Message;
using Person = CommentDesk.Sandbox.Facts.Person;
using Post = CommentDesk.Sandbox.Facts.Post;
using Repository = CommentDesk.Tests.Stories.Support.Repository;

namespace CommentDesk.Tests.Stories;

/// <summary>The learning loop, over HTTP: trainers teach in the chat, the model learns beside the live one, people decide what serves.</summary>
public sealed class TrainingStories
{
    /// <summary>What only this town calls so: no model can know it.</summary>
    private static readonly string[] s_slang =
    [
        "на Кедровой снова бубыль", "бубыль у почты с утра", "кто-нибудь видел, бубыль вылез за гаражами", "бубыль возле пекарни, обходим по траве",
        "наш бубыль растёт", "бубыль под мостом, вот и осень", "а бубыль-то всё там же", "привет от бубыля с Лесной",
        "бубыль у сквера, коляску несли на руках", "снова этот бубыль на Озёрной",
    ];

    [Test]
    public async Task After_ten_corrections_and_a_training_the_eleventh_comment_is_judged_right_and_rollback_gives_the_very_same_verdicts_as_before()
    {
        using var folder = new TemporaryFolder();
        await using var desk = await StoryDesk.Open(new Dictionary<string, string?> { ["Learning:HoldOut"] = HoldOut(folder) });
        var channel = await desk.Connect();
        var trainer = await desk.Hire("Светлана", "trainer");
        var post = desk.World.Post(channel.Id, "О дворах");
        var shipped = await desk.Ask(session => session.Facts.Get("model.id")!);
        var before = await Judged(desk, post, "бубыль вылез за гаражами");
        var right = before.Label is Label.Complaint ? Label.Question : Label.Complaint;
        await Correct(desk, post, trainer, right);

        desk.World.Say(trainer, "/train");
        var offer = await desk.Heard(trainer, message => StoryDesk.Has(message, "Включить m-"));
        Assert.That(offer.Words, Does.Contain("Жалоб").And.Contain("F1"));
        var picture = await desk.Heard(trainer, message => message.Media is { Kind: "photo" });
        Assert.That(picture.Media!.Size, Is.GreaterThan(1000));
        var progress = desk.World.MessagesWith(trainer).Where(message => message.Words.Contains("Обучение № 1", StringComparison.Ordinal) && message.Id < offer.Id).ToList();
        Assert.That(progress, Has.Count.EqualTo(1), "One message tells how far it is.");
        Assert.That((await Judged(desk, post, "бубыль вылез у карусели")).Judge, Is.EqualTo($"model:{shipped}"), "Until somebody switches it on, the former model serves.");

        await desk.Press(trainer, offer, Caption(offer, "Включить m-"));
        await desk.Heard(trainer, message => message.Words.Contains("Светлана включил(а) модель", StringComparison.Ordinal));
        var after = await Judged(desk, post, "бубыль вылез у качелей");
        Assert.That((before.Label == right, after.Label), Is.EqualTo((false, right)));
        Assert.That(after.Judge, Is.Not.EqualTo($"model:{shipped}").And.StartsWith("model:m-"));

        desk.World.Say(trainer, "/rollback");
        var back = await desk.Heard(trainer, message => StoryDesk.Has(message, "Вернуть m-"));
        await desk.Press(trainer, back, Caption(back, "Вернуть m-"));
        await desk.Heard(trainer, message => message.Words.Contains("вернул(а) модель", StringComparison.Ordinal));
        Assert.That(Bytes(await Judged(desk, post, "бубыль вылез за гаражами")), Is.EqualTo(Bytes(before)));
        await desk.Restart();
        Assert.That(Bytes(await Judged(desk, post, "бубыль вылез за гаражами")), Is.EqualTo(Bytes(before)));
    }

    [Test]
    public async Task Lessons_with_swapped_labels_are_refused_with_the_reason_and_nothing_can_be_switched_on()
    {
        using var folder = new TemporaryFolder();
        await using var desk = await StoryDesk.Open(new Dictionary<string, string?> { ["Learning:HoldOut"] = HoldOut(folder) });
        await desk.Connect();
        var trainer = await desk.Hire("Светлана", "trainer");
        var shipped = await desk.Ask(session => session.Facts.Get("model.id")!);
        var corpus = Corpus.Read(Path.Combine(Repository.Root, "models", "corpus"));
        await Teach(desk, trainer, corpus.Where((sample, number) => number % 7 == 3 && sample.Label is CommentLabel.Complaint).Take(80).Select(sample => sample.Text), Label.Negativity);
        await Teach(desk, trainer, corpus.Where((sample, number) => number % 7 == 3 && sample.Label is CommentLabel.Negativity).Take(80).Select(sample => sample.Text), Label.Complaint);

        desk.World.Say(trainer, "/train");

        var refusal = await desk.Heard(trainer, message => message.Words.Contains("Включить нельзя", StringComparison.Ordinal));
        Assert.That(refusal.Words, Does.Contain("средняя F1 упала").And.Contain("принимает за негатив больше жалоб").And.Contain(shipped));
        Assert.That(refusal.Buttons, Is.Empty);
        Assert.That(await desk.Ask(session => session.Models.InService().Select(one => one.Model).ToList()), Is.EqualTo(new[] { shipped }));
    }

    [Test]
    public async Task A_training_that_a_kill_broke_off_is_told_at_the_next_start_and_the_model_serves_on()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var trainer = await desk.Hire("Светлана", "trainer");
        await desk.Ask(session => session.Models.Add(new TrainingRun(default, PersonOf(session, trainer), DateTimeOffset.UnixEpoch, State: TrainingState.Running)));

        await desk.Restart();

        await desk.Heard(trainer, message => message.Words.Contains("прервалось", StringComparison.Ordinal));
        Assert.That((await Judged(desk, desk.World.Post(channel.Id, "О воде"), "Третий день нет горячей воды на Речной")).Judge, Does.StartWith("model:"));
    }

    private static string Caption(Message message, string start) =>
        message.Buttons.SelectMany(row => row).First(button => button.Text.StartsWith(start, StringComparison.Ordinal)).Text;

    private static string HoldOut(TemporaryFolder folder)
    {
        var file = Path.Combine(folder.Path, "holdout.jsonl");
        var rows = Directory.GetFiles(Path.Combine(Repository.Root, "models", "corpus"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines);
        File.WriteAllLines(file, rows.Where((_, number) => number % 20 == 11));
        return file;
    }

    /// <summary>The verdict the desk gives a comment that was just written.</summary>
    private static async Task<Verdict> Judged(StoryDesk desk, Post post, string text)
    {
        var ticket = await Seen(desk, post, text);
        return await desk.Ask(session => session.Tickets.FindByComment(ticket)!.Verdict);
    }

    private static async Task<CommentId> Seen(StoryDesk desk, Post post, string text)
    {
        var message = desk.World.Comment(desk.World.AddPerson("Житель"), post, text);
        var key = new CommentKey("telegram", $"{message.ChatId}", $"{message.Id}");
        using var patience = new CancellationTokenSource(StoryDesk.Patience);
        while (true)
        {
            var found = await desk.Store.Read(session => session.Comments.Find(key) is { } comment && session.Tickets.FindByComment(comment.Id) is not null ? comment : null, patience.Token);
            if (found is not null)
                return found.Id;
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The trainer works through the queue: the right label for the town's own word, and every other comment is passed over.</summary>
    private static async Task Correct(StoryDesk desk, Post post, Person trainer, Label right)
    {
        foreach (var text in s_slang)
            await Seen(desk, post, text);
        var caption = Wording.In("ru").Say($"label.{right.Code()}");
        desk.World.Say(trainer, "/label");
        var shown = 0;
        for (var left = s_slang.Length; left > 0;)
        {
            var sheet = await desk.Heard(trainer, message => message.Id > shown && StoryDesk.Has(message, "Пропустить") && StoryDesk.Has(message, caption));
            shown = sheet.Id;
            if (!Array.Exists(s_slang, text => sheet.Words.Contains(text, StringComparison.Ordinal)))
            {
                await desk.Press(trainer, sheet, "Пропустить");
                continue;
            }

            await desk.Press(trainer, sheet, caption);
            var themes = await desk.Heard(trainer, message => message.Id == shown && StoryDesk.Has(message, "Без темы"));
            await desk.Press(trainer, themes, "Без темы");
            left--;
        }
    }

    private static Task<bool> Teach(StoryDesk desk, Person trainer, IEnumerable<string> texts, Label label) => desk.Ask(session =>
    {
        GivenLessons.Give(session, PersonOf(session, trainer), label, DateTimeOffset.UnixEpoch, [.. texts]);
        return true;
    });

    private static PersonId PersonOf(IDeskSession session, Person person) => session.People.FindByContact($"{person.Id}")!.Id;

    private static byte[] Bytes(Verdict verdict) => JsonSerializer.SerializeToUtf8Bytes(verdict);
}
