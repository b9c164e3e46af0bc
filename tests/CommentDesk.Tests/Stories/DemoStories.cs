using System.Globalization;
using System.Text.RegularExpressions;
using CommentDesk.Demo;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>Everything that the demo's panel promises, played without a browser on one demo.</summary>
public sealed partial class DemoStories
{
    private DemoHouse _house = null!;
    private DemoVisitor _visitor = null!;

    private Cast Cast => _house.Cast;

    [OneTimeSetUp]
    public async Task Open()
    {
        _house = await DemoHouse.Start(new DemoOptions(Port: 0, Pause: 0), CancellationToken.None);
        _visitor = new(_house);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        _visitor.Dispose();
        await _house.DisposeAsync();
    }

    [Test]
    public async Task The_first_complaint_is_answered_under_its_comment()
    {
        var card = await _visitor.Heard(Cast.Officer, "На Лесной 8 в подвале", "Ответить");
        Assert.That(card.Words, Does.Contain("Почему жалоба").And.Contain("правило «Лесная»"));
        await _visitor.Answer(Cast.Officer, card, "Откачаем сегодня к шести вечера.", "Опубликовать");
        await _visitor.Published(_visitor.Comment("На Лесной 8 в подвале"), "Откачаем сегодня");
    }

    [Test]
    public async Task One_comment_goes_by_its_rule_and_the_other_waits_until_somebody_is_back()
    {
        await _visitor.Play("Кому достанется");
        Assert.That((await _visitor.Heard(Cast.RoadOfficer, "Садовой у дома 21", "Ответить")).Words, Does.Contain("Назначение: правило «Дороги и дворы»"));
        await _visitor.Heard(Cast.Supervisor, "ждёт исполнителя: никого нет на смене");
        await _visitor.Asked(Cast.Sports, "/back", "Вы на смене");
        Assert.That((await _visitor.Heard(Cast.Sports, "занятия для детей с тренером", "Ответить")).Words, Does.Contain("правило «Каток и стадион»"));
        Assert.That((await _visitor.Asked(Cast.Admin, "/routes", "Правила назначения")).Words, Does.Contain("Слухи").And.Contain("Дороги и дворы"));
    }

    /// <summary>Before thirty cold houses are like everything else.</summary>
    [Test]
    [Order(1)]
    public async Task Neighbours_get_one_answer_each_with_their_own_greeting()
    {
        await _visitor.Play("Одна беда на всех");
        foreach (var words in (string[])["Лесная 6", "На Лесной 10"])
        {
            var like = await _visitor.Heard(Cast.Officer, words, "Объединить с №");
            await _visitor.Press(Cast.Officer, like, like.Buttons.SelectMany(row => row).First(button => button.Text.StartsWith("Объединить", StringComparison.Ordinal)).Text);
        }

        var card = await _visitor.Heard(Cast.Officer, "В деле 3 комментария от 3 человек");
        await _visitor.Answer(Cast.Officer, card, "Здравствуйте! Меняем насос, воду дадим к шести.", "Опубликовать");
        foreach (var (comment, name) in new[] { ("На Лесной 4 ", "Здравствуйте!"), ("Лесная 6,", "Пётр"), ("На Лесной 10 ", "Инна") })
            Assert.That((await _visitor.Published(_visitor.Comment(comment), "Меняем насос")).Words, Does.Contain(name));
    }

    [Test]
    public async Task An_answer_to_a_rumour_waits_for_the_second_reader()
    {
        await _visitor.Play("Ответ читает второй");
        var card = await _visitor.Heard(Cast.SecondOfficer, "детский сад на Мира", "Ответить");
        Assert.That(card.Words, Does.Contain("⚑ слух").And.Contain("правило «Слухи»"));
        await _visitor.Answer(Cast.SecondOfficer, card, "Сад не закрывают, весной ремонт групп.", "На согласование");
        var asked = await _visitor.Heard(Cast.Supervisor, "просит согласовать ответ", "Согласовать");
        Assert.That(StoryDesk.Has(asked, "На доработку"), Is.True);
        Assert.That(_visitor.World.Messages.Count(message => message.ChatId < 0 && message.Words.Contains("Сад не закрывают", StringComparison.Ordinal)), Is.Zero);
        await _visitor.Press(Cast.Supervisor, asked, "Согласовать");
        await _visitor.Published(_visitor.Comment("детский сад на Мира"), "Сад не закрывают");
    }

