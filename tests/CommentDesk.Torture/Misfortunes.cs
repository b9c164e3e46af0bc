using CommentDesk.Torture.Machine;
using CommentDesk.Torture.Script;

namespace CommentDesk.Torture;

/// <summary>What befalls the machine while a worker is at work.</summary>
internal sealed class Misfortunes(Scene scene)
{
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(30);

    public async Task Befall(Cycle cycle)
    {
        if (cycle.Misfortune is Misfortune.None or Misfortune.Blocked)
            return;
        var (random, calls) = (scene.Dice.For($"misfortune {cycle.Number}"), scene.Witness.Calls);
        await scene.Witness.Until(() => scene.Witness.Calls > calls + 3 || scene.Worker.Gone, s_warmUp);
        switch (cycle.Misfortune)
        {
            case Misfortune.ClockJump:
                await Jump(random);
                break;
            case Misfortune.Rival:
                scene.Tally.Rivals++;
                await Rival.Poll(scene.Sandbox.Url, random.Next(1, 8));
                break;
            case Misfortune.Outage:
                await Unplug(TimeSpan.FromMilliseconds(random.Next(200, 3000)));
                break;
            case Misfortune.LongOutage:
                await Unplug(scene.Orders.Outage);
                break;
            case Misfortune.FullDisk when scene.Disk.CanFill:
                await Fill(TimeSpan.FromMilliseconds(random.Next(500, 4000)));
                break;
        }
    }

    /// <summary>Forward or back, minutes or a day; sometimes back again.</summary>
    private async Task Jump(Random random)
    {
        var by = TimeSpan.FromMinutes(random.One([-1500, -61, -3, 3, 61, 300, 1500]));
        Move(by);
        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(300, 1500)));
        if (random.Chance(0.5))
            Move(-by);
    }

    private void Move(TimeSpan by)
    {
        if (scene.Worker.Gone)
            return;
        scene.Tally.ClockJumps++;
        scene.Worker.Jump(by);
    }

    private async Task Unplug(TimeSpan time)
    {
        scene.Tally.Outages++;
        await scene.Sandbox.Unplug();
        await Task.Delay(time);
        await scene.Sandbox.Plug();
    }

    private async Task Fill(TimeSpan time)
    {
        scene.Tally.FullDisks++;
        scene.Disk.Fill();
        await Task.Delay(time);
        // What the worker freed meanwhile is taken again.
        scene.Disk.Fill();
        await Task.Delay(time);
        scene.Disk.Free();
    }
}
