using System.Text.Json;
using CommentDesk.Answers;
using CommentDesk.Comments;
using CommentDesk.Tests.Support;
using CommentDesk.Worker.Telegram.Publishing;

namespace CommentDesk.Tests.Telegram.Publishing;

public sealed class TelegramConnectorTests
{
    private const string Sent = """{"message_id":501,"date":1768000000,"chat":{"id":-1001700000002,"type":"supergroup"},"text":"x"}""";
    private static readonly CommentKey s_comment = new("telegram", "-1001700000002", "201");
    private static readonly Attachment s_photo = new(AttachmentKind.Photo, "AgAC-1");
    private ScriptedApi _api = null!;

    [SetUp]
    public void Answer() => _api = new ScriptedApi();

    [TearDown]
    public void Close() => _api.Dispose();

    [Test]
    public async Task An_answer_is_a_reply_to_the_comment_and_never_lands_alone()
    {
        _api.Then("sendMessage", Sent);
        var delivery = await Publish(Of("Мост откроют в мае.", new Mark("bold", 0, 4), new Mark("mention", 5, 3), new Mark("text_link", 5, 7, "https://example.org/")));
        var asked = _api.Asked("sendMessage").Single();
        Assert.That(delivery, Is.EqualTo(new Delivery.Sent("501")));
        Assert.That(JsonSerializer.Serialize(asked, Plain), Is.EqualTo(
            """{"chat_id":-1001700000002,"text":"Мост откроют в мае.","entities":[{"type":"bold","offset":0,"length":4},{"type":"text_link","offset":5,"length":7,"url":"https://example.org/"}],"link_preview_options":{"is_disabled":true},"reply_parameters":{"message_id":201,"allow_sending_without_reply":false}}"""));
    }

    [Test]
    public async Task An_answer_without_formatting_sends_none()
    {
        _api.Then("sendMessage", Sent);
        await Publish(Of("2 < 3 & *звезда*"));
        var asked = _api.Asked("sendMessage").Single();
        Assert.That(asked.GetProperty("text").GetString(), Is.EqualTo("2 < 3 & *звезда*"));
        Assert.That((asked.TryGetProperty("entities", out _), asked.TryGetProperty("parse_mode", out _)), Is.EqualTo((false, false)));
    }

    [TestCase(400, "Bad Request: message to be replied not found", "delivery.comment_deleted")]
    [TestCase(400, "Bad Request: not enough rights to send text messages to the chat", "delivery.no_rights")]
    [TestCase(400, "Bad Request: chat not found", "delivery.bot_kicked")]
    [TestCase(400, "Bad Request: message is too long", "delivery.rejected")]
    [TestCase(403, "Forbidden: bot was kicked from the supergroup chat", "delivery.bot_kicked")]
    [TestCase(403, "Forbidden: bot is not a member of the supergroup chat", "delivery.bot_kicked")]
    public async Task A_refusal_names_its_reason(int code, string description, string reason)
    {
        _api.ThenRefuses("sendMessage", code, description);
        Assert.That(await Publish(Of("Ответ")), Is.TypeOf<Delivery.Refused>().With.Property(nameof(Delivery.Refused.Reason)).EqualTo(reason));
    }

    [Test]
    public async Task What_is_deleted_or_was_gone_already_is_gone()
    {
        _api.Then("deleteMessage", "true").ThenRefuses("deleteMessage", 400, "Bad Request: message to delete not found");
        Assert.That(await Remove(), Is.EqualTo(new Delivery.Sent("201")));
        Assert.That(await Remove(), Is.EqualTo(new Delivery.Sent("201")));
        Assert.That(_api.Asked("deleteMessage")[0].GetProperty("message_id").GetInt64(), Is.EqualTo(201));
    }

    [Test]
    public async Task What_Telegram_does_not_let_be_deleted_is_refused()
    {
        _api.ThenRefuses("deleteMessage", 400, "Bad Request: message can't be deleted");
        Assert.That(await Remove(), Is.TypeOf<Delivery.Refused>().With.Property(nameof(Delivery.Refused.Reason)).EqualTo("delivery.cannot_delete"));
    }

