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
    [TestCase("8 900 тире 000 тире 00 тире 00", "8 900 тире 000 тире 00 тире 00", PersonalDatumKind.Phone)]
    [TestCase("+7 900 00 00 000", "+7 900 00 00 000", PersonalDatumKind.Phone)]
    [TestCase("8 (39543) 0-00-00", "8 (39543) 0-00-00", PersonalDatumKind.Phone)]
    [TestCase("наш (3952) 00-00-00", "(3952) 00-00-00", PersonalDatumKind.Phone)]
    [TestCase("(900) 000-00-00", "(900) 000-00-00", PersonalDatumKind.Phone)]
    [TestCase("пишу из-за границы, +375 29 000-00-00", "+375 29 000-00-00", PersonalDatumKind.Phone)]
    [TestCase("звоните мне на 0-00-00", "0-00-00", PersonalDatumKind.Phone)]
    [TestCase("мой ватсап: 000000", "000000", PersonalDatumKind.Phone)]
    [TestCase("восемь девятьсот ноль ноль ноль ноль ноль ноль ноль", "восемь девятьсот ноль ноль ноль ноль ноль ноль ноль", PersonalDatumKind.Phone)]
    [TestCase("８９０００００００００", "８９０００００００００", PersonalDatumKind.Phone)]
    [TestCase("8\u200b900\u200b000\u00a000\u201100", "8\u200b900\u200b000\u00a000\u201100", PersonalDatumKind.Phone)]
    [TestCase("8️⃣9️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0", "8️⃣9️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0", PersonalDatumKind.Phone)]
    [TestCase("пишите ivan собака mail.ru", "ivan собака mail.ru", PersonalDatumKind.Mail)]
    [TestCase("пишите ivan(at)mail.ru", "ivan(at)mail.ru", PersonalDatumKind.Mail)]
    [TestCase("4111111111111111", "4111111111111111", PersonalDatumKind.Card)]
    [TestCase("сбер 1234567890123456", "1234567890123456", PersonalDatumKind.Card)]
    [TestCase("112 233 445 95", "112 233 445 95", PersonalDatumKind.Snils)]
    [TestCase("загранпаспорт 00 0000000", "00 0000000", PersonalDatumKind.Passport)]
    [TestCase("серия 0000, № 000000", "0000, № 000000", PersonalDatumKind.Passport)]
    [TestCase("ИНН: 000000000000", "000000000000", PersonalDatumKind.TaxNumber)]
    [TestCase("полис ОМС 0000 0000 0000 0000", "0000 0000 0000 0000", PersonalDatumKind.Policy)]
    [TestCase("счёт 40817 810 0 0000 0000000", "40817 810 0 0000 0000000", PersonalDatumKind.Account)]
    [TestCase("лицевой счёт № 1234567", "1234567", PersonalDatumKind.Account)]
    [TestCase("л/с 1234567890", "1234567890", PersonalDatumKind.Account)]
    [TestCase("мама родилась 05.06.1941", "05.06.1941", PersonalDatumKind.BirthDate)]
    [TestCase("дочь, 1.02.2015 г.р., болеет", "1.02.2015", PersonalDatumKind.BirthDate)]
    [TestCase("родился 5 мая 1950", "5 мая 1950", PersonalDatumKind.BirthDate)]
    [TestCase("ул. Мира, 5-12 течёт крыша", "12", PersonalDatumKind.Flat)]
    [TestCase("улица Ленина, д. 5а-12", "12", PersonalDatumKind.Flat)]
    [TestCase("дом 5-12", "12", PersonalDatumKind.Flat)]
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
    [TestCase("выделили 9123456789 рублей")]
    [TestCase("9123456789 руб. куда ушли")]
    [TestCase("потратили 78 000 000 000 рублей")]
    [TestCase("звоните 8-800-555-35-35")]
    [TestCase("горячая линия 8 (800) 000 00 00")]
    [TestCase("по 59-ФЗ и ст. 12 закона 131-ФЗ")]
    [TestCase("постановление № 354 от 06.05.2011")]
    [TestCase("трасса Р-255, 1840 км")]
    [TestCase("координаты 52.286974, 104.305018")]
    [TestCase("ИНН 9701234567")]
    [TestCase("заявка № 9001234567")]
    [TestCase("в 2024 123456 человек")]
    [TestCase("с 12-14 мая")]
    [TestCase("ул. Мира, 9-18 часов")]
    [TestCase("дома 5-12 без света")]
    [TestCase("дом 5-9 этажей")]
    [TestCase("зарплата 25-30 тысяч")]
    [TestCase("обещали 01.09.2024, потом 15.10.2024")]
    [TestCase("не могу дозвониться 12345 раз")]
    [TestCase("код 1234567890123456 в квитанции")]
    [TestCase("машина А123ВС 138 на газоне")]
    [TestCase("на остановке собака у магазина mir.ru")]
    [TestCase("1.5 % против 2,3 %")]
    [TestCase("построен в 1978-1982 гг.")]
    [TestCase("40101810900000010001")]
    [TestCase("восемь лет ждём")]
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
