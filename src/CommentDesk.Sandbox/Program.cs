using System.Globalization;
using CommentDesk.Sandbox;

var at = Array.IndexOf(args, "--port");
var port = at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 0;
await using var server = await SandboxServer.Start(new SandboxOptions { Port = port });
Console.WriteLine($"Sandbox at {server.Url}  (bot token {SandboxOptions.DefaultToken}); stop it with Ctrl+C.");
await server.WhenStopped();
