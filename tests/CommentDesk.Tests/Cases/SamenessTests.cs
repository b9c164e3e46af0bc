using CommentDesk.Cases;
using CommentDesk.Comments;
using CommentDesk.Tickets;
using CommentDesk.Worker.Learning;

namespace CommentDesk.Tests.Cases;

public sealed class SamenessTests
{
    private const string Water = "На Лесной 4 третий день нет горячей воды, диспетчер не отвечает";

    private static IEnumerable<TestCaseData> Same()
    {
        yield return Pair(Water, "Лесная 6, горячей воды тоже нет с понедельника", "neighbours");
        yield return Pair(Water, "А когда на лесной улице дадут горячую воду?", "a question about it");
        yield return Pair(Water, "Горячей воды нет третий день, верните!", "no place, same post");
        yield return Pair("Яма на Садовой у школы 5, пробил колесо", "Садовая: возле школы 5 огромная яма, объехать нельзя", "the same pit");
        yield return Pair("По улице Мира не горят фонари", "Улица Мира, фонари не горят вторую неделю, темно", "lamps");
        yield return Pair("Не вывозят мусор на Речной 12, контейнеры переполнены", "Речная 12, контейнеры опять переполнены, мусор по двору", "rubbish");
        yield return Pair("Автобус 14 опять не пришёл, ждали сорок минут", "Ждали автобус 14 сорок минут, не пришёл", "a bus");
        yield return Pair("В микрорайоне Заречный отключили свет", "Заречный, свет отключили без предупреждения", "power");
    }

    private static IEnumerable<TestCaseData> Different()
    {
        yield return Pair(Water, "На Садовой 4 третий день нет горячей воды", "another street");
        yield return Pair(Water, "Лесная 4: лифт застрял, второй день стоит", "another problem of the same house");
        yield return Pair(Water, "Когда откроют бассейн?", "a question about something else");
        yield return Pair(Water, "Третий день не могу дозвониться до диспетчера", "only the complaint about the dispatcher in common");
        yield return Pair("Яма у школы 5 на дороге", "Яма у школы 7 на дороге", "another school");
        yield return Pair("Автобус 14 опять не пришёл, ждали сорок минут", "Автобус 22 опять не пришёл, ждали сорок минут", "another bus");
        yield return Pair("Во дворе на Мира 3 не убран снег", "На Мира 3 во дворе стая собак", "snow and dogs");
        yield return Pair("Почему в поликлинике 2 нет терапевта?", "Почему в поликлинике 2 нет парковки?", "one polyclinic, two questions");
        yield return Pair("Ну когда уже это сделают?", "Когда уже это сделают наконец?", "no matter at all");
        yield return Pair("Отопление включите!", "Включите свет на Лесной", "heating and light");
    }

    [TestCaseSource(nameof(Same))]
    public void Comments_about_one_problem_are_found(string one, string other) =>
        Assert.That(Judged(one, other), Is.Not.Null);

    [TestCaseSource(nameof(Different))]
    public void Comments_about_two_problems_are_kept_apart(string one, string other) =>
        Assert.That(Judged(one, other), Is.Null);

    [Test]
    public void The_match_tells_why() =>
        Assert.That(Judged("Лесная 6, горячей воды тоже нет", Water), Has.Property("SameThread").True.And.Property("Words").EqualTo((string[])["Лесная", "горячей", "воды"]));

    [Test]
    public void Two_themes_are_two_problems() =>
        Assert.That(new Sameness(Voice(2, Water, "heat_water")).With(Voice(1, Water, "roads"), () => 1), Is.Null);

    [Test]
    public void Under_another_post_a_place_is_needed()
    {
        Assert.That(new Sameness(Voice(2, "Горячей воды нет третий день", "heat_water", "11")).With(Voice(1, Water, "heat_water"), () => 0.6), Is.Null);
        Assert.That(new Sameness(Voice(2, "На Лесной горячей воды нет третий день", "heat_water", "11")).With(Voice(1, Water, "heat_water"), () => 0.6), Is.Not.Null);
    }

    [Test]
    public void Nearly_the_same_words_of_another_house_are_proposed_and_never_merged_unasked()
    {
        Assert.That(Judged("На Лесной 8 третий день нет горячей воды, диспетчер не отвечает", Water), Has.Property("Near").False);
        Assert.That(Judged("На Лесной 4 третий день нет горячей воды! Диспетчер не отвечает!!", Water), Has.Property("Near").True);
    }

    [TestCase("Отписка, ничего не сделали", false)]
    [TestCase("И мусор на Мира не убрали, контейнеры полные", true)]
    public void A_few_angry_words_are_no_matter_of_their_own(string text, bool tells) => Assert.That(Sameness.Tells(text), Is.EqualTo(tells));

    [Test]
    public void A_comment_is_never_like_itself() => Assert.That(new Sameness(Voice(1, Water, null)).With(Voice(1, Water, null), () => 1), Is.Null);

    private static TestCaseData Pair(string one, string other, string name) => new TestCaseData(one, other).SetArgDisplayNames(name);

    private static CaseMatch? Judged(string one, string other) =>
        new Sameness(Voice(2, one, "x")).With(Voice(1, other, "x"), () => new KinLikeness().Highest([other], [one])[0]);

    private static Voiced Voice(long ticket, string text, string? theme, string thread = "10") => new(
        new TicketId(ticket), new ChannelId(1), thread, theme, $"{ticket}", text, "assigned", DateTimeOffset.UnixEpoch);
}
