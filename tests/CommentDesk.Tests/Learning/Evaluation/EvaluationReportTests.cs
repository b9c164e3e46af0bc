using System.Text.Json;
using CommentDesk.Learning;
using CommentDesk.Learning.Evaluation;
using CommentDesk.Tests.Support;

namespace CommentDesk.Tests.Learning.Evaluation;

public sealed class EvaluationReportTests
{
    private const CommentLabel C = CommentLabel.Complaint;
    private const CommentLabel Q = CommentLabel.Question;
    private const CommentLabel N = CommentLabel.Negativity;
    private const CommentLabel O = CommentLabel.Other;

    private static readonly EvaluationReport Report = EvaluationReport.Of(
    [
        new(C, C, 0.92, 0) { Domain = "gov", Fate = Fate.Reaction },
        new(C, N, 0.61, 2) { Domain = "city", Fate = Fate.Silence },
        new(C, O, 0.44, 1) { Domain = "city", Fate = Fate.Triage, Alt = O },
        new(C, Q, 0.71, -1) { Domain = "gov", Fate = Fate.Reaction, Alt = Q },
        new(C, C, 0.83, null) { Domain = "gov", Fate = Fate.Reaction, ForeignTheme = "covid" },
        new(Q, Q, 0.88, 0) { Domain = "gov", Fate = Fate.Reaction },
        new(N, N, 0.66, null) { Domain = "city", Fate = Fate.Silence, Alt = O },
        new(N, O, 0.52, null) { Domain = "city", Fate = Fate.Silence, Alt = O },
        new(O, C, 0.41, null) { Domain = "city", Fate = Fate.Triage },
        new(O, O, 0.97, null) { Fate = Fate.Silence, ForeignTheme = "other" },
    ]);

    [Test]
    public void All_comments_are_measured_strictly()
    {
        Assert.That(Report.All.Count, Is.EqualTo(10));
        Assert.That(Report.All.Accuracy, Is.EqualTo(0.5));
    }

    [Test]
    public void A_comment_with_a_second_label_is_not_unambiguous()
    {
        Assert.That(Report.Unambiguous.Count, Is.EqualTo(6));
        Assert.That(Report.Unambiguous.Accuracy, Is.EqualTo(4.0 / 6));
    }

    [Test]
    public void A_second_label_counts_as_right_where_it_is_accepted()
    {
        Assert.That(Report.AlternativeAccepted.Count, Is.EqualTo(10));
        Assert.That(Report.AlternativeAccepted.Accuracy, Is.EqualTo(0.8));
        Assert.That(Report.AlternativeAccepted.Confusion[(int)O][(int)O], Is.EqualTo(3));
    }

    [Test]
    public void Each_domain_is_measured_alone()
    {
        Assert.That(Report.Domains.Select(domain => (domain.Domain, domain.Scores.Count)), Is.EqualTo(new[] { ("city", 5), ("gov", 4) }));
        Assert.That(Report.Domains[0].Scores.Accuracy, Is.EqualTo(0.2));
    }

    [Test]
    public void Silence_and_triage_are_shares_of_complaints_and_of_all() =>
        Assert.That(Report.All.Triage, Is.EqualTo(new TriageScore(0.2, 0.2, 0.4)));

    [Test]
    public void Without_thresholds_nothing_is_said_of_triage() =>
        Assert.That(EvaluationReport.Of([new(C, C, 0.9, 0)]).All.Triage, Is.Null);

    [Test]
    public void Themes_without_a_code_are_counted_apart()
    {
        Assert.That(Report.All.Themes.Count, Is.EqualTo(5));
        Assert.That(Report.All.Themes.Foreign, Is.EqualTo(new[] { new ThemeCount("covid", 1), new ThemeCount("other", 1) }));
    }

    [Test]
    public void A_sample_carries_its_second_label_domain_and_fate_into_the_measurement()
    {
        var sample = new Sample("яма", C, "covid", N, "city");

        var outcome = Outcome.Of(sample, [0.1, 0.1, 0.7, 0.1], [new("roads", 1)], ["roads"], (text, _) => text == "яма" ? Fate.Triage : Fate.Silence);

        Assert.That(outcome, Is.EqualTo(new Outcome(C, N, 0.7, null) { Alt = N, Domain = "city", ForeignTheme = "covid", Fate = Fate.Triage }));
    }

    [Test]
    public void A_model_and_a_cross_validation_are_reported_alike()
    {
        Sample[] samples = [.. LearnedFew.Samples.Select((sample, i) => sample with { Domain = i % 2 == 0 ? "even" : "odd" })];

        var learned = Evaluator.Report(LearnedFew.Model, samples, (_, _) => Fate.Triage);
        var crossed = Evaluator.CrossReport(samples, LearnedFew.Options, (_, _) => Fate.Silence);

        Assert.That(learned.Domains.Select(domain => domain.Scores.Count), Is.EqualTo(crossed.Domains.Select(domain => domain.Scores.Count)));
        Assert.That(learned.All.Triage!.Share, Is.EqualTo(1));
        Assert.That(crossed.All.Triage!.SilentComplaints, Is.EqualTo(1));
    }

    [Test]
    public void The_report_is_printed_for_people()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        ScorecardText.Print(writer, Report);

        Approved.Equal("tests/CommentDesk.Tests/Learning/Evaluation/report.approved.txt", writer.ToString());
    }

    [Test]
    public void The_report_is_written_for_programs()
    {
        var json = ScorecardText.Json(Report);

        Approved.Equal("tests/CommentDesk.Tests/Learning/Evaluation/report.approved.json", json + "\n");
        Assert.That(JsonSerializer.Deserialize(json, ScorecardJson.Default.Scorecard)!.MacroF1, Is.EqualTo(Report.All.MacroF1));
    }
}
