using System.Globalization;
using CommentDesk.Torture.Ledger;
using CommentDesk.Torture.Reckoning;
using CommentDesk.Torture.Script;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Torture;

/// <summary>No more faults: whatever is on its way arrives, people answer what is in doubt, then everything stands still and is read.</summary>
internal sealed class Evening(Scene scene, TextWriter print)
{
    private static readonly TimeSpan s_glance = TimeSpan.FromMilliseconds(500);

    /// <summary>Standing still for so many glances is quiet.</summary>
    private const int Quiet = 4;

    public async Task<(Truth Truth, Books Books, int Exit)> Close()
    {
        scene.World.Faults.Clear();
        await scene.Sandbox.Plug();
        scene.Disk.Free();
        scene.StartWorker();
        scene.Team.Gather(scene.World);
        await Settled();
        var (stats, officers) = (await Stats("/stats месяц", "Месяц"), await Stats("/stats месяц сотрудники", "Сотрудники"));
        await Settled();
        var exit = await scene.Worker.Stop(TimeSpan.FromSeconds(15));
        return (Truth(stats, officers), Database.Read(scene.Database), exit);
    }

    private async Task Settled()
    {
        var (still, calls, told) = (0, -1L, 0);
        var patience = Scene.Patience + TimeSpan.FromMilliseconds(scene.Orders.Comments * 60);
        var end = TimeProvider.System.GetUtcNow() + patience;
        while (still < Quiet)
        {
            await Task.Delay(s_glance);
            var pending = File.Exists(scene.Database) ? Database.Waiting(scene.Database) : new Pending(1, 0, 0, 0, 0);
            var nothing = pending.Nothing && scene.World.Read(state => state.Bots.Values.All(seat => seat.Updates.Count == 0));
            still = nothing && scene.Witness.Calls == calls ? still + 1 : 0;
            calls = scene.Witness.Calls;
            if (++told % 40 == 0)
                await print.WriteLineAsync($"evening: {pending}, {calls} calls");
            if (scene.Worker.Gone)
                throw new InvalidOperationException($"The worker ended by itself in the evening; see its log.");
            if (TimeProvider.System.GetUtcNow() > end)
            {
                await print.WriteLineAsync($"The evening did not become quiet within {patience}: {pending}.");
                return;
            }
        }
    }

    private async Task<Spoken?> Stats(string question, string title)
    {
        Spoken? stats = null;
        var asker = scene.Town.Supervisors[0];
        scene.Witness.Listen(spoken =>
        {
            if (spoken.Chat == asker.Id && spoken.Words.StartsWith(title, StringComparison.Ordinal))
                stats = spoken;
        });
        scene.Team.Deeds.Say(asker, question);
        await scene.Witness.Until(() => stats is not null, Scene.Patience);
        return stats;
    }

    private Truth Truth(Spoken? stats, Spoken? officers) => new(
        [.. scene.Crowd.Remarks.Select(Written)],
        scene.Witness.Spoken,
        scene.Team.Deeds.Presses,
        scene.Witness.Answered,
        [.. scene.Team.Deeds.Answers.Select(answer => new Answer(answer.Person.Id, answer.Ticket, Text(answer.Message.Id), [.. answer.Texts], answer.Message.Media?.FileId))],
        scene.Team.Deeds.Commands,
        scene.World.Calls.All,
        scene.Town.Staff.Select(person => person.Id).ToHashSet(),
        scene.Crowd.Garbage,
        scene.Tally.Deaths,
        stats,
        officers,
        scene.Orders.Pace);

    private static Written Written(Remark remark) => new(
        Text(remark.Message.ChatId), Text(remark.Message.Id), remark.Message.Words, remark.Street, remark.WhyNone, remark.Album, remark.Edits);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
