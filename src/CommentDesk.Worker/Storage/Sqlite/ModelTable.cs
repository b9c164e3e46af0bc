using CommentDesk.Learning;
using CommentDesk.People;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed partial class ModelTable(DeskConnection connection) : IModelStore
{
    private const string Model = "SELECT id, made_at, made_by, shipped, corpus, lessons, state, scores FROM models";
    private const string Switches = "SELECT number, model, by, at, back_by, back_at FROM model_switches";

    public void Save(ModelRecord model) => connection.Run(
        """
        INSERT INTO models (id, made_at, made_by, shipped, corpus, lessons, state, scores) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (id) DO UPDATE SET made_at = excluded.made_at, made_by = excluded.made_by, shipped = excluded.shipped,
            corpus = excluded.corpus, lessons = excluded.lessons, state = excluded.state, scores = excluded.scores
        """,
        model.Id, model.MadeAt, model.MadeBy, model.Shipped, model.Corpus, model.Lessons, model.State,
        model.Scores is { } scores ? DeskJson.Write(scores) : null);

    public ModelRecord? Find(string id) => connection.First($"{Model} WHERE id = ?1", ReadModel, id);

    public IReadOnlyList<ModelRecord> Models(int most) => connection.All($"{Model} ORDER BY made_at DESC, id LIMIT ?1", ReadModel, most);

    public IReadOnlyList<ModelSwitch> InService() => connection.All($"{Switches} WHERE back_at IS NULL ORDER BY number DESC", ReadSwitch);

    public ModelSwitch? LastSwitch() =>
        connection.First($"{Switches} ORDER BY coalesce(back_at, at) DESC, back_at IS NULL, number DESC LIMIT 1", ReadSwitch);

    public ModelSwitch Switch(string model, PersonId? by, DateTimeOffset at)
    {
        var number = connection.Number("INSERT INTO model_switches (model, by, at) VALUES (?1, ?2, ?3) RETURNING number", model, by, at);
        Serve(ModelState.Retired);
        return new((int)number!.Value, model, by, at);
    }

    public void TakeBack(PersonId? by, DateTimeOffset at, ModelState what = ModelState.Retired)
    {
        connection.Run(
            """
            UPDATE model_switches SET back_by = ?1, back_at = ?2
            WHERE number = (SELECT max(number) FROM model_switches WHERE back_at IS NULL)
            """,
            by, at);
        Serve(what);
    }

    /// <summary>Whatever served before becomes something else; the latest switch that stands names the one that serves now.</summary>
    private void Serve(ModelState former)
    {
        connection.Run("UPDATE models SET state = ?1 WHERE state = 'active'", former);
        connection.Run(
            """
            UPDATE models SET state = 'active'
            WHERE id = (SELECT model FROM model_switches WHERE back_at IS NULL ORDER BY number DESC LIMIT 1)
            """);
    }

    private static ModelRecord ReadModel(Row row) => new(
        row.Text(0), row.Time(1), row.Person(2), row.Flag(3), row.Count(4), row.Count(5), row.Word<ModelState>(6),
        row.TextOrNull(7) is { } scores ? DeskJson.ReadMeasured(scores) : null);

    private static ModelSwitch ReadSwitch(Row row) =>
        new(row.Count(0), row.Text(1), row.Person(2), row.Time(3), row.Person(4), row.TimeOrNull(5));
}
