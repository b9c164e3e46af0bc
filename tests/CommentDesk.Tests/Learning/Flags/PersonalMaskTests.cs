using CommentDesk.Learning.Flags;

namespace CommentDesk.Tests.Learning.Flags;

public sealed class PersonalMaskTests
{
    [TestCase("Перезвоните на 8 (900) 000-00-00, пожалуйста", "Перезвоните на [телефон], пожалуйста")]
    [TestCase("Пишите a.b@mail.ru и c@mail.ru", "Пишите [почта] и [почта]")]
    [TestCase("Карта 2200 0000 0000 0000", "Карта [карта]")]
    [TestCase("Мира 5, кв. 12, холодно", "Мира 5, [квартира], холодно")]
    [TestCase("СНИЛС 000-000-000 00", "СНИЛС [снилс]")]
    [TestCase("паспорт 0000 000000", "паспорт [паспорт]")]
    [TestCase("@sosed_petr, смотри", "[аккаунт], смотри")]
    [TestCase("Мой канал t.me/sosed_petr", "Мой канал t.me/[аккаунт]")]
    [TestCase("Собака @ улица, дом 5, 12 этаж", "Собака @ улица, дом 5, 12 этаж")]
    [TestCase("", "")]
    public void Personal_data_gives_way_to_a_word(string text, string masked)
    {
        Assert.That(PersonalMask.Of(text), Is.EqualTo(masked));
        Assert.That(PersonalMask.Of(masked), Is.EqualTo(masked), "masked once is masked for good");
    }

    [TestCase("кв. 5, a@example.org, +79000000067", "кв. •••, ✉ •••, 📞 •••-••-67")]
    [TestCase("перезвоните +7 900 000-00-00!", "перезвоните 📞 •••-••-00!")]
    [TestCase("Мира 5-12, квартира №45", "Мира 5-12, квартира №•••")]
    [TestCase("дом 5-12, из 45 квартиры", "дом 5-•••, из ••• квартиры")]
    [TestCase("карта 0000 0000 0000 0034, СНИЛС 000-000-000 00", "карта 💳 •••• 34, СНИЛС 📄 •••")]
    [TestCase("дом 17, заявка 4581", "дом 17, заявка 4581")]
    [TestCase("восемь девятьсот двенадцать триста сорок пять шестьдесят семь", "📞 •••-••-••")]
    public void People_see_a_mark_in_its_place(string text, string shown)
    {
        Assert.That(PersonalMask.Shown(text), Is.EqualTo(shown));
        Assert.That(PersonalMask.Shown(shown), Is.EqualTo(shown), "masked once is masked for good");
    }

    [Test]
    public void What_is_nobodys_secret_stays() => Assert.That(
        PersonalMask.Shown("диспетчер (3952) 00-00-00, житель 8 900 000-00-67", part => part.StartsWith('(')),
        Is.EqualTo("диспетчер (3952) 00-00-00, житель 📞 •••-••-67"));
}
