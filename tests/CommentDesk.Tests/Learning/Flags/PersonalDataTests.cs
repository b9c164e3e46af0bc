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
    public void An_ordinary_number_is_left_alone(string text) => Assert.That(PersonalData.Find(text), Is.Empty);

    [Test]
    public void Several_data_come_in_order_of_place()
    {
        var found = PersonalData.Find("кв. 5, a@example.org, +79000000000");

        Assert.That(
            found.Select(datum => datum.Kind),
            Is.EqualTo(new[] { PersonalDatumKind.Flat, PersonalDatumKind.Mail, PersonalDatumKind.Phone }));
    }
}
