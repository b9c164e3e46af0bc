using CommentDesk.Comments;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Verdicts;

public sealed class VerdictPolicyTests
{
    private const string Text = "Во дворе третий день не горит фонарь";

    [TestCase(Label.Complaint, 0.40, 0.40, false)]
    [TestCase(Label.Complaint, 0.399, 0.399, true)]
    [TestCase(Label.Question, 0.46, 0.09, false)]
    [TestCase(Label.Question, 0.46, 0.20, true)]
    [TestCase(Label.Question, 0.39, 0.10, true)]
    [TestCase(Label.Negativity, 0.40, 0.05, false)]
    [TestCase(Label.Negativity, 0.399, 0.05, true)]
    [TestCase(Label.Negativity, 0.60, 0.06, true)]
    [TestCase(Label.Other, 0.90, 0.05, false)]
    [TestCase(Label.Other, 0.64, 0.36, true)]
    [TestCase(Label.Other, 0.39, 0.01, true)]
    public void The_thresholds_decide_who_is_unsure(Label label, double confidence, double complaint, bool unsure) =>
        Assert.That(Judge(new Fixed(label, confidence, complaint)).Unsure, Is.EqualTo(unsure));

    [Test]
    public void The_settings_move_the_thresholds()
    {
        var strict = new VerdictPolicy(new Fixed(Label.Complaint, 0.8, 0.8), new VerdictThresholds(Sure: 0.9));
        Assert.That(strict.Judge(Text).Unsure, Is.True);
    }

    [Test]
    public void The_verdict_names_its_model_and_keeps_its_reasons()
    {
        var verdict = Judge(new Fixed(Label.Complaint, 0.8, 0.8));
        Assert.That(verdict.Judge, Is.EqualTo("model:pinned"));
        Assert.That(verdict.Reasons, Is.EqualTo(new[] { new Reason("фонарь", 1.5) }));
        Assert.That(verdict.Theme, Is.EqualTo("yards"));
        Assert.That(verdict.Flags, Is.EqualTo(new[] { "urgent" }));
    }

    [Test]
    public void Without_a_model_a_person_sorts_everything()
    {
        var verdict = Judge(new Fixed(Label.Other, 1, 0, model: null));
        Assert.That((verdict.Unsure, verdict.Judge), Is.EqualTo((true, "rule:no_model")));
    }

    [Test]
    public void A_closed_gate_asks_no_model_and_names_itself()
    {
        var classifier = new Fixed(Label.Complaint, 0.9, 0.9);
        var verdict = new VerdictPolicy(classifier, new()).Judge("Спасибо!");
        Assert.That((verdict.Label, verdict.Judge, verdict.Unsure, verdict.Confidence), Is.EqualTo((Label.Other, "rule:thanks", false, 1.0)));
        Assert.That(classifier.Asked, Is.Zero);
    }

    [Test]
    public void The_gates_work_without_a_model_too() =>
        Assert.That(new VerdictPolicy(new Fixed(Label.Other, 1, 0, model: null), new()).Judge("+1").Judge, Is.EqualTo("rule:support"));

    [TestCase(Media.Photo, true)]
    [TestCase(Media.Voice, true)]
    [TestCase(Media.VideoNote, true)]
    [TestCase(Media.Sticker, false)]
    [TestCase(Media.Animation, false)]
    [TestCase(Media.None, false)]
    public void A_picture_or_a_voice_without_words_is_looked_at_by_a_person(Media media, bool unsure) =>
        Assert.That(new VerdictPolicy(new Fixed(Label.Other, 0.9, 0), new()).Judge("", media).Unsure, Is.EqualTo(unsure));

    [Test]
    public void A_complaint_with_a_telephone_number_is_no_advertisement()
    {
        const string Words = "Третий день без горячей воды, звоните 8 900 000-00-00";
        Assert.That(Gate.Closed(Words), Is.EqualTo("spam"), "the gate alone is mistaken");
        Assert.That(new VerdictPolicy(new Fixed(Label.Complaint, 0.9, 0.9), new()).Judge(Words).Label, Is.EqualTo(Label.Complaint));
        Assert.That(new VerdictPolicy(new Fixed(Label.Other, 0.9, 0.05), new()).Judge(Words).Judge, Is.EqualTo("rule:spam"));
    }

    private static Verdict Judge(Fixed classifier) => new VerdictPolicy(classifier, new()).Judge(Text);

    private sealed class Fixed(Label label, double confidence, double complaint, string? model = "pinned") : IClassifier
    {
        public int Asked { get; private set; }

        public string? ModelId => model;

        public Opinion Judge(string text)
        {
            Asked++;
            return new(label, confidence, [complaint, 0, 0, 0], "yards", ["urgent"], [new("фонарь", 1.5)]);
        }
    }
}
