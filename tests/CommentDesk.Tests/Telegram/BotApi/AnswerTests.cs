using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Tests.Telegram.BotApi;

public sealed class AnswerTests
{
    private static readonly SendMessage s_request = new(-100, "секретный текст жителя");

    [Test]
    public async Task A_sent_message_comes_back_with_its_id()
    {
        var network = new ScriptedHttp().Then(200, Recorded.Text("sent_message"));

        var sent = await TestClient.Over(network).Call(s_request, CancellationToken.None);

        Assert.That(sent.MessageId, Is.EqualTo(200));
        Assert.That(network.Asked.Single().Address.AbsolutePath, Does.EndWith("/sendMessage"));
        Assert.That(network.Asked.Single().ContentType, Is.EqualTo("application/json"));
    }

    [Test]
    public async Task The_channel_names_its_discussion_group()
    {
        var network = new ScriptedHttp().Then(200, Recorded.Text("chat_full_info"));

        var chat = await TestClient.Over(network).Call(new GetChat(-1001500000001), CancellationToken.None);

        Assert.That(chat, Has.Property("LinkedChatId").EqualTo(-1001500000002).And.Property("Username").EqualTo("gorod_otvechaet"));
    }

    [Test]
    public async Task The_bot_knows_whether_privacy_mode_is_off()
    {
        var network = new ScriptedHttp().Then(200, Recorded.Text("get_me"));

        var bot = await TestClient.Over(network).Call(new GetMe(), CancellationToken.None);

        Assert.That(bot, Has.Property("CanReadAllGroupMessages").True.And.Property("IsBot").True);
    }

    [Test]
    public async Task Updates_come_raw_and_an_odd_one_does_not_spoil_the_batch()
    {
        var network = new ScriptedHttp().Then(200, Recorded.Text("get_updates"));

        var batch = await TestClient.Over(network).Call(new GetUpdates(), CancellationToken.None);

        Assert.That(batch.Updates.Select(update => update.UpdateId), Is.EqualTo([900000001, 900000015]));
        Assert.That(batch.Updates.Select(update => UpdateText.Read(update.Json)), Is.All.TypeOf<UpdateText.Readable>());
        Assert.That(batch.Odd, Has.Count.EqualTo(3));
    }

    [TestCase("error_400_reply_gone", nameof(BadRequestReason.ReplyTargetGone))]
    [TestCase("error_400_not_modified", nameof(BadRequestReason.NotModified))]
    [TestCase("error_400_edit_gone", nameof(BadRequestReason.EditTargetGone))]
    [TestCase("error_400_chat_missing", nameof(BadRequestReason.ChatMissing))]
    [TestCase("error_400_query_old", nameof(BadRequestReason.QueryTooOld))]
    [TestCase("error_400_markup", nameof(BadRequestReason.MarkupBroken))]
    [TestCase("error_400_too_long", nameof(BadRequestReason.TooLong))]
    [TestCase("error_400_migrated", nameof(BadRequestReason.ChatMigrated))]
    [TestCase("error_400_button", nameof(BadRequestReason.Other))]
    public async Task A_refused_request_says_why_and_was_not_accepted(string answer, string reason)
    {
        var failure = await Fails<BotApiException.BadRequest>(400, Recorded.Text(answer));

        Assert.That(failure.Reason.ToString(), Is.EqualTo(reason));
        Assert.That(failure.Certainty, Is.EqualTo(Certainty.NotAccepted));
    }

    [Test]
    public async Task A_migrated_group_tells_its_new_id()
    {
        var failure = await Fails<BotApiException.BadRequest>(400, Recorded.Text("error_400_migrated"));

        Assert.That(failure.MigrateToChatId, Is.EqualTo(-1001500000077));
    }

    [Test]
    public async Task What_the_server_quotes_from_the_request_is_left_out()
    {
        var failure = await Fails<BotApiException.BadRequest>(400, Recorded.Text("error_400_markup"));

        Assert.That(failure.Description, Is.EqualTo("Bad Request: can't parse entities: Unsupported start tag \"…\" at byte offset 12"));
        Assert.That(failure.ToString(), Does.Not.Contain("жалоба").And.Not.Contain("секретный"));
    }

    [TestCase("error_403_blocked", nameof(ForbiddenReason.Blocked))]
    [TestCase("error_403_never_started", nameof(ForbiddenReason.NeverStarted))]
    [TestCase("error_403_deactivated", nameof(ForbiddenReason.Deactivated))]
    [TestCase("error_403_kicked", nameof(ForbiddenReason.Kicked))]
    [TestCase("error_403_not_member", nameof(ForbiddenReason.NotMember))]
    public async Task A_closed_door_says_who_closed_it(string answer, string reason)
    {
        var failure = await Fails<BotApiException.Forbidden>(403, Recorded.Text(answer));

        Assert.That((failure.Reason.ToString(), failure.Certainty), Is.EqualTo((reason, Certainty.NotAccepted)));
    }

    [TestCase("error_409_poller", nameof(ConflictReason.OtherPoller))]
    [TestCase("error_409_webhook", nameof(ConflictReason.WebhookActive))]
    public async Task A_conflict_says_who_else_reads(string answer, string reason)
    {
        var failure = await Fails<BotApiException.Conflict>(409, Recorded.Text(answer));

        Assert.That((failure.Reason.ToString(), failure.Certainty), Is.EqualTo((reason, Certainty.NotAccepted)));
    }

