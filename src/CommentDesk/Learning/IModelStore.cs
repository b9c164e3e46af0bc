using CommentDesk.People;

namespace CommentDesk.Learning;

/// <summary>
/// Which models there are, which one serves, and the trainings they came from. The bytes of the models lie elsewhere.
/// All calls belong to one unit of work.
/// </summary>
public interface IModelStore
{
    /// <summary>Adds the model, or renews what is known of the one with this id: equal bytes have equal ids.</summary>
    void Save(ModelRecord model);
    ModelRecord? Find(string id);

    /// <summary>The newest first.</summary>
    IReadOnlyList<ModelRecord> Models(int most);

    /// <summary>The model in service first, then those it can go back to, in turn. Empty before the first switch.</summary>
    IReadOnlyList<ModelSwitch> InService();

    /// <summary>The last change of the model in service, a switch or one taken back.</summary>
    ModelSwitch? LastSwitch();

    /// <summary>Puts a known model into service; the one before it is retired.</summary>
    ModelSwitch Switch(string model, PersonId? by, DateTimeOffset at);

    /// <summary>Takes the latest switch back: the model before it serves again, the other becomes <paramref name="what"/>.</summary>
    void TakeBack(PersonId? by, DateTimeOffset at, ModelState what = ModelState.Retired);

    /// <summary>Adds a training and returns it with its number.</summary>
    TrainingRun Add(TrainingRun run);
    void Save(TrainingRun run);
    TrainingRun? FindRun(TrainingId id);

    /// <summary>The one that waits or runs; there is never more than one.</summary>
    TrainingRun? OpenRun();

    /// <summary>The last that ended with a report; its snapshot says which lessons are new.</summary>
    TrainingRun? LastReported();

    /// <summary>The last of all.</summary>
    TrainingRun? LastRun();
}
