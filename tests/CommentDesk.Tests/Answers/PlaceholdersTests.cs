using CommentDesk.Answers;

namespace CommentDesk.Tests.Answers;

public sealed class PlaceholdersTests
{
    private static Dictionary<string, string> Known(string name) => new() { [Placeholders.Name] = name, [Placeholders.Signature] = "Администрация" };

    [Test]
    public void What_is_known_is_filled_and_what_is_not_stays_to_be_seen()
    {
        var text = Placeholders.Fill("Здравствуйте, {Имя}! Починим до {срок}. {подпись}", Known("Мария"));
        Assert.That(text, Is.EqualTo("Здравствуйте, Мария! Починим до {срок}. Администрация"));
        Assert.That(Placeholders.Left(text), Is.EqualTo(new[] { "{срок}" }));
    }

    [Test]
    public void Whose_name_is_unknown_is_greeted_without_one() =>
        Assert.That(Placeholders.Fill("Здравствуйте, {имя}! Спасибо.", Known("")), Is.EqualTo("Здравствуйте! Спасибо."));

    [Test]
    public void What_nobody_can_fill_is_named() =>
        Assert.That(Placeholders.Unknown("{имя}, позвоните {телефон} или {телефон}, {1}"), Is.EqualTo(new[] { "{телефон}" }));

    [Test]
    public void The_text_that_shares_most_telling_words_is_suggested()
    {
        string[] texts = ["Фонари на столбах чинит горсвет", "Горячая вода: авария на трубе, ремонт", "Спасибо"];
        Assert.That(Suggestions.Of("Третий день нет горячей воды, труба течёт", texts, text => text, 3), Is.EqualTo(new[] { texts[1] }));
        Assert.That(Suggestions.Of("Когда фонари?", texts, text => text, 3), Is.Empty);
    }

    [TestCase("Мария Иванова", "Мария")]
    [TestCase("Житель дома 5", null)]
    [TestCase("xXx", null)]
    [TestCase("", null)]
    public void A_name_is_one_that_people_are_called_by(string author, string? name) => Assert.That(FirstNames.Of(author), Is.EqualTo(name));
}
