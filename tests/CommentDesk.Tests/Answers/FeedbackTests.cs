using CommentDesk.Answers;
using CommentDesk.Tests.Support;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Answers;

public sealed class FeedbackTests
{
    [TestCase("Отписка!")]
    [TestCase("Очередная отписка, даже не читали")]
    [TestCase("Ничего не сделали, яма на месте")]
    [TestCase("Спасибо за отписку")]
    [TestCase("Спасибо, но ничего так и не изменилось")]
    [TestCase("Так и не приехали")]
    [TestCase("Никто не приехал за три дня")]
    [TestCase("Как лежал так и лежит")]
    [TestCase("Ответ ни о чём")]
    [TestCase("Пустые слова, никакого толку")]
    [TestCase("Враньё")]
    [TestCase("Не сделано ничего")]
    [TestCase("👎")]
    [TestCase("🤬🤬")]
    public void Discontent_with_an_answer_is_heard_whatever_the_label(string text) => Assert.Multiple(() =>
    {
        foreach (var label in Labels.All)
            Assert.That(Feedback.Of(text, Some.Verdict(label)), Is.EqualTo(Satisfaction.Unsatisfied), $"{label}");
    });

    [TestCase("Спасибо!")]
    [TestCase("Благодарю за оперативность")]
    [TestCase("Починили, всё работает")]
    [TestCase("Воду дали, молодцы")]
    [TestCase("👍🏻")]
    [TestCase("🙏❤️")]
    public void Thanks_are_satisfaction(string text) => Assert.That(Feedback.Of(text, Some.Verdict(Label.Other)), Is.EqualTo(Satisfaction.Satisfied));

    [TestCase("Понятно")]
    [TestCase("Ок")]
    [TestCase("+1")]
    [TestCase("🤔")]
    [TestCase("👍👎")]
    [TestCase("А когда включили?")]
    [TestCase("")]
    public void What_can_be_meant_either_way_says_nothing(string text) => Assert.That(Feedback.Of(text, Some.Verdict(Label.Other)), Is.EqualTo(Satisfaction.None));

    [Test]
    public void A_new_complaint_under_an_answer_is_about_its_own_matter() =>
        Assert.That(Feedback.Of("Спасибо, а на Луговой 3 фонарь висит на проводе", Some.Verdict(Label.Complaint)), Is.EqualTo(Satisfaction.None));

    [Test]
    public void Thanks_count_when_the_model_was_only_unsure() =>
        Assert.That(Feedback.Of("Спасибо, почистили двор", Some.Verdict(Label.Complaint, unsure: true)), Is.EqualTo(Satisfaction.Satisfied));

    [Test]
    public void Bare_negativity_under_an_answer_is_discontent_and_an_unsure_one_is_not()
    {
        Assert.That(Feedback.Of("Клоуны", Some.Verdict(Label.Negativity)), Is.EqualTo(Satisfaction.Unsatisfied));
        Assert.That(Feedback.Of("Клоуны", Some.Verdict(Label.Negativity, unsure: true)), Is.EqualTo(Satisfaction.None));
    }

    [TestCase("👍", Satisfaction.Satisfied)]
    [TestCase("❤️", Satisfaction.Satisfied)]
    [TestCase("👎🏿", Satisfaction.Unsatisfied)]
    [TestCase("😁", Satisfaction.None)]
    [TestCase("😢", Satisfaction.None)]
    [TestCase("", Satisfaction.None)]
    public void A_reaction_is_read_without_its_colour(string emoji, Satisfaction said) => Assert.That(Feedback.OfReaction(emoji), Is.EqualTo(said));
}