    [Test]
    public async Task Too_many_requests_says_how_long_to_wait()
    {
        var failure = await Fails<BotApiException.TooManyRequests>(429, Recorded.Text("error_429"));

        Assert.That((failure.RetryAfter, failure.Certainty), Is.EqualTo((TimeSpan.FromSeconds(17), Certainty.NotAccepted)));
    }

    [Test]
    public async Task Too_many_requests_without_a_number_still_waits()
    {
        var failure = await Fails<BotApiException.TooManyRequests>(429, """{"ok":false,"error_code":429}""");

        Assert.That(failure.RetryAfter, Is.GreaterThan(TimeSpan.Zero));
    }

    [Test]
    public async Task A_wrong_token_and_an_unknown_method_have_their_own_kinds()
    {
        var wrong = await Fails<BotApiException.Unauthorized>(401, Recorded.Text("error_401"));
        var unknown = await Fails<BotApiException.NotFound>(404, Recorded.Text("error_404"));

        Assert.That((wrong.Certainty, unknown.Certainty), Is.EqualTo((Certainty.NotAccepted, Certainty.NotAccepted)));
    }

    [Test]
    public async Task A_failing_server_may_have_done_it()
    {
        var failure = await Fails<BotApiException.ServerError>(500, Recorded.Text("error_500"));
        var gateway = await Fails<BotApiException.ServerError>(502, "<html>Bad Gateway</html>");
        var inside = await Fails<BotApiException.ServerError>(200, Recorded.Text("error_500"));

        Assert.That(new[] { failure, gateway, inside }.Select(one => one.Certainty), Is.All.EqualTo(Certainty.PerhapsAccepted));
        Assert.That((failure.Code, gateway.Code, inside.Code), Is.EqualTo((500, 502, 500)));
    }

    [Test]
    public async Task A_refusal_counts_even_under_status_200()
    {
        var failure = await Fails<BotApiException.BadRequest>(200, Recorded.Text("error_400_reply_gone"));

        Assert.That(failure.Code, Is.EqualTo(400));
    }

    [TestCase(200, "")]
    [TestCase(200, "<html>Доступ закрыт</html>")]
    [TestCase(403, "<html>Доступ закрыт</html>")]
    [TestCase(200, "{\"ok\":true,\"result\":{\"message_id\":2")]
    [TestCase(200, "{\"ok\":true}")]
    [TestCase(200, "{\"ok\":true,\"result\":null}")]
    [TestCase(200, "{\"ok\":true,\"result\":[]}")]
    [TestCase(200, "{\"ok\":true,\"result\":{\"text\":\"жалоба\"}}")]
    [TestCase(200, "{\"ok\":\"yes\"}")]
    [TestCase(200, "{\"ok\":false}")]
    [TestCase(200, "[]")]
    [TestCase(200, "null")]
    [TestCase(302, "")]
    public async Task What_is_no_answer_of_the_bot_api_may_have_been_done(int status, string body)
    {
        var failure = await Fails<BotApiException.GarbledAnswer>(status, body);

        Assert.That((failure.Status, failure.Certainty), Is.EqualTo((status, Certainty.PerhapsAccepted)));
        Assert.That(failure.ToString(), Does.Not.Contain("жалоба").And.Not.Contain("Доступ"));
    }

    [TestCase("true", true)]
    [TestCase("false", false)]
    public async Task A_yes_or_no_is_read_as_it_stands(string json, bool expected)
    {
        var network = new ScriptedHttp().Then(200, $$"""{"ok":true,"result":{{json}}}""");

        Assert.That(await TestClient.Over(network).Call(new DeleteMessage(1, 2), CancellationToken.None), Is.EqualTo(expected));
    }

    [Test]
    public async Task An_answer_beyond_the_cap_is_not_read_to_its_end()
    {
        var network = new ScriptedHttp().Then(200, new string(' ', 2000) + Recorded.Text("sent_message"));
        var client = TestClient.Over(network, TestClient.Settings with { LargestAnswer = 1000 });

        Assert.That(await TestClient.Failure(client.Call(s_request, CancellationToken.None)), Is.TypeOf<BotApiException.GarbledAnswer>());
    }

    [Test]
    public async Task An_answer_of_unstated_length_is_capped_too()
    {
        using var body = new StreamContent(new MemoryStream(new byte[5000]));
        body.Headers.ContentLength = null;

        Assert.That(await CappedBody.Read(body, 4999, CancellationToken.None), Is.Null);
    }

    private static async Task<TFailure> Fails<TFailure>(int status, string body)
        where TFailure : BotApiException
    {
        var client = TestClient.Over(new ScriptedHttp().Then(status, body));
        var failure = await TestClient.Failure(client.Call(s_request, CancellationToken.None));
        Assert.That(failure, Is.TypeOf<TFailure>());
        Assert.That(failure, Has.Property("Method").EqualTo("sendMessage").And.Message.StartsWith("sendMessage: "));
        return (TFailure)failure;
    }
}
