using CommentDesk.Learning;
using CommentDesk.Learning.Models;
using CommentDesk.Texts;
using CommentDesk.Worker.Flow;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Worker.Learning;

/// <summary>
/// Which model serves. People decide it in the store; here the decision is carried out. A model whose file cannot be used
/// never takes the desk with it: the one before it serves, else the shipped one, else people sort everything.
/// </summary>
internal sealed partial class Succession(IDeskStore store, ModelShelf shelf, LiveModel live, TimeProvider time, ILogger<Succession> log)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    /// <summary>Before anything starts: the model that served last serves again.</summary>
    public async Task Open(CancellationToken cancel)
    {
        if (!shelf.Wanted)
        {
            await store.Write(session => Served(session, null), cancel);
            return;
        }

        var shipped = Shipped();
        var line = await store.Write(session => Registered(session, shipped), cancel);
        var (model, damaged) = FirstWhole(line, shipped);
        live.Put(model);
        await store.Write(session => Opened(session, model, damaged, shipped is null), cancel);
        if (model is null)
            LogNone();
        else
            LogServing(model.Id);
    }

    /// <summary>Carries out what people decide while the desk runs.</summary>
    public async Task Run(CancellationToken cancel)
    {
        while (true)
        {
            await Follow(cancel);
            await Task.Delay(Look, time, cancel);
        }
    }

    internal async Task Follow(CancellationToken cancel)
    {
        if (!shelf.Wanted || await store.Read(session => session.Models.InService(), cancel) is not [var latest, ..] || latest.Model == live.ModelId)
            return;
        CommentModel model;
        try
        {
            model = shelf.Take(latest.Model);
        }
        catch (ModelFileException damage)
        {
            LogDamaged(damage, latest.Model);
            await store.Write(session => GivenUp(session, latest), cancel);
            return;
        }

        live.Put(model);
        LogServing(model.Id);
        await store.Write(session => Announced(session, model.Id), cancel);
    }

    private CommentModel? Shipped()
    {
        CommentModel? shipped = null;
        try
        {
            shipped = shelf.Shipped();
            shelf.Keep(shipped);
        }
        catch (ModelFileException damage)
        {
            LogShippedDamaged(damage);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            LogNotKept(refusal);
        }

        return shipped;
    }

    /// <summary>The shipped model is the first entry. One that came with a newer program replaces the shipped one before it, but no trained one.</summary>
    private IReadOnlyList<ModelSwitch> Registered(IDeskSession session, CommentModel? shipped)
    {
        var now = time.GetUtcNow();
        var line = session.Models.InService();
        if (shipped is null)
            return line;
        var arrived = session.Models.Find(shipped.Id) is not { Shipped: true };
        if (arrived)
            session.Models.Save(new ModelRecord(shipped.Id, now, null, true, shipped.Comments, 0, ModelState.Retired, null));
        if (line.Count == 0 || (line[0].Model != shipped.Id && session.Models.Find(line[0].Model) is { Shipped: true }))
            session.Models.Switch(shipped.Id, null, now);
        else if (arrived)
            Staff.Tell(session, Line.Of("tell.model_shipped_new", shipped.Id, line[0].Model), now);
        return session.Models.InService();
    }

    private (CommentModel? Model, IReadOnlyList<string> Damaged) FirstWhole(IReadOnlyList<ModelSwitch> line, CommentModel? shipped)
    {
        var damaged = new List<string>();
        foreach (var id in line.Select(one => one.Model))
        {
            if (id == shipped?.Id)
                return (shipped, damaged);
            try
            {
                return (shelf.Take(id), damaged);
            }
            catch (ModelFileException damage)
            {
                LogDamaged(damage, id);
                damaged.Add(id);
            }
        }

        return (shipped, damaged);
    }

    private bool Opened(IDeskSession session, CommentModel? model, IReadOnlyList<string> damaged, bool shippedDamaged)
    {
        var now = time.GetUtcNow();
        foreach (var id in damaged)
        {
            session.Models.TakeBack(null, now, ModelState.Damaged);
            Staff.Tell(session, model is null ? Line.Of("tell.model_damaged_none", id) : Line.Of("tell.model_damaged", id, model.Id), now);
        }

        if (model is not null && session.Models.InService().Count == 0)
            session.Models.Switch(model.Id, null, now);
        if (shippedDamaged && damaged.Count == 0)
            Staff.Tell(session, model is null ? Line.Of("tell.model_none") : Line.Of("tell.model_shipped_damaged", model.Id), now);
        return Served(session, model?.Id);
    }

    private bool GivenUp(IDeskSession session, ModelSwitch damaged)
    {
        if (session.Models.InService() is not [var latest, ..] || latest.Number != damaged.Number)
            return false;
        var now = time.GetUtcNow();
        session.Models.TakeBack(null, now, ModelState.Damaged);
        var next = session.Models.InService() is [var former, ..] ? former.Model : live.ModelId;
        Staff.Tell(session, next is null ? Line.Of("tell.model_damaged_none", damaged.Model) : Line.Of("tell.model_damaged", damaged.Model, next), now);
        return true;
    }

    private bool Announced(IDeskSession session, string id)
    {
        var last = session.Models.LastSwitch();
        var (key, by) = last is { TakenBackAt: not null } ? ("tell.model_back", last.TakenBackBy) : ("tell.model_on", last?.By);
        Staff.Tell(session, by is { } person ? Line.Of(key, id, $"@{person}") : Line.Of("tell.model_on_by_desk", id), time.GetUtcNow());
        return Served(session, id);
    }

    private static bool Served(IDeskSession session, string? id)
    {
        session.Facts.Set("model.id", id);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The model {Model} serves.")]
    private partial void LogServing(string model);

    [LoggerMessage(Level = LogLevel.Error, Message = "No model can be used: people sort every comment.")]
    private partial void LogNone();

    [LoggerMessage(Level = LogLevel.Error, Message = "The model {Model} cannot be used; the one before it serves.")]
    private partial void LogDamaged(Exception damage, string model);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The shipped model could not be copied to the desk's folder; it serves from where it is.")]
    private partial void LogNotKept(Exception refusal);

    [LoggerMessage(Level = LogLevel.Error, Message = "The shipped model (Verdicts:Model) cannot be used.")]
    private partial void LogShippedDamaged(Exception damage);
}
