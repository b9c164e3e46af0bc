using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tests.Telegram.Talk;
using CommentDesk.Texts;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;
using CommentDesk.Worker.Telegram.Training;

namespace CommentDesk.Tests.Telegram.Training;

/// <summary>/train, /model, /rollback and their buttons, over a real store.</summary>
public sealed class TrainingChatTests
{
    private const string Anna = "11";
    private const string Boris = "12";

    private static readonly Measured s_live = new([[127, 10, 8, 5], [9, 128, 6, 7], [14, 8, 112, 16], [3, 6, 12, 129]], 260, 190, 240);
    private static readonly Measured s_better = new([[133, 8, 4, 5], [8, 130, 5, 7], [13, 8, 115, 14], [2, 6, 11, 131]], 260, 196, 243);
    private static readonly Measured s_worse = new([[101, 20, 24, 5], [9, 128, 6, 7], [14, 8, 112, 16], [3, 6, 12, 129]], 260, 188, 239);

    private StaffRoom _room = null!;
    private Person _anna = null!;
    private Person _boris = null!;

    [SetUp]
    public async Task Open()
    {
        _room = new StaffRoom();
        _anna = await _room.Add(Anna, Roles.Trainer, "Анна");
        _boris = await _room.Add(Boris, Roles.Trainer, "Борис");
    }

    [TearDown]
    public async Task Close() => await _room.DisposeAsync();

    [Test]
    public async Task With_too_few_lessons_train_says_how_many_are_missing()
    {
        await Serving("m-a");
        await Teach(9);
        Assert.That(StaffRoom.Text(await _room.Say(Anna, "/train")), Does.Contain("9").And.Contain("10").And.Contain("/label"));
        Assert.That(await _room.With(session => session.Models.LastRun()), Is.Null);
    }

    [Test]
    public async Task Without_a_model_train_names_the_setting() =>
        Assert.That(StaffRoom.Text(await _room.Say(Anna, "/train")), Does.Contain("Verdicts:Model"));

    [Test]
    public async Task Train_asks_for_one_training_and_a_second_one_is_told_whose_it_is()
    {
        await Serving("m-a");
        await Teach(10);
        var said = await _room.Say(Anna, "/train");
        Assert.That(said.Select(call => call.Kind), Is.EqualTo(new[] { Calls.Training }));
        var run = await _room.With(session => session.Models.OpenRun()!);
        Assert.That((run.By, run.State), Is.EqualTo((_anna.Id, TrainingState.Waiting)));
        await Save(run with { State = TrainingState.Running, StartedAt = _room.Now, Step = TrainingStep.Learning, Percent = 40 });

        var second = await _room.Say(Boris, "/train");

        Assert.That(StaffRoom.Text(second), Does.Contain("40 %").And.Contain("Имя 11"));
        Assert.That(StaffRoom.Buttons(second.Single()).Single().Text, Is.EqualTo("Остановить"));
        Assert.That((await _room.With(session => session.Models.LastRun()!)).Id, Is.EqualTo(run.Id));
    }

    [Test]
    public async Task Any_trainer_may_stop_a_training_once_and_nobody_else()
    {
        await _room.Add("13", Roles.Officer);
        await Serving("m-a");
        var run = await Run(new TrainingRun(default, _anna.Id, _room.Now, _room.Now, State: TrainingState.Running));
        var stop = ButtonData.Of(Verbs.StopTraining, run.Id.Value).ToString();
        Assert.That((await _room.Press("13", stop)).Alert);
        Assert.That((await Find(run.Id)).StopBy, Is.Null);

        Assert.That((await _room.Press(Boris, stop)).Text, Is.EqualTo("Останавливаю"));
        Assert.That((await Find(run.Id)).StopBy, Is.EqualTo(_boris.Id));
        await _room.Press(Anna, stop);
        Assert.That((await Find(run.Id)).StopBy, Is.EqualTo(_boris.Id));
    }

