using System.Globalization;
using CommentDesk.Demo;

var options = DemoOptions.Parse(args);
if (options is null)
{
    Console.WriteLine(DemoOptions.Help);
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};
Console.WriteLine("Starting the sandbox and the desk…");
await using var house = await DemoHouse.Start(options, TimeProvider.System, stop.Token);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Open {house.Url} in a browser. Ctrl+C stops; nothing is kept."));
await house.Run(stop.Token);
return 0;
