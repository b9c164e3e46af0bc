using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class ModelContract : StoreContract
{
    private static readonly PersonId s_anna = new(7);

    [Test]
    public async Task A_model_is_found_as_it_was_saved_and_the_newest_is_listed_first()
    {
        var scored = Model("m-b", 1) with { Scores = Measured.Nothing with { Themed = 3 }, MadeBy = s_anna, Lessons = 12 };
        await Write(session =>
        {
            session.Models.Save(Model("m-a"));
            session.Models.Save(Model("m-b", 1));
            session.Models.Save(scored);
        });
        await Home.Reopen();

        Assert.That(await Read(session => session.Models.Find("m-b")! with { Scores = null }), Is.EqualTo(scored with { Scores = null }));
        Assert.That((await Read(session => session.Models.Find("m-b")))!.Scores!.Themed, Is.EqualTo(3));
        Assert.That(await Read(session => session.Models.Find("m-c")), Is.Null);
        Assert.That((await Read(session => session.Models.Models(10))).Select(model => model.Id), Is.EqualTo(new[] { "m-b", "m-a" }));
        Assert.That((await Read(session => session.Models.Models(1))).Select(model => model.Id), Is.EqualTo(new[] { "m-b" }));
    }

    [Test]
    public async Task Exactly_the_model_switched_on_last_is_active()
    {
        await Serving("m-a", "m-b");
        Assert.That(await States("m-a", "m-b"), Is.EqualTo(new[] { ModelState.Retired, ModelState.Active }));
        Assert.That(await Line(), Is.EqualTo(new[] { "m-b", "m-a" }));
    }

    [Test]
    public async Task Going_back_leads_through_the_former_models_in_turn()
    {
        await Serving("m-a", "m-b", "m-c");
        await Write(session => session.Models.TakeBack(s_anna, Sample.Noon.AddHours(4)));
        Assert.That(await Line(), Is.EqualTo(new[] { "m-b", "m-a" }));
        await Write(session => session.Models.TakeBack(null, Sample.Noon.AddHours(5), ModelState.Damaged));

        Assert.That(await Line(), Is.EqualTo(new[] { "m-a" }));
        Assert.That(await States("m-a", "m-b", "m-c"), Is.EqualTo(new[] { ModelState.Active, ModelState.Damaged, ModelState.Retired }));
    }

    [Test]
    public async Task A_model_taken_back_can_serve_again_and_is_taken_back_again()
    {
        await Serving("m-a", "m-b");
        await Write(session =>
        {
            session.Models.TakeBack(s_anna, Sample.Noon.AddHours(3));
            session.Models.Switch("m-b", s_anna, Sample.Noon.AddHours(4));
            session.Models.TakeBack(s_anna, Sample.Noon.AddHours(5));
        });
        Assert.That(await Line(), Is.EqualTo(new[] { "m-a" }));
    }

    [Test]
    public async Task The_last_switch_tells_who_changed_the_model_and_in_which_direction()
    {
        Assert.That(await Read(session => session.Models.LastSwitch()), Is.Null);
        await Serving("m-a", "m-b");
        Assert.That(await Read(session => session.Models.LastSwitch()), Is.EqualTo(new ModelSwitch(2, "m-b", s_anna, Sample.Noon.AddHours(1))));
        await Write(session => session.Models.TakeBack(new(8), Sample.Noon.AddHours(3)));
        Assert.That(
            await Read(session => session.Models.LastSwitch()),
            Is.EqualTo(new ModelSwitch(2, "m-b", s_anna, Sample.Noon.AddHours(1), new(8), Sample.Noon.AddHours(3))));
    }

    [Test]
    public async Task An_unknown_model_is_never_switched_on()
    {
        await Serving("m-a");
        Assert.That(async () => await Write(session => session.Models.Switch("m-x", null, Sample.Noon)), Throws.Exception);
        Assert.That(await Line(), Is.EqualTo(new[] { "m-a" }));
    }

    [Test]
    public async Task A_training_is_kept_whole_through_its_life()
    {
        var asked = await Write(session => session.Models.Add(new(default, s_anna, Sample.Noon)));
        Assert.That(await Read(session => session.Models.OpenRun()), Is.EqualTo(asked));
        var running = asked with
        {
            State = TrainingState.Running,
            StartedAt = Sample.Noon.AddSeconds(1),
            Step = TrainingStep.Learning,
            Percent = 40,
            Message = "77",
            StopBy = s_anna,
        };
        await Write(session => session.Models.Save(running));
        await Home.Reopen();
        Assert.That(await Read(session => session.Models.FindRun(asked.Id)), Is.EqualTo(running));
        Assert.That(await Read(session => session.Models.LastReported()), Is.Null);

        var ended = running with { State = TrainingState.Refused, EndedAt = Sample.Noon.AddMinutes(1), Trouble = "t", Report = Report() };
        await Write(session => session.Models.Save(ended));

        var found = await Read(session => session.Models.LastReported());
        Assert.That(await Read(session => session.Models.OpenRun()), Is.Null);
        Assert.That(found! with { Report = null }, Is.EqualTo(ended with { Report = null }));
        Assert.That(found.Report!.Objections.Single().Numbers, Is.EqualTo(new[] { 0.5, 0.75 }));
        Assert.That(found.Report.Contradictions.Single(), Is.EqualTo(Report().Contradictions.Single()));
        Assert.That(found.Report.Trial!.LiveAll.Confusion[2][1], Is.EqualTo(0));
    }

    [Test]
    public async Task There_is_never_more_than_one_open_training()
    {
        await Write(session => session.Models.Add(new(default, s_anna, Sample.Noon)));
        Assert.That(async () => await Write(session => session.Models.Add(new(default, null, Sample.Noon))), Throws.Exception);
    }

    [Test]
    public async Task The_last_run_is_the_last_whatever_became_of_it()
    {
        await Write(session =>
        {
            session.Models.Add(new(default, null, Sample.Noon, State: TrainingState.Done, Report: Report()));
            session.Models.Add(new(default, null, Sample.Noon, State: TrainingState.Failed, Trouble: "disk"));
        });
        Assert.That((await Read(session => session.Models.LastRun()))!.Trouble, Is.EqualTo("disk"));
        Assert.That((await Read(session => session.Models.LastReported()))!.State, Is.EqualTo(TrainingState.Done));
    }

    private static ModelRecord Model(string id, int hours = 0) =>
        new(id, Sample.Noon.AddHours(hours), null, Shipped: false, 3000, 0, ModelState.Candidate, null);

    private static TrainingReport Report() => new(
        "m-b", "m-a", 10, 2, new(Measured.Nothing, Measured.Nothing, Measured.Nothing, Measured.Nothing, 12),
        [new(Objections.MacroF1, [0.5, 0.75])], 3, 1, [new(new(5), Label.Complaint, null, Label.Negativity)], 4);

    private Task Serving(params string[] models) => Write(session =>
    {
        for (var index = 0; index < models.Length; index++)
        {
            session.Models.Save(Model(models[index]));
            session.Models.Switch(models[index], s_anna, Sample.Noon.AddHours(index));
        }
    });

    private async Task<IEnumerable<string>> Line() => (await Read(session => session.Models.InService())).Select(one => one.Model);

    private Task<List<ModelState>> States(params string[] models) =>
        Read(session => models.Select(id => session.Models.Find(id)!.State).ToList());
}
