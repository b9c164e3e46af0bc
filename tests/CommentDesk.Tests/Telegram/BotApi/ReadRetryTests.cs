using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Tests.Telegram.BotApi;

public sealed class ReadRetryTests
{
    [Test]
    public async Task A_read_is_repeated_after_a_server_failure()
    {
        var network = new ScriptedHttp().Then(502, "").Then(200, Recorded.Text("get_me"));

        var bot = await TestClient.Over(network).Call(new GetMe(), CancellationToken.None);

        Assert.That((bot.Id, network.Asked.Count), Is.EqualTo((6_000_000_001, 2)));
    }

    [Test]
    public async Task A_read_is_repeated_after_a_broken_connection()
    {
        var network = new ScriptedHttp().ThenFailsWith(new HttpRequestException("cut")).Then(200, Recorded.Text("chat_full_info"));

        await TestClient.Over(network).Call(new GetChat(1), CancellationToken.None);

        Assert.That(network.Asked, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_read_is_given_up_after_its_retries()
    {
        var network = new ScriptedHttp().Then(502, "").Then(503, "");

        var failure = await TestClient.Failure(TestClient.Over(network).Call(new GetChatMember(1, 2), CancellationToken.None));

        Assert.That(failure, Is.TypeOf<BotApiException.ServerError>().With.Property("Code").EqualTo(503));
    }

    [Test]
    public async Task A_refused_read_is_not_repeated()
    {
        var network = new ScriptedHttp().Then(401, Recorded.Text("error_401"));

        var failure = await TestClient.Failure(TestClient.Over(network).Call(new GetMe(), CancellationToken.None));

        Assert.That(failure, Is.TypeOf<BotApiException.Unauthorized>());
        Assert.That(network.Asked, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Acts_and_polls_are_never_repeated_by_the_client()
    {
        Assert.That(await TimesAsked(new SendMessage(1, "x")), Is.EqualTo(1));
        Assert.That(await TimesAsked(new EditMessageText(1, 2, "x")), Is.EqualTo(1));
        Assert.That(await TimesAsked(new EditMessageReplyMarkup(1, 2)), Is.EqualTo(1));
        Assert.That(await TimesAsked(new DeleteMessage(1, 2)), Is.EqualTo(1));
        Assert.That(await TimesAsked(new AnswerCallbackQuery("1")), Is.EqualTo(1));
        Assert.That(await TimesAsked(new SetMyCommands([])), Is.EqualTo(1));
        Assert.That(await TimesAsked(new DeleteMyCommands()), Is.EqualTo(1));
        Assert.That(await TimesAsked(new CopyMessage(1, 2, 3)), Is.EqualTo(1));
        Assert.That(await TimesAsked(new SendPhoto(1, new FileUpload("a.png", default))), Is.EqualTo(1));
        Assert.That(await TimesAsked(new SendDocument(1, new FileUpload("a.csv", default))), Is.EqualTo(1));
        Assert.That(await TimesAsked(new DeleteWebhook()), Is.EqualTo(1));
        Assert.That(await TimesAsked(new GetUpdates()), Is.EqualTo(1));
    }

    private static async Task<int> TimesAsked<TResult>(IBotRequest<TResult> request)
    {
        var network = new ScriptedHttp().Then(502, "");
        var failure = await TestClient.Failure(TestClient.Over(network).Call(request, CancellationToken.None));
        Assert.That(failure, Is.TypeOf<BotApiException.ServerError>());
        return network.Asked.Count;
    }
}