    [Test]
    public async Task Switching_on_puts_the_candidate_into_service_and_a_second_press_says_so()
    {
        await Serving("m-a");
        var run = await Reported(s_better);
        Assert.That((await _room.Press(Anna, On(run))).Text, Does.Contain("m-b"));
        Assert.That(await InService(), Is.EqualTo(new[] { "m-b", "m-a" }));
        Assert.That((await _room.With(session => session.Models.LastSwitch()!)).By, Is.EqualTo(_anna.Id));

        Assert.That((await _room.Press(Boris, On(run))).Text, Does.Contain("уже работает"));
        Assert.That(await InService(), Is.EqualTo(new[] { "m-b", "m-a" }));
    }

    [Test]
    public async Task An_old_button_does_nothing_once_another_model_serves()
    {
        await Serving("m-a");
        var run = await Reported(s_better);
        await Serving("m-c");
        var answer = await _room.Press(Anna, On(run));
        Assert.That(answer.Text, Does.Contain("m-c").And.Contain("Борис"));
        Assert.That(answer.Alert);
        Assert.That(await InService(), Is.EqualTo(new[] { "m-c", "m-a" }));
    }

    [Test]
    public async Task What_did_not_pass_the_gate_cannot_be_switched_on_by_any_button()
    {
        await Serving("m-a");
        var run = await Reported(s_worse, new Objection(Objections.ComplaintRecall, [101, 127, 150]));
        Assert.That((await _room.Press(Anna, On(run))).Alert);
        Assert.That(await InService(), Is.EqualTo(new[] { "m-a" }));
    }

    [Test]
    public async Task Rollback_asks_first_and_then_goes_back()
    {
        await Serving("m-a", "m-b", "m-c");
        var asked = (await _room.Say(Anna, "/rollback")).Single();
        Assert.That(StaffRoom.Buttons(asked).Select(button => button.Text), Is.EqualTo(new[] { "Вернуть m-b", "Вернуть исходную m-a", "Оставить как есть" }));
        Assert.That(await InService(), Has.Member("m-c"));

        await _room.Press(Anna, StaffRoom.Buttons(asked)[2].Data!);
        Assert.That(await InService(), Has.Member("m-c"));
        await _room.Press(Anna, StaffRoom.Buttons(asked)[0].Data!);
        Assert.That(await InService(), Is.EqualTo(new[] { "m-b", "m-a" }));
        Assert.That((await _room.Press(Boris, StaffRoom.Buttons(asked)[0].Data!)).Text, Does.Contain("m-b").And.Contain("Имя 11"));
        Assert.That(await InService(), Is.EqualTo(new[] { "m-b", "m-a" }), "A second press of an old button takes nothing more back.");
    }

    [Test]
    public async Task Rollback_leads_to_the_shipped_model_in_one_step_and_no_further()
    {
        await Serving("m-a", "m-b", "m-c");
        var asked = (await _room.Say(Anna, "/rollback")).Single();
        await _room.Press(Anna, StaffRoom.Buttons(asked)[1].Data!);
        Assert.That(await InService(), Is.EqualTo(new[] { "m-a" }));
        Assert.That(StaffRoom.Text(await _room.Say(Anna, "/rollback")), Does.Contain("Возвращаться некуда"));
    }

    [Test]
    public async Task The_model_in_service_and_its_history_are_told()
    {
        await _room.With(session =>
        {
            session.Models.Save(new ModelRecord("m-a", _room.Now, null, true, 3013, 0, ModelState.Retired, s_live));
            session.Models.Switch("m-a", null, _room.Now);
            session.Models.Save(new ModelRecord("m-b", _room.Now.AddHours(1), _anna.Id, false, 3013, 48, ModelState.Candidate, s_better));
            session.Models.Switch("m-b", _anna.Id, _room.Now.AddHours(2));
            session.Models.Save(new ModelRecord("m-c", _room.Now.AddHours(3), _boris.Id, false, 3013, 61, ModelState.Refused, s_worse));
            session.Facts.Set("model.id", "m-b");
            return true;
        });
        _room.Now = _room.Now.AddHours(4);
        await Teach(2);
        Approved.Equal("tests/CommentDesk.Tests/Telegram/Training/model.approved.txt", StaffRoom.Text(await _room.Say(Anna, "/model")));
    }

