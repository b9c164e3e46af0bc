using CommentDesk.Torture.Script;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Torture;

/// <summary>The day itself: one worker after another starts among faults, works and dies.</summary>
internal sealed class Working(Scene scene, TextWriter print)
{
    /// <summary>A worker that does not come to its moment dies all the same.</summary>
    private static readonly TimeSpan s_longestLife = TimeSpan.FromSeconds(25);

    private long _answers;
    private bool _watching;
    private long _deadly;

    public async Task Live()
    {
        scene.Witness.Listen(Heard);
        var plan = Cycle.Plan(scene.Orders, scene.Dice).ToList();
        scene.Kill();
        scene.Tally.Kills = 0;
        foreach (var cycle in plan)
        {
            await Live(cycle);
            if ((cycle.Number + 1) % 10 == 0)
                await print.WriteLineAsync($"{cycle.Number + 1} kills, {scene.Crowd.Remarks.Count} comments, {scene.Witness.Calls} calls");
        }
    }

    private async Task Live(Cycle cycle)
    {
        foreach (var fault in cycle.Faults)
            scene.World.Faults.Add(fault);
        (_answers, _deadly) = (0, cycle.Count);
        _watching = cycle.Dies == Moment.Accept;
        var calls = scene.Witness.Calls;
        scene.StartWorker(clocked: cycle.Misfortune == Misfortune.ClockJump);
        if (cycle.Dies == Moment.StartUp)
            await Task.WhenAll(Task.Delay(TimeSpan.FromMilliseconds(cycle.Count)), Task.Run(() => Write(cycle)));
        else
            await Work(cycle, calls);
        _watching = false;
        if (!scene.Worker.Gone || cycle.Dies != Moment.Accept)
            scene.Kill();
        scene.Disk.Free();
    }

    private async Task Work(Cycle cycle, long calls)
    {
        var befall = new Misfortunes(scene).Befall(cycle);
        var writing = Task.Run(() => Write(cycle));
        await scene.Witness.Until(() => Over(cycle, calls), s_longestLife);
        await Task.WhenAll(befall, writing);
    }

    private bool Over(Cycle cycle, long calls) =>
        scene.Worker.Gone || (cycle.Dies == Moment.Work && scene.Witness.Calls >= calls + cycle.Count);

    private void Write(Cycle cycle)
    {
        scene.Team.Bustle();
        scene.Crowd.Write(cycle.Comments);
        if (cycle.Misfortune == Misfortune.Blocked)
            scene.Team.Block(scene.World);
    }

    /// <summary>On the witness's own thread, so that nothing comes between the network's yes and the kill.</summary>
    private void Heard(Spoken spoken)
    {
        if (!_watching || spoken is not { IsPublic: true, Anew: true } || ++_answers < _deadly)
            return;
        _watching = false;
        scene.Kill();
    }
}
