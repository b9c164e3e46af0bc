using System.Text;
using System.Text.Json.Nodes;
using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Tests.Telegram.BotApi;

public sealed class RequestTests
{
    private static readonly InlineKeyboardMarkup s_buttons = new([[InlineKeyboardButton.Sending("Взять", "t:1:take:1"), InlineKeyboardButton.Opening("Пост", new Uri("https://t.me/c/1/2"))]]);

    private const string ButtonsJson = """{"inline_keyboard":[[{"text":"Взять","callback_data":"t:1:take:1"},{"text":"Пост","url":"https://t.me/c/1/2"}]]}""";

    private static IEnumerable<TestCaseData> Requests()
    {
        yield return Case(new GetMe(), "getMe", "{}");
        yield return Case(new GetUpdates(), "getUpdates", "{}");
        yield return Case(
            new GetUpdates { Offset = 900000002, Limit = 100, Timeout = 50, AllowedUpdates = ["message", "callback_query"] },
            "getUpdates",
            """{"offset":900000002,"limit":100,"timeout":50,"allowed_updates":["message","callback_query"]}""");
        yield return Case(new DeleteWebhook(), "deleteWebhook", "{}");
        yield return Case(new GetChat(-1001500000001), "getChat", """{"chat_id":-1001500000001}""");
        yield return Case(new GetChat(ChatRef.Named("gorod")), "getChat", """{"chat_id":"@gorod"}""");
        yield return Case(new GetChatMember(-100, 5_000_000_001), "getChatMember", """{"chat_id":-100,"user_id":5000000001}""");
        yield return Case(new SendMessage(1, "Привет"), "sendMessage", """{"chat_id":1,"text":"Привет"}""");
        yield return Case(
            new SendMessage(-100, "<b>Да</b>")
            {
                ParseMode = "HTML",
                LinkPreviewOptions = new LinkPreviewOptions { IsDisabled = true },
                DisableNotification = true,
                ProtectContent = true,
                ReplyParameters = new ReplyParameters(101) { AllowSendingWithoutReply = false, Quote = "фонарь" },
                ReplyMarkup = s_buttons,
            },
            "sendMessage",
            $$"""
            {"chat_id":-100,"text":"<b>Да</b>","parse_mode":"HTML","link_preview_options":{"is_disabled":true},"disable_notification":true,
             "protect_content":true,"reply_parameters":{"message_id":101,"allow_sending_without_reply":false,"quote":"фонарь"},"reply_markup":{{ButtonsJson}}}
            """);
        yield return Case(
            new SendMessage(1, "Ответ?")
            {
                Entities = [new MessageEntity { Type = "text_link", Offset = 0, Length = 5, Url = "https://example.org/" }],
                ReplyMarkup = new ForceReply { InputFieldPlaceholder = "Текст ответа", Selective = true },
            },
            "sendMessage",
            """
            {"chat_id":1,"text":"Ответ?","entities":[{"type":"text_link","offset":0,"length":5,"url":"https://example.org/"}],
             "reply_markup":{"force_reply":true,"input_field_placeholder":"Текст ответа","selective":true}}
            """);
        yield return Case(
            new EditMessageText(1, 55, "Готово") { ParseMode = "HTML", ReplyMarkup = s_buttons },
            "editMessageText",
            $$"""{"chat_id":1,"message_id":55,"text":"Готово","parse_mode":"HTML","reply_markup":{{ButtonsJson}}}""");
        yield return Case(
            new EditMessageReplyMarkup(1, 55) { ReplyMarkup = InlineKeyboardMarkup.None },
            "editMessageReplyMarkup",
            """{"chat_id":1,"message_id":55,"reply_markup":{"inline_keyboard":[]}}""");
        yield return Case(
            new SendKnownFile(-100) { Photo = "AgAC", Caption = "Да", CaptionEntities = [new MessageEntity { Type = "bold", Offset = 0, Length = 2 }], ReplyParameters = new ReplyParameters(101) { AllowSendingWithoutReply = false } },
            "sendPhoto",
            """{"chat_id":-100,"photo":"AgAC","caption":"Да","caption_entities":[{"type":"bold","offset":0,"length":2}],"reply_parameters":{"message_id":101,"allow_sending_without_reply":false}}""");
        yield return Case(
            new SendKnownFile(1) { Document = "BQAC", ReplyMarkup = s_buttons }, "sendDocument", $$"""{"chat_id":1,"document":"BQAC","reply_markup":{{ButtonsJson}}}""");
        yield return Case(
            new EditMessageCaption(1, 55, "") { ReplyMarkup = s_buttons }, "editMessageCaption", $$"""{"chat_id":1,"message_id":55,"caption":"","reply_markup":{{ButtonsJson}}}""");
        yield return Case(new DeleteMessage(1, 55), "deleteMessage", """{"chat_id":1,"message_id":55}""");
        yield return Case(
            new AnswerCallbackQuery("438") { Text = "Уже взято", ShowAlert = true },
            "answerCallbackQuery",
            """{"callback_query_id":"438","text":"Уже взято","show_alert":true}""");
        yield return Case(
            new SetMyCommands([new BotCommand("queue", "Мои обращения")]) { Scope = BotCommandScope.Chat(7), LanguageCode = "ru" },
            "setMyCommands",
            """{"commands":[{"command":"queue","description":"Мои обращения"}],"scope":{"type":"chat","chat_id":7},"language_code":"ru"}""");
        yield return Case(
            new DeleteMyCommands { Scope = BotCommandScope.Everyone }, "deleteMyCommands", """{"scope":{"type":"default"}}""");
        yield return Case(
            new CopyMessage(1, -100, 106) { DisableNotification = true, ReplyParameters = new ReplyParameters(55) { ChatId = 1 } },
            "copyMessage",
            """{"chat_id":1,"from_chat_id":-100,"message_id":106,"disable_notification":true,"reply_parameters":{"message_id":55,"chat_id":1}}""");
    }

