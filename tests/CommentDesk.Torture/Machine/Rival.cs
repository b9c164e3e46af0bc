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
            try
            {
                using var answer = await http.GetAsync(new Uri($"/bot{SandboxOptions.DefaultToken}/getUpdates?timeout=0&limit=1", UriKind.Relative));
            }
            catch (HttpRequestException) when (time < times)
            {
                // The rival meets the same faults as everybody.
                continue;
            }
        }
    }
}
