using System.Text;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>What trainers teach in the chat, over HTTP, through the real composition.</summary>
public sealed class LessonStories
{
    private const string Ironic = "Спасибо, живём как в сказке, а лужа у дома 3 на Мира так и стоит с лета, пишите 8 900 000-00-00";

    [Test]
    public async Task What_a_trainer_taught_counts_for_the_next_comment_that_says_the_same()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "officer");
        var trainer = await desk.Hire("Светлана", "trainer");
        var post = desk.World.Post(channel.Id, "О дворах");
        desk.World.Comment(desk.World.AddPerson("Артём"), post, Ironic);
        await Label(desk, trainer, "/label", "как в сказке", "Вопрос", "Без темы");

        desk.World.Comment(desk.World.AddPerson("Ника"), post, Ironic.ToUpperInvariant());

        var card = await desk.Heard(officer, message => message.Words.Contains("КАК В СКАЗКЕ", StringComparison.Ordinal));
        Assert.That(card.Words, Does.Contain("Вопрос").And.Contain("По уроку: № 1"));
    }

    [Test]
    public async Task Two_trainers_disagree_and_a_third_settles_it()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var (one, two, three) = (await desk.Hire("Светлана", "trainer"), await desk.Hire("Пётр", "trainer"), await desk.Hire("Инна", "trainer"));
        var post = desk.World.Post(channel.Id, "О дворах");
        desk.World.Comment(desk.World.AddPerson("Артём"), post, Ironic);
        await Label(desk, one, "/label", "как в сказке", "Жалоба", "Без темы");
        await Label(desk, two, "/label", "как в сказке", "Негатив");
        await desk.Heard(two, message => message.Words.Contains("теперь это спор", StringComparison.Ordinal));

        await Label(desk, three, "/label", "Тренеры разошлись", "Негатив");

        var settled = await desk.Store.Read(session => session.Lessons.Settled(), CancellationToken.None);
        Assert.That(settled.Select(lesson => (lesson.Label, lesson.Text)), Is.EqualTo(new[] { (CommentDesk.Verdicts.Label.Negativity, Ironic) }));
        var agreement = await desk.Store.Read(session => session.Lessons.Agreement(), CancellationToken.None);
        Assert.That((agreement.Pairs, agreement.Share), Is.EqualTo((1, 0.0)), "the third knew the labels and is not counted");
    }

    [Test]
    public async Task A_trainer_gets_the_lessons_as_a_file_without_personal_data()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var trainer = await desk.Hire("Светлана", "trainer");
        desk.World.Say(trainer, "/lessons");
        await desk.Heard(trainer, message => message.Words.Contains("Уроков пока нет", StringComparison.Ordinal));
        desk.World.Comment(desk.World.AddPerson("Артём"), desk.World.Post(channel.Id, "О дворах"), Ironic);
        await Label(desk, trainer, "/label", "как в сказке", "Негатив");

        desk.World.Say(trainer, "/lessons");

        var message = await desk.Heard(trainer, message => message.Media is { Kind: "document" });
        using var http = new HttpClient();
        var file = Encoding.UTF8.GetString(await http.GetByteArrayAsync(new Uri(desk.Sandbox.Url, message.Media!.Url)));
        Assert.That(file, Does.Contain("\"label\":\"N\"").And.Contain("[телефон]").And.Not.Contain("900"));
        Assert.That(message.Caption, Does.StartWith("Уроков: 1"));
    }

    /// <summary>Asks for a comment and presses one caption after another on the message that shows it.</summary>
    private static async Task Label(StoryDesk desk, Person trainer, string command, string words, params string[] captions)
    {
        var known = desk.LastId(trainer);
        desk.World.Say(trainer, command);
        var sheet = await desk.Heard(trainer, message => message.Id > known && message.Words.Contains(words, StringComparison.Ordinal) && message.Buttons.Count > 0);
        foreach (var caption in captions)
        {
            var shown = await desk.Heard(trainer, message => message.Id == sheet.Id && StoryDesk.Has(message, caption));
            await desk.Press(trainer, shown, caption);
        }
    }
}
