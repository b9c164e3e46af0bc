using CommentDesk.Answers;
using CommentDesk.Answers.Linter;

namespace CommentDesk.Tests.Answers;

/// <summary>What is remarked on in a draft, and what passes without a word.</summary>
public sealed class AnswerLinterTests
{
    private const string Good = "Здравствуйте, Мария! Бригада выехала, воду дадут сегодня до 18:00.";

    [TestCase(Good, "Мария")]
    [TestCase("Добрый день! Яму на Мира засыпали 3 марта, фото ниже.")]
    [TestCase("Здравствуйте. Деньги на этот двор в бюджете не предусмотрены, поэтому в этом году сделать не сможем. Вернёмся к вопросу в январе.")]
    [TestCase("Добрый день. Справку выдают бесплатно, понадобится паспорт. Подробности: https://example.org/spravka")]
    [TestCase("Здравствуйте! Запишитесь по 8 800 000-00-00, приём ежедневно.")]
    public void A_good_answer_passes_without_a_word(string text, string author = "") => Assert.That(Keys(Of(text, author)), Is.Empty);

    [TestCase("lint.no_greeting", "Бригада выехала, воду дадут сегодня.")]
    [TestCase("lint.no_name", "Здравствуйте! Бригада выехала, воду дадут сегодня.", "Пётр Сомов")]
    [TestCase("lint.no_substance", "Здравствуйте! Спасибо за обращение, ваше мнение очень важно для нас.")]
    [TestCase("lint.no_date", "Здравствуйте! В ближайшее время ремонт закончат.")]
    [TestCase("lint.no_date", "Здравствуйте! Дорога будет отремонтирована.")]
    [TestCase("lint.sent_away", "Здравствуйте! Вопрос решает управляющая компания, обратитесь туда.")]
    [TestCase("lint.rating", "Здравствуйте! К сожалению, это невозможно: нет денег до 2027 года. Оцените наш ответ.")]
    [TestCase("lint.unfilled", "Здравствуйте! Бригада выехала, воду дадут сегодня до {срок}.")]
    [TestCase("lint.polemic", "Здравствуйте! Вы сами перекрыли стояк, мастер приедет завтра.")]
    [TestCase("lint.exclamation", "Здравствуйте! Мы уже едем! Ждите сегодня! Всё будет хорошо!")]
    [TestCase("lint.caps", "Здравствуйте! СРОЧНО выехали, будем сегодня.")]
    [TestCase("lint.officialese", "Здравствуйте! В целях ремонта осуществляется отключение до 18:00.")]
    [TestCase("lint.law", "Здравствуйте! По ст. 161 кодекса и постановлению № 354 вывоз делает управляющая компания до 5 мая.")]
    public void Each_fault_is_named(string key, string text, string author = "") => Assert.That(Keys(Of(text, author)), Is.EqualTo(new[] { key }));

    [Test]
    public void A_photo_alone_is_remarked_on_once_and_nothing_is_said_of_words_that_are_not_there() =>
        Assert.That(Keys(Attached("", new(AttachmentKind.Photo, "f"))), Is.EqualTo(new[] { "lint.file_alone" }));

    [Test]
    public void A_picture_sent_as_a_file_may_tell_where_it_was_taken() =>
        Assert.That(Keys(Attached(Good, new(AttachmentKind.Document, "f", "IMG_1.jpg"))), Does.Contain("lint.file_tells_place"));

    [Test]
    public void A_photo_with_good_words_passes_without_a_word() => Assert.That(Keys(Attached(Good, new(AttachmentKind.Photo, "f"))), Is.Empty);

    [TestCase("Житель дома 5")]
    [TestCase("М")]
    [TestCase("xX_Maria_Xx")]
    [TestCase("")]
    public void Nobody_is_called_by_what_is_no_name(string author) =>
        Assert.That(Keys(Of("Здравствуйте! Бригада выехала, воду дадут сегодня.", author)), Is.Empty);

    [Test]
    public void Length_is_remarked_on_twice()
    {
        var line = "Воду дадут сегодня вечером. ";
        Assert.That(Keys(Of($"Здравствуйте! {string.Concat(Enumerable.Repeat(line, 25))}", "")), Is.EqualTo(new[] { "lint.too_long" }));
        var far = Of($"Здравствуйте! {string.Concat(Enumerable.Repeat(line, 40))}", "");
        Assert.That(far.Select(remark => (remark.Line.Key, remark.Severity)), Is.EqualTo(new[] { ("lint.far_too_long", Severity.Warning) }));
    }

