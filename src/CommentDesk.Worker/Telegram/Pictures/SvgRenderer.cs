using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace CommentDesk.Worker.Telegram.Pictures;

/// <summary>
/// Turns SVG into PNG by librsvg's <c>rsvg-convert</c>, a process of its own without a shell. Where it is not installed there are no
/// pictures, and whoever asks says the same in words.
/// </summary>
internal sealed class SvgRenderer(string program = "rsvg-convert")
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <summary>Null when there is no renderer, or it failed.</summary>
    public async Task<byte[]?> Render(string svg, CancellationToken cancel)
    {
        using var process = Started();
        if (process is null)
            return null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(s_patience);
        try
        {
            using var picture = new MemoryStream();
            var read = process.StandardOutput.BaseStream.CopyToAsync(picture, patience.Token);
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(svg), patience.Token);
            process.StandardInput.Close();
            await read;
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0 && picture.Length > 0 ? picture.ToArray() : null;
        }
        catch (Exception failure) when (failure is IOException || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return null;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private Process? Started()
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program) { ArgumentList = { "--format=png" }, RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false });
        }
        catch (Win32Exception)
        {
            // Not installed.
            return null;
        }
    }
}