    [TestCaseSource(nameof(Requests))]
    public async Task A_request_is_spelled_as_the_documentation_spells_it(HttpContent content, string method, string said, string expected)
    {
        var body = await content.ReadAsStringAsync();

        Assert.That(said, Is.EqualTo(method));
        Assert.That(content.Headers.ContentType!.MediaType, Is.EqualTo("application/json"));
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(expected)), Is.True, body);
    }

    [TestCase(64, true)]
    [TestCase(65, false)]
    [TestCase(0, false)]
    public void Button_data_is_1_to_64_bytes(int bytes, bool allowed)
    {
        var data = new string('я', bytes / 2) + new string('a', bytes % 2);

        if (allowed)
            Assert.That(InlineKeyboardButton.Sending("x", data).CallbackData, Is.EqualTo(data));
        else
            Assert.That(() => InlineKeyboardButton.Sending("x", data), Throws.ArgumentException);
    }

    [Test]
    public async Task A_photo_goes_as_a_form_with_its_bytes_and_a_russian_name()
    {
        IBotRequest<Message> request = new SendPhoto(7, new FileUpload("график \"май\".png", new byte[] { 1, 2, 255 }, "image/png"))
        {
            Caption = "За <b>май</b>",
            ParseMode = "HTML",
            ReplyMarkup = s_buttons,
        };

        using var content = request.Content();
        var form = await content.ReadAsByteArrayAsync();
        var text = Encoding.UTF8.GetString(form);

        Assert.That(content.Headers.ContentType!.MediaType, Is.EqualTo("multipart/form-data"));
        Assert.That(text, Does.Contain("form-data; name=\"photo\"; filename=\"график _май_.png\""));
        Assert.That(text, Does.Contain("Content-Type: image/png"));
        Assert.That(form.AsSpan().IndexOf(new byte[] { 1, 2, 255 }), Is.Positive);
        Assert.That(FieldOf(text, "chat_id"), Is.EqualTo("7"));
        Assert.That(FieldOf(text, "caption"), Is.EqualTo("За <b>май</b>"));
        Assert.That(FieldOf(text, "parse_mode"), Is.EqualTo("HTML"));
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(FieldOf(text, "reply_markup")), JsonNode.Parse(ButtonsJson)), Is.True);
    }

    [Test]
    public async Task A_document_goes_as_a_form_with_no_parts_for_absent_fields()
    {
        IBotRequest<Message> request = new SendDocument(7, new FileUpload("statistics.csv", Encoding.UTF8.GetBytes("a;b")));

        using var content = request.Content();
        var text = await content.ReadAsStringAsync();

        Assert.That(request.Method, Is.EqualTo("sendDocument"));
        Assert.That(text.Split("form-data; name=").Skip(1).Select(part => part[..part.IndexOf('\r', StringComparison.Ordinal)]),
            Is.EqualTo(["\"chat_id\"", "\"document\"; filename=\"statistics.csv\""]));
    }

    private static TestCaseData Case<TResult>(IBotRequest<TResult> request, string method, string expected) =>
        new TestCaseData(request.Content(), method, request.Method, expected).SetArgDisplayNames(method, expected);

    private static string FieldOf(string form, string name)
    {
        var part = form.Split("--").Single(one => one.Contains($"name=\"{name}\"\r\n", StringComparison.Ordinal) || one.Contains($"name=\"{name}\"\n", StringComparison.Ordinal));
        return part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].TrimEnd('\r', '\n');
    }
}
