using System.Net.Sockets;
using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Tests.Telegram.BotApi;

public sealed class BrokenConnectionTests
{
    private static readonly SendMessage s_act = new(-100, "Ответ");
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Test]
    public async Task A_refused_connection_was_not_accepted()
    {
        var failure = await FailureAt(LoopbackServer.Nowhere());

        Assert.That(failure, Is.TypeOf<BotApiException.Unreachable>().With.Property("Certainty").EqualTo(Certainty.NotAccepted));
    }

    [Test]
    public async Task An_unknown_host_was_not_accepted()
    {
        using var network = BotApiHttp.Handler();
        network.ConnectCallback = (_, _) => throw new SocketException((int)SocketError.HostNotFound);
        var client = TestClient.Over(network);

        var failure = await TestClient.Failure(client.Call(s_act, CancellationToken.None));

        Assert.That(failure, Is.TypeOf<BotApiException.Unreachable>().With.Property("Certainty").EqualTo(Certainty.NotAccepted));
    }

    [Test]
    public async Task A_connection_that_hangs_before_it_opens_was_not_accepted()
    {
        var clock = new HandClock();
        var connecting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var network = BotApiHttp.Handler();
        network.ConnectCallback = async (_, stop) =>
        {
            connecting.SetResult();
            await Task.Delay(Timeout.Infinite, stop);
            throw new InvalidOperationException("Nobody waits for ever.");
        };
        var call = TestClient.Over(network, time: clock).Call(s_act, CancellationToken.None);

        await connecting.Task.WaitAsync(s_patience);
        clock.LetAllTimersGoOff();
        var failure = await TestClient.Failure(call);

        Assert.That(failure, Is.TypeOf<BotApiException.TimedOut>().With.Property("Certainty").EqualTo(Certainty.NotAccepted));
    }

    [Test]
    public async Task A_connection_closed_at_once_may_have_been_accepted()
    {
        await using var server = LoopbackServer.ClosingAtOnce();

        Assert.That(await FailureAt(server.Root), Is.TypeOf<BotApiException.Dropped>().With.Property("Certainty").EqualTo(Certainty.PerhapsAccepted));
    }

    [Test]
    public async Task A_connection_closed_after_the_request_may_have_been_accepted()
    {
        await using var server = LoopbackServer.ClosingAfterTheRequest();

        Assert.That(await FailureAt(server.Root), Is.TypeOf<BotApiException.Dropped>().With.Property("Certainty").EqualTo(Certainty.PerhapsAccepted));
        Assert.That(server.Requests, Is.EqualTo(1));
    }

    [Test]
    public async Task An_answer_cut_in_the_middle_may_have_been_accepted()
    {
        await using var server = LoopbackServer.CuttingTheAnswer();

        Assert.That(await FailureAt(server.Root), Is.TypeOf<BotApiException.Dropped>().With.Property("Certainty").EqualTo(Certainty.PerhapsAccepted));
    }

    [Test]
    public async Task The_transport_does_not_send_an_act_again_behind_our_back()
    {
        await using var server = LoopbackServer.ClosingAfterTheSecondRequest(Recorded.Text("sent_message"));
        using var network = BotApiHttp.Handler();
        var client = TestClient.Over(network, TestClient.Settings with { Root = server.Root });

        await client.Call(s_act, CancellationToken.None);
        var failure = await TestClient.Failure(client.Call(s_act, CancellationToken.None));

        Assert.That(failure, Is.TypeOf<BotApiException.Dropped>());
        Assert.That(server.Requests, Is.EqualTo(2));
    }

    [Test]
    public async Task A_server_that_never_answers_is_timed_out_and_may_have_accepted()
    {
        var clock = new HandClock();
        await using var server = LoopbackServer.NeverAnswering();
        using var network = BotApiHttp.Handler();
        var call = TestClient.Over(network, TestClient.Settings with { Root = server.Root }, clock).Call(s_act, CancellationToken.None);

        await server.RequestSeen.WaitAsync(s_patience);
        clock.LetAllTimersGoOff();
        var failure = await TestClient.Failure(call);

        Assert.That(failure, Is.TypeOf<BotApiException.TimedOut>().With.Property("Certainty").EqualTo(Certainty.PerhapsAccepted));
        Assert.That(((BotApiException.TimedOut)failure).Allowed, Is.EqualTo(TimeSpan.FromSeconds(30)));
    }

    [Test]
    public async Task A_long_poll_is_given_its_own_length_and_a_margin()
    {
        var clock = new HandClock();
        await using var server = LoopbackServer.NeverAnswering();
        using var network = BotApiHttp.Handler();
        var call = TestClient.Over(network, TestClient.Settings with { Root = server.Root }, clock)
            .Call(new GetUpdates { Timeout = 50 }, CancellationToken.None);

        await server.RequestSeen.WaitAsync(s_patience);
        clock.LetAllTimersGoOff();
        var failure = await TestClient.Failure(call);

        Assert.That(failure, Is.TypeOf<BotApiException.TimedOut>().With.Property("Allowed").EqualTo(TimeSpan.FromSeconds(65)));
    }

    [Test]
    public async Task An_act_cancelled_under_way_may_have_been_accepted()
    {
        using var stop = new CancellationTokenSource();
        await using var server = LoopbackServer.NeverAnswering();
        using var network = BotApiHttp.Handler();
        var call = TestClient.Over(network, TestClient.Settings with { Root = server.Root }).Call(s_act, stop.Token);

        await server.RequestSeen.WaitAsync(s_patience);
        await stop.CancelAsync();
        var failure = await TestClient.Failure(call);

        Assert.That(failure, Is.TypeOf<BotApiException.Interrupted>().With.Property("Certainty").EqualTo(Certainty.PerhapsAccepted));
    }

    [Test]
    public async Task A_poll_cancelled_under_way_is_simply_cancelled()
    {
        using var stop = new CancellationTokenSource();
        await using var server = LoopbackServer.NeverAnswering();
        using var network = BotApiHttp.Handler();
        var call = TestClient.Over(network, TestClient.Settings with { Root = server.Root }).Call(new GetUpdates(), stop.Token);

        await server.RequestSeen.WaitAsync(s_patience);
        await stop.CancelAsync();

        Assert.That(async () => await call, Throws.TypeOf<OperationCanceledException>());
    }

    [Test]
    public void A_call_cancelled_beforehand_is_never_sent()
    {
        var network = new ScriptedHttp();
        var client = TestClient.Over(network);

        Assert.That(async () => await client.Call(s_act, new CancellationToken(true)), Throws.TypeOf<OperationCanceledException>());
        Assert.That(network.Asked, Is.Empty);
    }

    private static async Task<BotApiException> FailureAt(Uri root)
    {
        using var network = BotApiHttp.Handler();
        var client = TestClient.Over(network, TestClient.Settings with { Root = root });
        return await TestClient.Failure(client.Call(s_act, CancellationToken.None));
    }
}
