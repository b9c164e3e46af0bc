using CommentDesk.Learning.Kin;

namespace CommentDesk.Tests.Learning.Kin;

public sealed class TextIndexTests
{
    private static readonly string[] Street =
    [
        "На Кленовой 4 третий день нет горячей воды",
        "на кленовой 7 третий день нет горячей воды!!!",
        "На Кленовой третий день сидим без горячей воды, звонили в диспетчерскую",
        "батареи в подъезде ледяные с понедельника",
        "Спасибо за новый сквер, красиво",
        "когда починят лифт в девятом доме",
    ];

    [TestCase("Позор!!!", "позор")]
    [TestCase("Нет вoды", "нет воды")]
    [TestCase("Всё ещё темно...", "все еще темно")]
    [TestCase("Кленовая 4, темно", "кленовая 7 темно")]
    public void The_same_after_normalising_is_one(string kept, string asked) =>
        Assert.That(Of(kept).Nearest(asked, 1, 1), Is.EqualTo(new[] { (0L, 1.0) }));

    [TestCase("Починили?", "починили")]
    [TestCase("Спасибо 🤡", "спасибо")]
    [TestCase("ха ха ха ха ха ха", "ха ха ха ха ха ха ха ха")]
    public void What_may_turn_the_meaning_is_never_one(string kept, string asked) =>
        Assert.That(Of(kept).Nearest(asked, 1, 1), Is.Empty);

    [Test]
    public void Likeness_is_the_share_of_shared_shingles() =>
        Assert.That(Of("абвгдежз").Nearest("абвгдежи", 1, 0), Is.EqualTo(new[] { (0L, 3.0 / 5) }));

    [Test]
    public void The_most_like_come_first_and_equals_in_order_of_keys() =>
        Assert.That(Of(Street).Nearest("на кленовой 9 третий день нет горячей воды", 10, 0.3).Select(kin => kin.Key), Is.EqualTo(new[] { 0L, 1, 2 }));

    [Test]
    public void Only_so_many_are_told() =>
        Assert.That(Of(Street).Nearest(Street[0], 1, 0), Has.Count.EqualTo(1));

    [Test]
    public void A_removed_text_is_forgotten()
    {
        var index = Of(Street);
        index.Remove(0);
        index.Remove(77);

        Assert.That(index.Nearest(Street[0], 1, 1).Select(kin => kin.Key), Is.EqualTo(new[] { 1L }));
        Assert.That(index.Count, Is.EqualTo(Street.Length - 1));
    }

    [Test]
    public void A_key_holds_its_last_text()
    {
        var index = Of("яма на дороге", "лужа у школы");
        index.Add(0, "лужа у школы");

        Assert.That(index.Nearest("яма на дороге", 9, 0.9), Is.Empty);
        Assert.That(index.Nearest("лужа у школы", 9, 0.9).Select(kin => kin.Key), Is.EqualTo(new[] { 0L, 1 }));
    }

    [TestCase("")]
    [TestCase("  \u0301 ")]
    [TestCase("...!!!")]
    public void A_text_without_words_is_like_nothing(string text)
    {
        var index = Of(text, "слово");

        Assert.That(index.Count, Is.EqualTo(1));
        Assert.That(index.Nearest(text, 9, 0), Is.Empty);
        Assert.That(index.Akin(text, 9, 0), Is.Empty);
    }

    [Test]
    public void Adding_and_removing_at_random_finds_what_comparing_with_every_text_finds()
    {
        var random = new Random(7);
        var index = new TextIndex();
        var texts = new Dictionary<long, string>();
        for (var turn = 0; turn < 600; turn++)
        {
            var key = random.Next(40);
            if (random.Next(4) == 0)
            {
                index.Remove(key);
                texts.Remove(key);
            }
            else
                index.Add(key, texts[key] = Any(random));
            var (asked, atLeast) = (Any(random), random.Next(0, 11) / 10.0);
            var all = texts.Select(text => (text.Key, Likeness: KinText.Of(asked)!.Likeness(KinText.Of(text.Value)!)))
                .Where(kin => kin.Likeness > 0 && kin.Likeness >= atLeast)
                .OrderByDescending(kin => kin.Likeness).ThenBy(kin => kin.Key);
            Assert.That(index.Nearest(asked, 100, atLeast), Is.EqualTo(all));
        }
    }

    [Test]
    public void Kin_share_rare_words_and_not_frequent_ones()
    {
        var index = Of(
            "когда починят лифт в девятом доме", "когда починят забор в девятом доме", "когда починят мост в девятом доме", "второй день стоим, лифт не едет");

        Assert.That(index.Nearest("лифт не едет, когда починят", 1, 0).Single().Key, Is.Zero);
        Assert.That(index.Akin("лифт не едет, когда починят", 1, 0.05).Single().Key, Is.EqualTo(3));
        Assert.That(index.Akin("второй день стоим, лифт не едет", 1, 0).Single().Likeness, Is.EqualTo(1).Within(1e-9));
    }

    [Test]
    public void Readers_and_writers_do_not_disturb_each_other()
    {
        var index = Of(Street);

        Parallel.For(0, 200, turn =>
        {
            if (turn % 2 == 0)
                index.Add(100 + turn, Street[turn % Street.Length]);
            else
                index.Remove(99 + turn);
            _ = index.Nearest(Street[turn % Street.Length], 3, 0.5);
        });

        Assert.That(index.Nearest(Street[3], 1, 1).Single().Key, Is.EqualTo(3));
    }

    private static string Any(Random random)
    {
        var words = Street[random.Next(Street.Length)].Split(' ');
        return string.Join(' ', words.Where(_ => random.Next(6) > 0).DefaultIfEmpty("пусто"));
    }

    private static TextIndex Of(params IReadOnlyList<string> texts)
    {
        var index = new TextIndex();
        for (var key = 0; key < texts.Count; key++)
            index.Add(key, texts[key]);
        return index;
    }
}
