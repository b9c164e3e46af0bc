using CommentDesk.Answers;
using CommentDesk.Cases;
using CommentDesk.Texts;

namespace CommentDesk.Tests.Cases;

public sealed class GreetingTests
{
    private static readonly Wording Words = Wording.In("ru");

    [TestCase("Здравствуйте! Бригада выехала.")]
    [TestCase("Здравствуйте, Мария! Бригада выехала.")]
    [TestCase("Добрый день. Бригада выехала.")]
    [TestCase("Мария, бригада выехала.")]
    [TestCase("Мария, здравствуйте! Бригада выехала.")]
    [TestCase("Бригада выехала.")]
    public void The_greeting_is_changed_and_the_answer_kept(string answer)
    {
        var said = For(answer, "Пётр Иванов", 3);
        Assert.That(said, Does.EndWith(" Бригада выехала.").And.Contain("Пётр").And.Not.Contain("Мария"));
        Assert.That(Greetings.Repeats(said, answer, "Мария"), Is.True);
    }

    [TestCase("xX_kot_Xx")]
    [TestCase("Житель Заречного")]
    [TestCase(null)]
    public void Whoever_has_no_plausible_name_is_greeted_without_one(string? author) =>
        Assert.That(For("Здравствуйте, Мария! Бригада выехала.", author, 1), Does.Match("^(Здравствуйте|Добрый день)[^А-Я]+ Бригада выехала\\.$"));

    [Test]
    public void A_first_word_that_is_no_greeting_stays() =>
        Assert.That(For("Завтра, 5 мая, починим.", null, 1), Does.EndWith(" Завтра, 5 мая, починим."));

    [Test]
    public void Thirty_neighbours_without_names_get_thirty_different_texts()
    {
        var taken = new HashSet<string>();
        for (var ticket = 1; ticket <= 30; ticket++)
            Assert.That(taken.Add(Greetings.For(Draft("Воду дадут к вечеру."), null, null, ticket, taken, Words).Text), Is.True);
        var first = For("Воду дадут к вечеру.", null, 7);
        Assert.That(For("Воду дадут к вечеру.", null, 7), Is.EqualTo(first));
    }

    [Test]
    public void Marks_move_with_their_words()
    {
        var draft = Draft("Здравствуйте! Воду дадут к вечеру.") with { Marks = [new("bold", 0, 13), new("italic", 14, 4)] };
        var (text, marks) = Greetings.For(draft, null, "Анна", 2, new HashSet<string>(), Words);
        Assert.That(text.Substring(marks.Single().Offset, marks.Single().Length), Is.EqualTo("Воду"));
    }

    [Test]
    public void A_photo_alone_stays_alone_and_only_the_same_photo_repeats_it()
    {
        var photo = Draft("") with { Attached = new(AttachmentKind.Photo, "f", Unique: "u") };
        Assert.That(Greetings.For(photo, "Мария", "Пётр", 2, new HashSet<string>(), Words).Text, Is.Empty);
        Assert.That((Greetings.Repeats(photo, photo, null), Greetings.Repeats(Draft("Сделано."), photo, null)), Is.EqualTo((true, false)));
    }

    [Test]
    public void Below_a_photo_a_greeting_that_does_not_fit_is_left_out()
    {
        var photo = Draft(new string('я', AnswerPolicy.LongestCaption)) with { Attached = new(AttachmentKind.Photo, "f") };
        Assert.That(Greetings.For(photo, "Мария", "Пётр", 2, new HashSet<string>(), Words).Text, Has.Length.EqualTo(AnswerPolicy.LongestCaption));
    }

    [Test]
    public void An_answer_as_long_as_may_be_is_left_as_it_is() =>
        Assert.That(For(new string('я', AnswerPolicy.Longest), "Анна", 1), Has.Length.EqualTo(AnswerPolicy.Longest));

    private static string For(string answer, string? author, long seed) => Greetings.For(Draft(answer), "Мария", author, seed, new HashSet<string>(), Words).Text;

    private static Draft Draft(string text) => new(1, text, [], null);
}
