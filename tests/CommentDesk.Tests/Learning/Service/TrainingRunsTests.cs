using CommentDesk.Learning;
using CommentDesk.Tests.Support;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Learning.Service;

public sealed class TrainingRunsTests
{
    /// <summary>What only this town calls so: no model can know it.</summary>
    private static readonly string[] s_slang =
    [
        "на Кедровой снова бубыль", "бубыль у почты с утра", "кто-нибудь видел, бубыль вылез за гаражами", "бубыль возле пекарни, обходим по траве",
        "сегодня опять бубыль", "наш бубыль растёт", "бубыль под мостом, вот и осень", "а бубыль-то всё там же", "привет от бубыля с Лесной",
        "бубыль у сквера, коляску несли на руках", "снова этот бубыль на Озёрной", "у садика бубыль до колена",
    ];

    [Test]
    public async Task Lessons_make_a_candidate_that_passes_the_gate_and_waits_to_be_switched_on()
    {
        await using var school = await School.Open();
        await school.TeachAll(s_slang, Label.Complaint);

        var run = await school.Train();

        Assert.That(run.State, Is.EqualTo(TrainingState.Done), string.Join(", ", run.Report?.Objections.Select(objection => objection.Key) ?? []));
        Assert.That(run.Report!.Learned + run.Report.HeldOut, Is.EqualTo(s_slang.Length));
        var candidate = school.House.Shelf.Take(run.Report.Model!);
        Assert.That(candidate.Judge("бубыль на Садовой").Label, Is.EqualTo(CommentLabel.Complaint));
        Assert.That(school.House.Live.ModelId, Is.EqualTo(LearnedFew.Model.Id), "Nothing goes live without a press.");
        var record = await school.House.Do(session => session.Models.Find(candidate.Id)!);
        Assert.That((record.State, record.Lessons, record.MadeBy), Is.EqualTo((ModelState.Candidate, run.Report.Learned, school.Anna.Id)));
        Assert.That(record.Scores!.Count, Is.EqualTo(LearnedFew.Samples.Count));
        Assert.That((await school.Calls(Calls.Scorecard)).Single().Person, Is.EqualTo(school.Anna.Id));
        Assert.That(await school.Calls(Calls.ScorePicture), Has.Count.EqualTo(1));
        Assert.That(await school.Calls(Calls.Training), Has.Count.EqualTo(1), "One message, edited.");
    }

    [Test]
    public async Task Swapped_labels_are_refused_and_the_live_model_stays()
    {
        await using var school = await School.Open();
        await school.TeachAll(LearnedFew.Samples.Where(sample => sample.Label is CommentLabel.Complaint).Select(sample => $"Ещё раз: {sample.Text}, и никому дела нет"), Label.Negativity);
        await school.TeachAll(LearnedFew.Samples.Where(sample => sample.Label is CommentLabel.Negativity).Select(sample => $"{sample.Text}, и так каждый день подряд"), Label.Complaint);
        school.HangOut(Unseen);

        var run = await school.Train();

        Assert.That(run.State, Is.EqualTo(TrainingState.Refused));
        Assert.That(run.Report!.Objections.Select(objection => objection.Key), Has.Member(Objections.ComplaintRecall));
        Assert.That((await school.House.Do(session => session.Models.Find(run.Report.Model!)))!.State, Is.EqualTo(ModelState.Refused));
        Assert.That(File.Exists(Path.Combine(school.House.Folder, $"{run.Report.Model}.model")), Is.False);
        Assert.That(school.House.Live.ModelId, Is.EqualTo(LearnedFew.Model.Id));
    }

    [Test]
    public async Task The_same_lessons_give_the_same_model()
    {
        await using var school = await School.Open();
        await school.TeachAll(s_slang, Label.Complaint);
        var first = (await school.Train()).Report!.Model;
        Assert.That((await school.Train()).Report!.Model, Is.EqualTo(first));
    }

    [Test]
    public async Task Without_a_hold_out_nothing_goes_live()
    {
        await using var school = await School.Open();
        await school.TeachAll(s_slang, Label.Complaint);
        school.HangOut([]);
        var run = await school.Train();
        Assert.That(run.Report!.Objections.Select(objection => objection.Key), Has.Member(Objections.FewComplaints));
    }

    [Test]
    public async Task Lessons_that_contradict_each_other_are_reported_with_their_tickets()
    {
        await using var school = await School.Open();
        await school.TeachAll([.. s_slang, s_slang[0]], Label.Complaint);
        await school.Teach($"{s_slang[0]}!", Label.Other);
        var report = (await school.Train()).Report!;
        Assert.That(report.Contradicting, Is.EqualTo(1));
        Assert.That(report.Contradictions.Single(), Is.EqualTo(new Contradiction(new(1), Label.Complaint, new(14), Label.Other)));
    }

    [Test]
    public async Task A_training_found_half_done_is_told_as_broken_off()
    {
        await using var school = await School.Open();
        var asked = await school.Ask();
        await school.House.Do(session => session.Models.Save(asked with { State = TrainingState.Running, StartedAt = school.Now }));

        await school.Runs.Recover(CancellationToken.None);

        Assert.That((await school.Find(asked.Id)).State, Is.EqualTo(TrainingState.Interrupted));
        Assert.That(await school.House.Told(), Is.EqualTo(new[] { $"tell.training_interrupted {asked.Id}" }));
        Assert.That(school.House.Live.ModelId, Is.EqualTo(LearnedFew.Model.Id));
    }