    [Test]
    public async Task The_clock_is_put_on_and_the_officer_the_curator_and_the_supervisor_hear_of_the_deadline()
    {
        await _visitor.Play("Срок прошёл");
        var card = await _visitor.Heard(Cast.RoadOfficer, "Открытый люк", "Ответить");
        var number = card.Words.Split('№')[1].Trim().Split(' ')[0];
        await _visitor.PutClockOn(30);
        await _visitor.Heard(Cast.RoadOfficer, $"№ {number}: половина срока прошла");
        await _visitor.PutClockOn(30);
        await _visitor.Heard(Cast.Curator, $"№ {number} просрочен, срок был");
        Assert.That(Said(Cast.Supervisor, $"№ {number} просрочен"), Is.False, "The curator first.");
        await _visitor.PutClockOn(60);
        await _visitor.PutClockOn(60);
        await _visitor.Heard(Cast.Supervisor, $"№ {number} просрочен на 2 ч");
        await _visitor.Asked(Cast.Supervisor, "/overdue", "Тимур Дорошин");
    }

    [Test]
    public async Task Thirty_cold_houses_are_a_crisis_that_somebody_takes()
    {
        await _visitor.Play("Всплеск");
        var card = await _visitor.Heard(Cast.Supervisor, "Кризис · Тепло и вода", "Взять на себя");
        Assert.That(card.Words, Does.Contain("за час, обычно 1").And.Contain("\n— "));
        await _visitor.Press(Cast.Supervisor, card, "Взять на себя");
        await _visitor.Heard(Cast.Supervisor, "Всплеск ведёт Анна Сергеевна");
    }

    [Test]
    public async Task The_numbers_have_a_past_to_compare_with_and_charts()
    {
        await _visitor.Play("Цифры и графики");
        var sheet = await _visitor.Heard(Cast.Supervisor, "Неделя, ", "Графики");
        var received = Received().Match(sheet.Words);
        var change = int.Parse(received.Groups["change"].Value, CultureInfo.InvariantCulture) * (received.Groups["way"].Value == "▲" ? 1 : -1);
        Assert.That(int.Parse(received.Groups["now"].Value, CultureInfo.InvariantCulture) - change, Is.GreaterThan(20), "The week before had its comments too.");
        Assert.That(sheet.Words, Does.Match("В срок: [1-9][0-9]* %").And.Match("медиана [0-9]"));
        await _visitor.Press(Cast.Supervisor, sheet, "Графики");
        foreach (var chart in (string[])["Сколько поступило", "Время до первого ответа", "Когда пишут", "О чём пишут"])
            await _visitor.Heard(Cast.Supervisor, chart);
    }

    [Test]
    public async Task Discontent_is_read_as_a_list_an_insult_hidden_and_the_rest_closed()
    {
        await _visitor.Play("Негатив списком");
        var list = await _visitor.Heard(Cast.Moderator, "Идиоты там сидят", "Остальное без ответа");
        var number = list.Words.Split('\n').TakeWhile(line => line != "Идиоты там сидят, других слов нет").Count(line => line.Contains("Слова:", StringComparison.Ordinal));
        await _visitor.Press(Cast.Moderator, list, $"{number} · Скрыть");
        await _visitor.Press(Cast.Moderator, await _visitor.Heard(Cast.Moderator, "Идиоты", "оскорбление"), "оскорбление");
        await _visitor.Press(Cast.Moderator, await _visitor.Heard(Cast.Moderator, "Идиоты", "Да, скрыть: оскорбление"), "Да, скрыть: оскорбление");
        await _visitor.Gone(_visitor.Comment("Идиоты там сидят"));
        list = await _visitor.Heard(Cast.Moderator, "скрыт: оскорбление", "Остальное без ответа");
        var rest = list.Buttons.SelectMany(row => row).First(button => button.Text.StartsWith("Остальное", StringComparison.Ordinal));
        await _visitor.Press(Cast.Moderator, list, rest.Text);
        await _visitor.Heard(Cast.Moderator, "Негатив разобран");
    }

    [Test]
    public async Task A_promise_comes_first_and_the_final_answer_is_owed()
    {
        await _visitor.Play("Сначала обещание, потом дело");
        var card = await _visitor.Heard(Cast.RoadOfficer, "Качели на площадке Мира 12", "Ответить");
        await _visitor.Answer(Cast.RoadOfficer, card, "Мастер приедет в пятницу.", "Это промежуточный ответ", "Опубликовать");
        await _visitor.Published(_visitor.Comment("Качели на площадке"), "Мастер приедет в пятницу.");
        var owing = await _visitor.Heard(Cast.RoadOfficer, "Нужен итоговый", "Итоговый ответ");
        await _visitor.Answer(Cast.RoadOfficer, owing, "Качели сняли, новые стоят.", "Опубликовать");
        await _visitor.Published(_visitor.Comment("Качели на площадке"), "Качели сняли");
    }

    [GeneratedRegex("Поступило: (?<now>[0-9]+) (?<way>[▲▼])(?<change>[0-9]+)")]
    private static partial Regex Received();

    private bool Said(Person person, string words) =>
        _visitor.World.MessagesWith(person).Any(message => message.Words.Contains(words, StringComparison.Ordinal));
}
