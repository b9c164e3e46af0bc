using System.Globalization;
using System.Runtime.InteropServices;
using CommentDesk.Demo;

var options = DemoOptions.Parse(args);
if (options is null)
{
    Console.WriteLine(DemoOptions.Help);
    return 2;
}

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
Console.WriteLine("Living through two weeks of the town's comments, a few seconds…");
await using var house = await DemoHouse.Start(options, stop.Token);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Open {house.Url} in a browser. Ctrl+C stops; nothing is kept."));
await house.Run(stop.Token);
return 0;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