    [Test]
    public async Task One_that_was_only_asked_for_is_carried_out_after_a_restart()
    {
        await using var school = await School.Open();
        await school.TeachAll(s_slang, Label.Complaint);
        var asked = await school.Ask();
        school.Enrol();
        await school.Runs.Recover(CancellationToken.None);
        await school.Runs.CarryOut(CancellationToken.None).Soon();
        Assert.That((await school.Find(asked.Id)).State, Is.EqualTo(TrainingState.Done));
    }

    [Test]
    public async Task A_training_that_fails_says_so_and_the_next_one_may_succeed()
    {
        await using var school = await School.Open();
        await school.TeachAll(s_slang, Label.Complaint);
        var shipped = await File.ReadAllBytesAsync(school.House.ShippedFile);
        await File.WriteAllTextAsync(school.House.ShippedFile, "not a model");

        var failed = await school.Train();

        Assert.That(failed.State, Is.EqualTo(TrainingState.Failed));
        Assert.That(failed.Trouble, Does.Contain("shipped.model"));
        Assert.That(await school.House.Told(), Is.EqualTo(new[] { $"tell.training_failed {failed.Id}" }));
        await File.WriteAllBytesAsync(school.House.ShippedFile, shipped);
        Assert.That((await school.Train()).State, Is.EqualTo(TrainingState.Done));
    }

    [Test]
    public async Task A_training_stopped_before_it_began_never_begins()
    {
        await using var school = await School.Open();
        await school.TeachAll(s_slang, Label.Complaint);
        var asked = await school.Ask();
        await school.House.Do(session => session.Models.Save(asked with { StopBy = school.Anna.Id }));
        await school.Runs.CarryOut(CancellationToken.None).Soon();
        var run = await school.Find(asked.Id);
        Assert.That((run.State, run.Report), Is.EqualTo((TrainingState.Stopped, (TrainingReport?)null)));
    }

    [Test]
    public async Task A_stop_of_the_desk_leaves_the_training_to_be_told_as_broken_off()
    {
        await using var school = await School.Open();
        await school.TeachAll(s_slang, Label.Complaint);
        var asked = await school.Ask();
        using var stop = new CancellationTokenSource();
        await school.House.Do(_ => stop.Cancel());
        Assert.That(async () => await school.Runs.CarryOut(stop.Token).Soon(), Throws.InstanceOf<OperationCanceledException>());
        await school.Runs.Recover(CancellationToken.None);
        Assert.That((await school.Find(asked.Id)).State, Is.AnyOf(TrainingState.Interrupted, TrainingState.Waiting));
    }

    [Test]
    public async Task Lessons_after_the_snapshot_count_for_the_next_training()
    {
        await using var school = await School.Open(RetrainingPlan.Standard with { After = 3, Margins = new(LeastComplaints: 5) });
        await school.TeachAll(s_slang, Label.Complaint);
        await school.Train();
        school.House.Time.Advance(TimeSpan.FromHours(2));
        await school.TeachAll(["бубыль у школы номер пять", "бубыль на остановке"], Label.Complaint);
        await school.Runs.AskWhenDue(school.Now, CancellationToken.None);
        Assert.That(await school.House.Do(session => session.Models.OpenRun()), Is.Null, "two of three");

        await school.Teach("и у реки бубыль", Label.Complaint);
        await school.Runs.AskWhenDue(school.Now, CancellationToken.None);

        var due = await school.House.Do(session => session.Models.OpenRun());
        Assert.That(due?.By, Is.Null);
        await school.Runs.CarryOut(CancellationToken.None).Soon();
        var run = await school.Find(due!.Id);
        Assert.That(run.Report!.Learned + run.Report.HeldOut, Is.EqualTo(s_slang.Length + 3));
        Assert.That((await school.Calls(Calls.Scorecard)).Select(call => call.Person), Has.All.EqualTo(school.Anna.Id), "What the desk did by itself is told to the trainers.");
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_model_goes_live_by_itself_only_when_the_settings_say_so(bool byItself)
    {
        await using var school = await School.Open(new(1, null, byItself, new(LeastComplaints: 5)));
        await school.TeachAll(s_slang, Label.Complaint);
        await school.Runs.AskWhenDue(school.Now, CancellationToken.None);
        await school.Runs.CarryOut(CancellationToken.None).Soon();
        await school.House.Follow();
        Assert.That(school.House.Live.ModelId != LearnedFew.Model.Id, Is.EqualTo(byItself));
    }

    private static IEnumerable<Sample> Unseen =>
    [
        .. ((string[])["на Речной 9 второй день нет воды", "во дворе не вывозят контейнеры", "яма у перехода", "фонари не горят на Мира", "автобус 7 не пришёл",
            "течёт крыша в подъезде", "лифт не работает с сентября", "мусор лежит у школы"]).Select(text => new Sample(text, CommentLabel.Complaint, null)),
        .. ((string[])["подскажите, где взять справку", "во сколько автобус с вокзала", "какие документы нужны"]).Select(text => new Sample(text, CommentLabel.Question, null)),
        .. ((string[])["одни обещания, клоуны", "позор начальникам", "врут и рады", "совести нет"]).Select(text => new Sample(text, CommentLabel.Negativity, null)),
        .. ((string[])["спасибо, красиво получилось", "с праздником всех", "молодцы"]).Select(text => new Sample(text, CommentLabel.Other, null)),
    ];
}
