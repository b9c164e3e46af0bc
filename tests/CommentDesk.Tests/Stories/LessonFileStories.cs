using System.Text;
using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>The verbs that carry lessons from desk to desk, each as a process of its own beside the running desk.</summary>
public sealed class LessonFileStories
{
    private const string Lamp = "На Садовой у школы второй месяц не горит ни один фонарь, дети ходят впотьмах";

    [Test]
    public async Task A_file_of_another_desk_teaches_the_running_one()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "officer");
        var file = Path.Combine(desk.Folder, "brought.jsonl");
        await File.WriteAllTextAsync(file, $$"""{"text":"{{Lamp}}","label":"Q","theme":"power","source":"сосед"}""" + "\n");

        Assert.That(await Run(desk, "lessons", "import", "--input", file), Is.EqualTo((0, "Accepted: 1")));
        Assert.That(await Run(desk, "lessons", "import", "--input", file), Is.EqualTo((0, "Accepted: 0")), "the same file twice changes nothing");
        var settled = await desk.Store.Read(session => session.Lessons.Settled(), CancellationToken.None);
        Assert.That(settled.Single().Source, Is.EqualTo("сосед"));

        await desk.Restart();
        desk.World.Comment(desk.World.AddPerson("Ника"), desk.World.Post(channel.Id, "О дворах"), Lamp);
        var card = await desk.Heard(officer, message => message.Words.Contains("впотьмах", StringComparison.Ordinal));
        Assert.That(card.Words, Does.Contain("Вопрос · Электричество и свет").And.Contain("По уроку из файла"));

        var exported = Path.Combine(desk.Folder, "exported.jsonl");
        Assert.That((await Run(desk, "lessons", "export", "--output", exported)).Code, Is.Zero);
        Assert.That(await File.ReadAllTextAsync(exported, Encoding.UTF8), Does.Contain(Lamp).And.Contain("\"source\":\"сосед\""));
    }

    [Test]
    public async Task A_file_with_a_bad_line_brings_nothing_in()
    {
        await using var desk = await StoryDesk.Open();
        var file = Path.Combine(desk.Folder, "bad.jsonl");
        await File.WriteAllTextAsync(file, $$"""{"text":"{{Lamp}}","label":"C"}""" + "\n{\"text\":\"Яма\"}\n");

        var (code, _) = await Run(desk, "lessons", "import", "--input", file);

        Assert.That(code, Is.EqualTo(5));
        Assert.That(await desk.Store.Read(session => session.Lessons.Settled(), CancellationToken.None), Is.Empty);
    }

    private static async Task<(int Code, string Said)> Run(StoryDesk desk, params string[] verb)
    {
        using var process = WorkerProcess.Start(verb, WorkerProcess.Settings(desk.Sandbox.Url, desk.Folder, desk.Admin.Id));
        var code = await process.Exit(StoryDesk.Patience);
        return (code, process.Output.Split('\n')[0].Trim());
    }
}
