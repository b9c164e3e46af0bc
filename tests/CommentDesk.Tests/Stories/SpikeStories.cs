using CommentDesk.Sandbox.Facts;
using CommentDesk.Spikes;
using CommentDesk.Tests.Stories.Support;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Learning;

namespace CommentDesk.Tests.Stories;

public sealed class SpikeStories
{
    private static readonly string[] s_cold =
    [
        "На Речной 4 батареи ледяные со вчерашнего вечера", "У нас на Садовой 12 тоже нет отопления, дома двенадцать градусов", "Мира 7, третий подъезд: трубы холодные, дети в куртках спят",
        "Когда дадут тепло на Лесную 15? Ночью был мороз", "Отопление пропало в шесть утра на Ясной 3, диспетчер не отвечает", "Ленина 40 без тепла, в квартире пар изо рта",
        "На Полевой 9 стояк холодный, слесаря нет", "Почему отключили отопление на Школьной 2 без объявления?", "Парковая 18: батареи еле тёплые, угловая квартира промёрзла",
        "В доме 5 по улице Труда нет тепла вторые сутки", "Заводская 21 замерзает, включите отопление", "Солнечная 11, нет отопления и горячей воды",
    ];

    [Test]
    public async Task A_burst_becomes_a_card_a_case_and_ends_by_itself()
    {
        await using var desk = await StoryDesk.Open(new Dictionary<string, string?> { ["Spikes:LearningHours"] = "0" });
        var (supervisor, now) = await Burst(desk);
        var watch = new SpikeWatch(desk.Store, new KinGroups(), new() { Learning = TimeSpan.Zero });
        await watch.Sweep(now, CancellationToken.None);

        var card = await desk.Heard(supervisor, message => message.Words.Contains("Кризис", StringComparison.Ordinal));
        TestContext.Out.WriteLine(card.Words);
        Assert.That(card.Words, Does.Contain("за час, обычно 1").And.Contain("Администрация"));
        Assert.That(s_cold.Count(text => card.Words.Contains(text[..20], StringComparison.Ordinal)), Is.EqualTo(3), "Three voices speak for all.");
        await desk.Press(supervisor, card, "Взять на себя");
        await desk.Heard(supervisor, message => message.Id == card.Id && message.Words.Contains("Всплеск ведёт Анна", StringComparison.Ordinal) && !StoryDesk.Has(message, "Взять на себя"));

        for (var tick = 0; tick < 3; tick++)
            await watch.Sweep(now.AddHours(3), CancellationToken.None);

        var over = await desk.Heard(supervisor, message => message.Id == card.Id && message.Words.Contains("Закончился", StringComparison.Ordinal));
        TestContext.Out.WriteLine(over.Words);
        Assert.That(over.Buttons, Is.Empty);
        desk.World.Say(supervisor, "/spikes");
        var list = await desk.Heard(supervisor, message => message.Words.Contains("Всплесков сейчас нет", StringComparison.Ordinal));
        TestContext.Out.WriteLine(list.Words);
        Assert.That(list.Words, Does.Contain("Раньше").And.Contain("Кризис"));
    }

    [Test]
    public async Task Who_says_it_is_none_is_not_told_again()
    {
        await using var desk = await StoryDesk.Open(new Dictionary<string, string?> { ["Spikes:LearningHours"] = "0" });
        var (supervisor, now) = await Burst(desk);
        var watch = new SpikeWatch(desk.Store, new KinGroups(), new() { Learning = TimeSpan.Zero });
        await watch.Sweep(now, CancellationToken.None);
        var card = await desk.Heard(supervisor, message => message.Words.Contains("Кризис", StringComparison.Ordinal));

        await desk.Press(supervisor, card, "Не всплеск");
        var menu = await desk.Heard(supervisor, message => message.Id == card.Id && StoryDesk.Has(message, "уже знаем"));
        await desk.Press(supervisor, menu, "уже знаем");

        await desk.Heard(supervisor, message => message.Id == card.Id && message.Words.Contains("Не всплеск: уже знаем", StringComparison.Ordinal));
        Assert.That(await desk.Ask(session => (session.Spikes.Presses(), session.Spikes.Events(session.Spikes.Open()[0].Id)[^1].Detail)), Is.EqualTo((false, "known")));
    }

    /// <summary>Twelve people within a minute; what they wrote has been handled when the supervisor's own word is.</summary>
    private static async Task<(Person Supervisor, DateTimeOffset Now)> Burst(StoryDesk desk)
    {
        var channel = await desk.Connect();
        var supervisor = await desk.Hire("Анна", "supervisor");
        var post = desk.World.Post(channel.Id, "Отопительный сезон идёт по графику");
        foreach (var text in s_cold)
            desk.World.Comment(desk.World.AddPerson($"Житель {text.Length}"), post, text);
        desk.World.Say(supervisor, "/sources");
        await desk.Heard(supervisor, message => message.Words.Contains("Последнее сообщение", StringComparison.Ordinal));
        return (supervisor, TimeProvider.System.GetUtcNow().AddSeconds(2));
    }
}
