using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Verdicts;

public sealed class GateTests
{
    [TestCase("👍👍👍", "no_letters")]
    [TestCase("", "no_letters")]
    [TestCase("   ", "no_letters")]
    [TestCase("!!!", "no_letters")]
    [TestCase("😡", "no_letters")]
    [TestCase("+", "support")]
    [TestCase("+1", "support")]
    [TestCase("++++", "support")]
    [TestCase("Поддерживаю!", "support")]
    [TestCase("согласна", "support")]
    [TestCase("И у нас то же самое", "support")]
    [TestCase("Плюсую.", "support")]
    [TestCase("Спасибо", "thanks")]
    [TestCase("Большое спасибо!", "thanks")]
    [TestCase("спасибо за работу 👍", "thanks")]
    [TestCase("Молодцы, отлично!", "thanks")]
    [TestCase("СУПЕР!!!", "thanks")]
    [TestCase("@ivanov_petr", "friend_tag")]
    [TestCase("@masha @dasha смотри", "friend_tag")]
    [TestCase("@masha ахахах", "friend_tag")]
    [TestCase("@masha, глянь!", "friend_tag")]
    [TestCase("@vanya 😂", "friend_tag")]
    [TestCase("Натяжные потолки недорого, звоните 8 (900) 000-00-00", "spam")]
    [TestCase("Заработок от 5000 в день, пиши в лс", "spam")]
    [TestCase("Подпишись на канал t.me/skidki и получи промокод", "spam")]
    [TestCase("Ремонт под ключ, +7 900 000 00 00", "spam")]
    [TestCase("Утепление балкона со скидкой, подробности https://example.org/balkon", "spam")]
    public void A_gate_closes(string text, string gate) => Assert.That(Gate.Closed(text), Is.EqualTo(gate));

    [TestCase("112")]
    [TestCase("2026")]
    [TestCase("Поддерживаю, но фонари так и не горят")]
    [TestCase("согласна, воды нет третий день")]
    [TestCase("У нас тоже нет отопления")]
    [TestCase("И у нас так же, когда почините?")]
    [TestCase("Плюсую, подъезд не убирают")]
    [TestCase("спасибо, но люк открыт")]
    [TestCase("Спасибо, а дорогу когда сделаете?")]
    [TestCase("Молодцы, двор опять в снегу")]
    [TestCase("Отлично, снова без света")]
    [TestCase("спасибо за горячую воду, которой нет")]
    [TestCase("Супер, мусор не вывозят неделю")]
    [TestCase("@ivanov почему не убран снег")]
    [TestCase("@masha смотри, у нас опять прорвало трубу")]
    [TestCase("@dasha это наш двор, качели сломаны")]
    [TestCase("@uprava ответьте")]
    [TestCase("@masha аварийка не едет")]
    [TestCase("Позвоните мне 8 900 000-00-00, крыша течёт, никто не едет")]
    [TestCase("Прошу перезвонить: +7 900 000 00 00, обещали скидку пенсионерам")]
    [TestCase("Мошенники звонят с +7 900 000 00 00, предлагают инвестиции")]
    [TestCase("Почему у вас скидка только по ссылке https://example.org")]
    [TestCase("Опять расклеили «кредит без отказа» +7 900 000 00 00 на нашем подъезде")]
    [TestCase("Подпишись под петицией о дороге: https://example.org/doroga")]
    [TestCase("Не дозвониться! Звоните хоть сто раз, 8 800 000-00-00 молчит")]
    public void A_gate_stays_open_where_a_complaint_may_hide(string text) => Assert.That(Gate.Closed(text), Is.Null);

    [Test]
    public void A_long_text_always_goes_to_the_model() =>
        Assert.That(Gate.Closed(string.Join(' ', Enumerable.Repeat("спасибо", 20))), Is.Null);

    [Test]
    public void Hostile_texts_are_gated_without_harm()
    {
        string[] texts = [new('@', 5000), new('+', 5000), string.Concat(Enumerable.Repeat("@aaaa ", 10)), "\uD83D", "спасибо\0", new string('\u200B', 60)];
        foreach (var text in texts)
            Assert.That(() => Gate.Closed(text), Throws.Nothing);
    }

    /// <summary>Each of these made a backtracking pattern try for minutes; atomic ones answer at once.</summary>
    [TestCase("@abcd ", "а", "б")]
    [TestCase("@abcd ", "ха", "!я")]
    [TestCase("", "спасибо ", "люк")]
    [TestCase("", "@abcd ", " люк")]
    public void No_text_makes_a_gate_try_for_ever(string before, string repeated, string after)
    {
        var text = before + string.Concat(Enumerable.Repeat(repeated, 60))[..(60 - before.Length - after.Length)] + after;
        Assert.That(Gate.Closed(text), Is.Null);
    }
}
