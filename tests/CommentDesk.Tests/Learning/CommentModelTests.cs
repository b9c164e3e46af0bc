namespace CommentDesk.Tests.Learning;

public sealed class CommentModelTests
{
    public static IEnumerable<TestCaseData> Hostile()
    {
        yield return new TestCaseData(new string('а', 1_000_000)).SetArgDisplayNames("one word of a million letters");
        yield return new TestCaseData(string.Concat(Enumerable.Repeat("яма ", 250_000))).SetArgDisplayNames("a million characters");
        yield return new TestCaseData(new string('\u0301', 5000)).SetArgDisplayNames("combining marks");
        yield return new TestCaseData("\uD800 \uDC00\uD800 вода\uDFFF").SetArgDisplayNames("lone surrogates");
        yield return new TestCaseData("\u200B\u200D\u2060\uFEFF").SetArgDisplayNames("zero width");
        yield return new TestCaseData("\0\u0001\u001F").SetArgDisplayNames("controls");
        yield return new TestCaseData("").SetArgDisplayNames("nothing");
        yield return new TestCaseData("ﷺﷺﷺ \uFFFE\uFFFF 𝕯𝖔𝖗𝖔𝖌𝖆").SetArgDisplayNames("rare letters");
        yield return new TestCaseData(string.Concat(Enumerable.Repeat("👨‍👩‍👧", 2000))).SetArgDisplayNames("families");
        yield return new TestCaseData(new string('[', 4000) + new string('@', 4000) + new string('(', 4000)).SetArgDisplayNames("brackets");
        yield return new TestCaseData(string.Concat(Enumerable.Repeat("1@a.", 2000))).SetArgDisplayNames("almost addresses");
    }

    [TestCaseSource(nameof(Hostile))]
    public void Any_text_is_judged(string text)
    {
        var judgement = LearnedFew.Model.Judge(text);

        Assert.That(judgement.Probabilities.Sum(), Is.EqualTo(1).Within(1e-9));
        Assert.That(judgement.Probabilities, Is.All.InRange(0, 1));
        Assert.That(judgement.Themes, Has.Count.EqualTo(3));
    }

    [Test]
    public void The_confidence_is_the_probability_of_the_label()
    {
        foreach (var sample in LearnedFew.Samples)
        {
            var judgement = LearnedFew.Model.Judge(sample.Text);

            Assert.That(judgement.Confidence, Is.EqualTo(judgement.Probabilities.Max()));
            Assert.That(judgement.Confidence, Is.EqualTo(judgement.Probabilities[(int)judgement.Label]));
        }
    }

    [Test]
    public void The_label_alone_is_the_label_of_the_judgement()
    {
        var probabilities = new double[4];
        foreach (var sample in LearnedFew.Samples)
        {
            var judgement = LearnedFew.Model.Judge(sample.Text);

            Assert.That(LearnedFew.Model.Label(sample.Text, probabilities), Is.EqualTo(judgement.Label));
            Assert.That(probabilities, Is.EqualTo(judgement.Probabilities));
        }
    }

    [Test]
    public void Themes_come_most_probable_first() =>
        Assert.That(LearnedFew.Model.Judge("нет горячей воды").Themes.Select(theme => theme.Probability), Is.Ordered.Descending);

    [Test]
    public void Words_are_shown_as_their_author_wrote_them()
    {
        var reasons = LearnedFew.Model.Judge("Спасииибо, очень КРАСИВО").Reasons;

        Assert.That(reasons.Select(reason => reason.Word), Is.SubsetOf(new[] { "Спасииибо", "очень", "КРАСИВО" }));
        Assert.That(reasons.Select(reason => Math.Abs(reason.Weight)), Is.Ordered.Descending);
    }

    [Test]
    public void A_stop_word_is_not_shown_where_a_content_word_explains()
    {
        var words = LearnedFew.Model.Judge("Подскажите, во сколько последний автобус и как на нём доехать?").Reasons.Select(reason => reason.Word).ToArray();

        Assert.That(words, Does.Contain("Подскажите"));
        Assert.That(words, Has.None.EqualTo("и").And.None.EqualTo("на").And.None.EqualTo("во"));
    }

    [Test]
    public void Words_against_the_label_are_told_beside_those_for_it()
    {
        var judgement = LearnedFew.Model.Judge("Спасибо, но во дворе третий день нет горячей воды, трубу прорвало, контейнеры не вывозят, крыша течёт");

        Assert.That(judgement.Label, Is.EqualTo(CommentDesk.Learning.CommentLabel.Complaint));
        Assert.That(judgement.Reasons.Count(reason => reason.Weight > 0), Is.GreaterThanOrEqualTo(3));
        Assert.That(judgement.Reasons.Where(reason => reason.Weight < 0).Select(reason => reason.Word), Does.Contain("Спасибо"));
    }

    [Test]
    public void No_more_than_five_reasons_are_given() =>
        Assert.That(LearnedFew.Model.Judge(string.Join(' ', LearnedFew.Samples.Select(sample => sample.Text))).Reasons, Has.Count.EqualTo(5));

    [Test]
    public void Many_threads_judge_alike()
    {
        var alone = LearnedFew.Samples.Select(sample => LearnedFew.Model.Judge(sample.Text).Confidence).ToArray();
        var together = new double[alone.Length * 50];
        Parallel.For(0, together.Length, i => together[i] = LearnedFew.Model.Judge(LearnedFew.Samples[i % alone.Length].Text).Confidence);

        Assert.That(together, Is.EqualTo(Enumerable.Repeat(alone, 50).SelectMany(confidence => confidence)));
    }

    [Test]
    public void Flags_come_with_the_judgement() =>
        Assert.That(LearnedFew.Model.Judge("в доме 9 пахнет газом, звоните +7 900 000-00-00").Flags, Is.EqualTo(new[] { "urgent", "personal_data" }));
}