    [Test]
    public void Many_paragraphs_and_endless_sentences_are_remarked_on()
    {
        Assert.That(Keys(Of("Здравствуйте!\n\nВыехали сегодня.\n\nЖдите.\n\nСпасибо.", "")), Is.EqualTo(new[] { "lint.paragraphs" }));
        Assert.That(Keys(Of($"Здравствуйте! Сегодня {string.Join(' ', Enumerable.Repeat("едем", 31))}.", "")), Is.EqualTo(new[] { "lint.long_sentence" }));
    }

    [Test]
    public void The_same_answer_a_second_time_looks_like_a_brush_off()
    {
        Assert.That(Keys(Of(Good, others: [Good.Replace(",", "", StringComparison.Ordinal)])), Is.EqualTo(new[] { "lint.same_answer" }));
        Assert.That(Keys(Of(Good, others: ["Здравствуйте, Пётр! Мусор вывезут завтра."])), Is.Empty);
    }

    [Test]
    public void A_signature_is_asked_for_where_the_house_has_one()
    {
        var style = HouseStyle.Plain with { Signature = "Администрация района" };
        Assert.That(Keys(Of(Good, style: style)), Is.EqualTo(new[] { "lint.no_signature" }));
        Assert.That(Keys(Of($"{Good}\n\nАдминистрация района", style: style)), Is.Empty);
    }

    [TestCase("phone", "8 900 000-00-67", "lint.personal_data", Severity.Stop)]
    [TestCase("phone", "восемь девятьсот ноль один два", "lint.personal_data", Severity.Stop)]
    [TestCase("phone", "(3952) 00-00-00", "lint.unknown_phone", Severity.Warning)]
    [TestCase("mail", "town@example.org", "lint.unknown_mail", Severity.Warning)]
    [TestCase("flat", "кв. 12", "lint.personal_data", Severity.Stop)]
    [TestCase("snils", "000-000-000 00", "lint.personal_data", Severity.Stop)]
    public void Somebodys_data_in_an_answer_is_told_first(string kind, string part, string key, Severity severity)
    {
        var remark = AnswerLinter.Read(new Proof($"Мы сами виноваты. {part}", [new(kind, part)], [], "", [], HouseStyle.Plain))[0];
        Assert.That((remark.Line.Key, remark.Severity), Is.EqualTo((key, severity)));
    }

    [Test]
    public void What_the_citizen_gave_is_never_repeated_whoever_it_belongs_to()
    {
        var remarks = AnswerLinter.Read(new Proof(
            "Здравствуйте! Перезвоним сегодня по (3952) 00-00-00.", [new("phone", "(3952) 00-00-00")], [new("phone", "8(3952)000000")], "", [], HouseStyle.Plain));
        Assert.That(remarks.Select(remark => (remark.Line.Key, remark.Severity)), Is.EqualTo(new[] { ("lint.repeats_data", Severity.Stop), ("lint.ask_private", Severity.Hint) }));
    }

    [Test]
    public void Whoever_left_personal_data_may_be_asked_to_write_in_private()
    {
        var proof = new Proof(Good, [], [new("flat", "кв. 12")], "Мария", [], HouseStyle.Plain);
        Assert.That(Keys(AnswerLinter.Read(proof)), Is.EqualTo(new[] { "lint.ask_private" }));
        Assert.That(Keys(AnswerLinter.Read(proof with { Text = $"{Good} Адрес пришлите в личные сообщения." })), Is.Empty);
    }

    [Test]
    public void The_bodys_own_contacts_may_stand_there()
    {
        var style = HouseStyle.Plain with { Contacts = ["+7 3952 00-00-00", "Town@Example.org"] };
        PersonalPart[] own = [new("phone", "8 (3952) 00-00-00"), new("mail", "town@example.org")];
        Assert.That(AnswerLinter.Read(new Proof("Здравствуйте! Звоните сегодня 8 (3952) 00-00-00, town@example.org", own, [], "", [], style)), Is.Empty);
    }

    [Test]
    public void Remarks_on_style_can_be_switched_off_but_not_those_on_data()
    {
        var quiet = HouseStyle.Plain with { Remarks = false };
        Assert.That(Keys(Of("СРОЧНО!!! Вы сами виноваты!", style: quiet)), Is.Empty);
        Assert.That(AnswerLinter.Read(new Proof("кв. 5", [new("flat", "кв. 5")], [], "", [], quiet)).Stops(), Is.True);
    }

    private static IReadOnlyList<Remark> Attached(string text, Attachment file) =>
        AnswerLinter.Read(new Proof(text, [], [], "", [], HouseStyle.Plain) { Attached = file });

    private static IReadOnlyList<Remark> Of(string text, string author = "", IReadOnlyList<string>? others = null, HouseStyle? style = null) =>
        AnswerLinter.Read(new Proof(text, [], [], author, others ?? [], style ?? HouseStyle.Plain));

    private static IEnumerable<string> Keys(IEnumerable<Remark> remarks) => remarks.Select(remark => remark.Line.Key);
}
