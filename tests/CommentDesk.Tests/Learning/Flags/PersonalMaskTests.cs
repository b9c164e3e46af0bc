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
}
