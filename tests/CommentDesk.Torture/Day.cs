using CommentDesk.Sandbox;
using CommentDesk.Torture.Machine;
using CommentDesk.Torture.Reckoning;

namespace CommentDesk.Torture;

/// <summary>A whole day: people come to work, the crowd writes while one worker after another is killed, the evening is quiet, then it is reckoned.</summary>
internal static class Day
{
    /// <returns>The exit code: 0 when nothing is amiss.</returns>
    public static async Task<int> Live(Orders orders, TextWriter print)
    {
        await print.WriteLineAsync($"A day of torture, seed {orders.Seed}: {orders.Comments} comments, {orders.Kills} kills, pace {orders.Pace:0.##}.");
        using var disk = SmallDisk.Make(orders.DiskMegabytes);
        if (!disk.CanFill)
            await print.WriteLineAsync("This machine allows no mount: the disk is not filled today.");
        await using var sandbox = await SandboxServer.Start(new SandboxOptions { LimitsOn = false });
        await using var scene = new Scene(orders, sandbox, disk);
        try
        {
            await new Morning(scene).Open();
            await new Working(scene, print).Live();
            var (truth, books, exit) = await new Evening(scene, print).Close();
            var amiss = Reckoner.Reckon(truth, books);
            await print.WriteLineAsync(Figures.Of(scene, truth, books, amiss));
            foreach (var one in amiss.Take(200))
                await print.WriteLineAsync(one.ToString());
            if (exit != 0)
                await print.WriteLineAsync($"The last worker ended with {exit} when it was asked to stop.");
            return amiss.Count == 0 && exit == 0 ? 0 : 1;
        }
        finally
        {
            scene.Keep();
        }
    }
}
