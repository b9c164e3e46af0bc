using CommentDesk.Learning.Flags;

namespace CommentDesk.Tests.Learning.Flags;

public sealed class PersonalDataTests
{
    [TestCase("мой телефон +7 900 000-00-00", "+7 900 000-00-00", PersonalDatumKind.Phone)]
    [TestCase("8(900)0000000 жду", "8(900)0000000", PersonalDatumKind.Phone)]
    [TestCase("900 000 00 00", "900 000 00 00", PersonalDatumKind.Phone)]
    [TestCase("тел. 00-00-00", "00-00-00", PersonalDatumKind.Phone)]
    [TestCase("почта primer.one@example.org.", "primer.one@example.org", PersonalDatumKind.Mail)]
    [TestCase("карта 0000 0000 0000 0000", "0000 0000 0000 0000", PersonalDatumKind.Card)]
    [TestCase("снилс 000-000-000 00", "000-000-000 00", PersonalDatumKind.Snils)]
    [TestCase("СНИЛС: 00000000000", "00000000000", PersonalDatumKind.Snils)]
    [TestCase("паспорт 00 00 000000", "00 00 000000", PersonalDatumKind.Passport)]
    [TestCase("Мира 5, кв. 12", "кв. 12", PersonalDatumKind.Flat)]
    [TestCase("из квартиры 7 течёт", "квартиры 7", PersonalDatumKind.Flat)]
    [TestCase("дом 3 кв12", "кв12", PersonalDatumKind.Flat)]
    [TestCase("звоните 8-900-000-00-00 после шести", "8-900-000-00-00", PersonalDatumKind.Phone)]
    [TestCase("+7(900)000 00 00", "+7(900)000 00 00", PersonalDatumKind.Phone)]
    [TestCase("ватсап 79000000000", "79000000000", PersonalDatumKind.Phone)]
    [TestCase("8 (8650) 00-00-00", "8 (8650) 00-00-00", PersonalDatumKind.Phone)]
    [TestCase("8.900.000.00.00", "8.900.000.00.00", PersonalDatumKind.Phone)]
    [TestCase("телефон 000-000", "000-000", PersonalDatumKind.Phone)]
    [TestCase("пишите на ivan@primer.ru, отвечу", "ivan@primer.ru", PersonalDatumKind.Mail)]
    [TestCase("почта иван@почта.рф", "иван@почта.рф", PersonalDatumKind.Mail)]
    [TestCase("primer собака example точка ru, шучу: p@example.ru", "p@example.ru", PersonalDatumKind.Mail)]
    [TestCase("переведите на 0000000000000000", "0000000000000000", PersonalDatumKind.Card)]
    [TestCase("0000-0000-0000-0000 сбер", "0000-0000-0000-0000", PersonalDatumKind.Card)]
    [TestCase("номер снилс 000 000 000 00", "000 000 000 00", PersonalDatumKind.Snils)]
    [TestCase("000-000-000-00 мой номер", "000-000-000-00", PersonalDatumKind.Snils)]
    [TestCase("паспорт серия 0000 номер 000000", "0000 номер 000000", PersonalDatumKind.Passport)]
    [TestCase("паспорт 0000 000000 выдан", "0000 000000", PersonalDatumKind.Passport)]
    [TestCase("паспорт: 0000000000", "0000000000", PersonalDatumKind.Passport)]
    [TestCase("Мира 5-12, квартира №45", "квартира №45", PersonalDatumKind.Flat)]
    [TestCase("в кв 7 потоп", "кв 7", PersonalDatumKind.Flat)]
    [TestCase("соседи из 45 квартиры", "45 квартиры", PersonalDatumKind.Flat)]
    [TestCase("я с 12-й квартиры", "12-й квартиры", PersonalDatumKind.Flat)]
    public void A_datum_is_found(string text, string part, PersonalDatumKind kind)
    {
        var found = PersonalData.Find(text);

        Assert.That(found, Has.Count.EqualTo(1));
        Assert.That(found[0].Kind, Is.EqualTo(kind));
        Assert.That(text.Substring(found[0].Start, found[0].Length), Is.EqualTo(part));
    }

    [TestCase("в квартире 3 недели холодно")]
    [TestCase("квартира 50 кв. м")]
    [TestCase("заявка 4581 от 12.03.2024")]
    [TestCase("потратили 1 500 000 рублей")]
    [TestCase("автобус 112, дом 17")]
    [TestCase("@primer глянь")]
    [TestCase("в доме 120 квартир")]
    [TestCase("по 45 квартир в подъезде")]
    [TestCase("в 9 квартирах нет тепла")]
    [TestCase("квартира 3 комнаты")]
    [TestCase("кв. м стоит дорого")]
    [TestCase("телефон доверия молчит 3 дня")]
    [TestCase("в 2023-2024 годах")]
    [TestCase("приказ 0000-р от 2020")]
    [TestCase("заявка 123456789")]
    [TestCase("звоните 112 или 103")]
    [TestCase("10.12.2024 в 18:40")]
    [TestCase("площадь 56.7 кв метров")]
    [TestCase("собрали 1000000000 рублей")]
    public void An_ordinary_number_is_left_alone(string text) => Assert.That(PersonalData.Find(text), Is.Empty);

    [TestCase("кв. 5, a@example.org, +79000000000", "•••, •••, •••")]
    [TestCase("перезвоните +7 900 000-00-00!", "перезвоните •••!")]
    [TestCase("дом 17, заявка 4581", "дом 17, заявка 4581")]
    public void Personal_data_is_masked_and_nothing_else(string text, string masked) =>
        Assert.That(PersonalData.Masked(text), Is.EqualTo(masked));

    [Test]
    public void Several_data_come_in_order_of_place()
    {
        var found = PersonalData.Find("кв. 5, a@example.org, +79000000000");

        Assert.That(
            found.Select(datum => datum.Kind),
            Is.EqualTo(new[] { PersonalDatumKind.Flat, PersonalDatumKind.Mail, PersonalDatumKind.Phone }));
    }
}
