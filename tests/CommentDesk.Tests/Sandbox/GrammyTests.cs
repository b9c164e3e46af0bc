using System.Diagnostics;
using System.Reflection;
using CommentDesk.Sandbox;

namespace CommentDesk.Tests.Sandbox;

/// <summary>A foreign client against the sandbox: what grammY accepts, our own client may rely on.</summary>
[Category("grammy")]
internal sealed class GrammyTests
{
    private const string Install = "npm install --prefix tests/grammy --no-package-lock";

    [Test]
    [CancelAfter(120_000)]
    public async Task A_foreign_client_finds_the_network_it_knows(CancellationToken cancellation)
    {
        var folder = Path.Combine(Root(), "tests", "grammy");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "grammy")))
            Assert.Ignore($"grammY is not installed. Install it with: {Install}");
        await using var server = await SandboxServer.Start(new SandboxOptions(), cancellation: cancellation);
        var start = new ProcessStartInfo("node", "check.mjs")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["SANDBOX_URL"] = server.Url.ToString(), ["SANDBOX_TOKEN"] = SandboxOptions.DefaultToken },
        };

        using var node = Started(start);
        var output = node.StandardOutput.ReadToEndAsync(cancellation);
        var errors = node.StandardError.ReadToEndAsync(cancellation);
        await node.WaitForExitAsync(cancellation);

        Assert.That(node.ExitCode, Is.Zero, $"{await output}\n{await errors}");
        Assert.That(await output, Does.Contain("All checks passed."));
    }

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore($"node is not installed. Install Node.js 20 or later, then: {Install}");
            throw;
        }
    }

    private static string Root() => typeof(GrammyTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
}
