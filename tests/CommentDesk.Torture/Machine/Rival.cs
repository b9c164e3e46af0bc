using CommentDesk.Sandbox;

namespace CommentDesk.Torture.Machine;

/// <summary>A second poller with the same token, as when somebody forgot a copy of the bot on another machine. It confirms nothing.</summary>
internal static class Rival
{
    public static async Task Poll(Uri api, int times)
    {
        using var http = new HttpClient { BaseAddress = api };
        for (var time = 0; time < times; time++)
        {
            // It meets the same faults as everybody, and nobody asks what it got.
            var poll = http.GetAsync(new Uri($"/bot{SandboxOptions.DefaultToken}/getUpdates?timeout=0&limit=1", UriKind.Relative));
            await ((Task)poll).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
