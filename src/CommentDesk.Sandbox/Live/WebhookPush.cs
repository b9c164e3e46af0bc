using System.Net.Http.Headers;

namespace CommentDesk.Sandbox.Live;

/// <summary>Pushes updates to webhooks, one at a time and in order; anything but a 2xx is tried again after a second.</summary>
internal sealed class WebhookPush(TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly HttpClient _http = new();
    private readonly Dictionary<long, CancellationTokenSource> _running = [];
    private readonly List<Task> _loops = [];

    public void Start(BotSeat seat)
    {
        lock (_gate)
        {
            Stop(seat);
            var stop = new CancellationTokenSource();
            _running[seat.Bot.Id] = stop;
            _loops.Add(Task.Run(() => Run(seat, stop.Token), CancellationToken.None));
        }
    }

    public void Stop(BotSeat seat)
    {
        lock (_gate)
        {
            if (_running.Remove(seat.Bot.Id, out var stop))
                stop.Cancel();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task[] loops;
        lock (_gate)
        {
            foreach (var stop in _running.Values)
                stop.Cancel();
            loops = [.. _loops];
        }

        await Task.WhenAll(loops);
        _http.Dispose();
    }

    private async Task Run(BotSeat seat, CancellationToken stop)
    {
        try
        {
            while (seat.Webhook is { } hook)
            {
                await seat.Updates.Arrival().WaitAsync(stop);
                if (seat.Updates.Peek(0, 1) is not [var update])
                    continue;
                if (await Accepted(seat, hook, update, stop))
                    seat.Updates.Peek(update.Id + 1, 1);
                else
                    await Task.Delay(Pause, time, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            seat.LastPushError = null;
        }
    }

    private async Task<bool> Accepted(BotSeat seat, Webhook hook, PendingUpdate update, CancellationToken stop)
    {
        using var content = new ReadOnlyMemoryContent(update.Json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, hook.Url) { Content = content };
        if (hook.Secret is not null)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", hook.Secret);
        try
        {
            using var response = await _http.SendAsync(request, stop);
            if (!response.IsSuccessStatusCode)
                seat.LastPushError = $"Wrong response from the webhook: {(int)response.StatusCode}";
            return response.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException || !stop.IsCancellationRequested)
        {
            seat.LastPushError = failure is HttpRequestException ? "Connection refused" : "Read timeout expired";
            return false;
        }
    }
}
