using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Learning;

namespace CommentDesk.Tests.Learning.Service;

/// <summary>A model house in which lessons are given and trainings carried out, on a corpus small enough to train in no time.</summary>
internal sealed class School : IAsyncDisposable
{
    private readonly string _holdOut;

    public School(RetrainingPlan? plan = null)
    {
        Plan = plan ?? RetrainingPlan.Standard with { Margins = new(LeastComplaints: 5) };
        _holdOut = Path.Combine(Path.GetDirectoryName(House.ShippedFile)!, "holdout.jsonl");
        Enrol();
        HangOut(LearnedFew.Samples);
    }

    public ModelHouse House { get; } = new();
    public RetrainingPlan Plan { get; }
    public KeptLines<TrainingRuns> Log { get; } = new();
    public TrainingRuns Runs { get; private set; } = null!;
    public Person Anna { get; private set; } = null!;
    public DateTimeOffset Now => House.Time.GetUtcNow();

    public static async Task<School> Open(RetrainingPlan? plan = null)
    {
        var school = new School(plan);
        school.Anna = await school.House.Hire(Roles.Trainer);
        await school.House.Open();
        return school;
    }

    /// <summary>The frozen hold-out from now on.</summary>
    public void HangOut(IEnumerable<Sample> samples) => File.WriteAllLines(_holdOut, samples.Select(sample =>
        $"{{\"text\":{System.Text.Json.JsonSerializer.Serialize(sample.Text)},\"label\":\"{sample.Label.Code()}\"}}"));

    /// <summary>The desk starts again over the same store.</summary>
    public void Enrol() => Runs = new TrainingRuns(
        House.Store, House.Shelf, House.Live, new Classroom(House.Shelf, _holdOut, Plan.Margins), Plan, TimeZoneInfo.Utc, House.Time, Log);

    public Task Teach(string text, Label label) => TeachAll([text], label);

    public Task TeachAll(IEnumerable<string> texts, Label label) =>
        House.Do(session => GivenLessons.Give(session, Anna.Id, label, Now, [.. texts]));

    public Task<TrainingRun> Ask(PersonId? by = null) => House.Do(session => session.Models.Add(new TrainingRun(default, by ?? Anna.Id, Now)));

    /// <summary>Asks for a training and carries it out; returns what became of it.</summary>
    public async Task<TrainingRun> Train()
    {
        var asked = await Ask();
        await Runs.CarryOut(CancellationToken.None).Soon();
        return await Find(asked.Id);
    }

    public Task<TrainingRun> Find(TrainingId id) => House.Do(session => session.Models.FindRun(id)!);

    public Task<IReadOnlyList<OutboxCall>> Calls(string kind) =>
        House.Do<IReadOnlyList<OutboxCall>>(session => session.Outbox.Pending(default, 1000).Where(call => call.Kind == kind).ToList());

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