    [TestCase("passed")]
    [TestCase("refused")]
    public async Task The_scorecard_reads_well(string outcome)
    {
        await Serving("m-a");
        var run = outcome == "passed" ? await Reported(s_better) : await Reported(
            s_worse, new(Objections.MacroF1, [s_worse.MacroF1, s_live.MacroF1]), new(Objections.ComplaintRecall, [101, 127, 150]), new(Objections.Leak, [24, 8, 150]));
        var sheet = await _room.With(session => ScoreSheet.Draw(new Turn(session, _anna, _room.Now, ChatOptions.Standard), run, run.Report!));
        Approved.Equal($"tests/CommentDesk.Tests/Telegram/Training/{outcome}.approved.txt", MarkupReader.Text(sheet.Text.Markup));
        Assert.That(sheet.Text.Length, Is.LessThan(Html.Longest / 2));
        Assert.That(sheet.Buttons.Rows, Has.Count.EqualTo(outcome == "passed" ? 1 : 0));
    }

    [Test]
    public async Task Every_state_of_a_training_is_told_in_words()
    {
        await Serving("m-a");
        var run = new TrainingRun(new(3), _anna.Id, _room.Now, _room.Now, _room.Now.AddSeconds(12), Percent: 45, Step: TrainingStep.Learning);
        var told = await _room.With(session => string.Join('\n', Enum.GetValues<TrainingState>().Select(state => MarkupReader.Text(
            TrainingSheet.Draw(new Turn(session, _anna, _room.Now, ChatOptions.Standard), run with { State = state, StopBy = state is TrainingState.Stopped ? _boris.Id : null }).Text.Markup))));
        Approved.Equal("tests/CommentDesk.Tests/Telegram/Training/training.approved.txt", told);
    }

    [Test]
    public void Every_objection_has_its_words()
    {
        foreach (var language in Wording.Languages)
            foreach (var key in Objections.All)
                Assert.That(ScoreSheet.Reason(Wording.In(language), new(key, [0.5, 2, 3])), Is.Not.EqualTo(key).And.Not.Contain("{"));
        foreach (var state in Enum.GetValues<ModelState>())
            Assert.That(Wording.In("ru").Has($"model.state.{state.ToString().ToLowerInvariant()}"), $"{state}");
    }

    private static string On(TrainingRun run) => ButtonData.Of(Verbs.SwitchOn, run.Id.Value).ToString();

    private async Task<TrainingRun> Reported(Measured candidate, params Objection[] objections)
    {
        await _room.With(session =>
        {
            session.Models.Save(new ModelRecord("m-b", _room.Now, _anna.Id, false, 3000, 39, objections.Length == 0 ? ModelState.Candidate : ModelState.Refused, candidate));
            return true;
        });
        return await Run(new TrainingRun(
            default, _anna.Id, _room.Now, _room.Now, _room.Now.AddSeconds(9), objections.Length == 0 ? TrainingState.Done : TrainingState.Refused,
            Report: new(
                "m-b", "m-a", 39, 9, new(s_live, candidate, s_live, candidate, 48), objections, 14, 5,
                [new(new(12), Label.Complaint, new(15), Label.Negativity), new(new(12), Label.Complaint, null, Label.Other)], 2)));
    }

    private Task<TrainingRun> Run(TrainingRun run) => _room.With(session => session.Models.Add(run));

    private Task<TrainingRun> Find(TrainingId id) => _room.With(session => session.Models.FindRun(id)!);

    private Task<bool> Save(TrainingRun run) => _room.With(session =>
    {
        session.Models.Save(run);
        return true;
    });

    private Task<List<string>> InService() => _room.With(session => session.Models.InService().Select(one => one.Model).ToList());

    private Task<bool> Serving(params string[] models) => _room.With(session =>
    {
        foreach (var model in models)
        {
            session.Models.Save(new ModelRecord(model, _room.Now, null, model == "m-a", 3000, 0, ModelState.Candidate, null));
            session.Models.Switch(model, model == "m-a" ? null : _boris.Id, _room.Now);
            session.Facts.Set("model.id", model);
        }

        return true;
    });

    private async Task Teach(int lessons)
    {
        for (var number = 0; number < lessons; number++)
        {
            var ticket = await _room.Comment($"Яма номер {number} у дома {number * 7}");
            await _room.With(session =>
            {
                session.Lessons.Save(new Lesson(ticket.Comment, 1, _anna.Id, true, Label.Complaint, "roads", null, _room.Now));
                return true;
            });
        }
    }
}