    [Test]
    public async Task A_room_that_moved_is_named()
    {
        _api.ThenRefuses("sendMessage", 400, "Bad Request: group chat was upgraded to a supergroup chat", """{"migrate_to_chat_id":-1009}""");
        Assert.That(await Publish(Of("Ответ")), Is.EqualTo(new Delivery.Moved("-1009")));
    }

    [Test]
    public async Task Too_fast_is_later_and_no_try()
    {
        _api.ThenRefuses("sendMessage", 429, "Too Many Requests: retry after 12", """{"retry_after":12}""");
        Assert.That(await Publish(Of("Ответ")), Is.InstanceOf<Delivery.Later>().With.Property("After").EqualTo(TimeSpan.FromSeconds(12)).And.Property("CountsAsTry").False);
    }

    [Test]
    public async Task A_connection_lost_midway_is_doubt_and_nothing_is_said_twice()
    {
        _api.ThenBreaks("sendMessage").Always("sendMessage", Sent);
        Assert.That(await Publish(Of("Ответ")), Is.TypeOf<Delivery.Unknown>());
        Assert.That(_api.Asked("sendMessage"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Formatting_that_Telegram_cannot_read_is_left_out()
    {
        _api.ThenRefuses("sendMessage", 400, "Bad Request: can't parse entities: unsupported").Then("sendMessage", Sent);
        Assert.That(await Publish(Of("Ответ", new Mark("bold", 0, 5))), Is.EqualTo(new Delivery.Sent("501")));
        Assert.That(_api.Asked("sendMessage").Select(body => body.TryGetProperty("entities", out _)), Is.EqualTo(new[] { true, false }));
    }

    [TestCase("")]
    [TestCase(" \n ")]
    public async Task An_empty_answer_never_leaves(string text) => await NeverLeaves(text);

    [Test]
    public async Task An_answer_longer_than_Telegram_takes_never_leaves() => await NeverLeaves(new string('я', 4097));

    [Test]
    public async Task The_longest_answer_leaves_whole()
    {
        _api.Then("sendMessage", Sent);
        await Publish(Of($"  {new string('я', 4096)}\n"));
        Assert.That(_api.Asked("sendMessage").Single().GetProperty("text").GetString(), Has.Length.EqualTo(4096));
    }

    [Test]
    public async Task A_stopping_desk_leaves_the_answer_for_later()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        Assert.That(await new TelegramConnector(_api.Client()).Publish(s_comment, Of("Ответ"), stopped.Token), Is.TypeOf<Delivery.Later>());
        Assert.That(_api.Asked("sendMessage"), Is.Empty);
    }

    [Test]
    public async Task An_amendment_changes_the_published_message()
    {
        _api.Then("editMessageText", Sent);
        Assert.That(await Amend("Новый ответ"), Is.EqualTo(new Delivery.Sent("201")));
        var asked = _api.Asked("editMessageText").Single();
        Assert.That((asked.GetProperty("message_id").GetInt64(), asked.GetProperty("text").GetString()), Is.EqualTo((201L, "Новый ответ")));
    }

    [Test]
    public async Task An_amendment_that_changes_nothing_is_done()
    {
        _api.ThenRefuses("editMessageText", 400, "Bad Request: message is not modified: specified new message content is the same");
        Assert.That(await Amend("Ответ"), Is.EqualTo(new Delivery.Sent("201")));
    }

    [Test]
    public async Task An_amendment_of_a_deleted_answer_is_refused()
    {
        _api.ThenRefuses("editMessageText", 400, "Bad Request: message to edit not found");
        Assert.That(await Amend("Ответ"), Is.TypeOf<Delivery.Refused>().With.Property("Reason").EqualTo("delivery.answer_deleted"));
    }

    [TestCase(AttachmentKind.Photo, "sendPhoto", "photo")]
    [TestCase(AttachmentKind.Document, "sendDocument", "document")]
    public async Task A_file_is_one_message_with_the_words_below_it(AttachmentKind kind, string method, string part)
    {
        _api.Then(method, Sent);
        var delivery = await Publish(Of("Сделано.", new Mark("bold", 0, 7)) with { Attached = new(kind, "AgAC-1", "Смета.pdf") });
        Assert.That(delivery, Is.EqualTo(new Delivery.Sent("501")));
        Assert.That(JsonSerializer.Serialize(_api.Asked(method).Single(), Plain), Is.EqualTo(
            $$$"""{"chat_id":-1001700000002,"{{{part}}}":"AgAC-1","caption":"Сделано.","caption_entities":[{"type":"bold","offset":0,"length":7}],"reply_parameters":{"message_id":201,"allow_sending_without_reply":false}}"""));
    }

    [Test]
    public async Task A_photo_may_stand_alone()
    {
        _api.Then("sendPhoto", Sent);
        Assert.That(await Publish(Of("") with { Attached = s_photo }), Is.EqualTo(new Delivery.Sent("501")));
        Assert.That(_api.Asked("sendPhoto").Single().TryGetProperty("caption", out _), Is.False);
    }

    [Test]
    public async Task A_photo_lost_midway_is_doubt_and_is_not_sent_twice()
    {
        _api.ThenBreaks("sendPhoto").Always("sendPhoto", Sent);
        Assert.That(await Publish(Of("Сделано.") with { Attached = s_photo }), Is.TypeOf<Delivery.Unknown>());
        Assert.That(_api.Asked("sendPhoto"), Has.Count.EqualTo(1));
    }

    [TestCase("Bad Request: wrong file identifier/HTTP URL specified", "delivery.file_gone")]
    [TestCase("Bad Request: wrong remote file identifier specified: wrong padding in the string", "delivery.file_gone")]
    [TestCase("Bad Request: can't use file of type Document as Photo", "delivery.file_gone")]
    [TestCase("Bad Request: not enough rights to send photos to the chat", "delivery.no_media_rights")]
    [TestCase("Bad Request: message to be replied not found", "delivery.comment_deleted")]
    [TestCase("Bad Request: message caption is too long", "delivery.rejected")]
    public async Task A_refused_photo_names_its_reason(string description, string reason)
    {
        _api.ThenRefuses("sendPhoto", 400, description);
        Assert.That(await Publish(Of("Сделано.") with { Attached = s_photo }), Is.TypeOf<Delivery.Refused>().With.Property(nameof(Delivery.Refused.Reason)).EqualTo(reason));
    }

    [Test]
    public async Task Words_too_long_for_a_photo_never_leave()
    {
        Assert.That(await Publish(Of(new string('я', 1025)) with { Attached = s_photo }), Is.TypeOf<Delivery.Refused>().With.Property("Reason").EqualTo("delivery.rejected"));
        Assert.That(_api.Asked("sendPhoto"), Is.Empty);
    }

    [TestCase("Сделано 5 мая.")]
    [TestCase("")]
    public async Task New_words_below_a_photo_change_its_caption_alone(string words)
    {
        _api.Then("editMessageCaption", Sent);
        var delivery = await new TelegramConnector(_api.Client()).Amend(s_comment, Of(words) with { Attached = s_photo }, CancellationToken.None);
        var asked = _api.Asked("editMessageCaption").Single();
        Assert.That((delivery, asked.GetProperty("message_id").GetInt64(), asked.GetProperty("caption").GetString()), Is.EqualTo((new Delivery.Sent("201"), 201L, words)));
    }

    private static JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private async Task NeverLeaves(string text)
    {
        Assert.That(await Publish(Of(text)), Is.TypeOf<Delivery.Refused>().With.Property("Reason").EqualTo("delivery.rejected"));
        Assert.That(_api.Asked("sendMessage"), Is.Empty);
    }

    private Task<Delivery> Publish(Draft draft) => new TelegramConnector(_api.Client()).Publish(s_comment, draft, CancellationToken.None);

    private Task<Delivery> Amend(string text) => new TelegramConnector(_api.Client()).Amend(s_comment, Of(text), CancellationToken.None);

    private Task<Delivery> Remove() => new TelegramConnector(_api.Client()).Remove(s_comment, CancellationToken.None);

    private static Draft Of(string text, params Mark[] marks) => new(1, text, marks, null);
}
