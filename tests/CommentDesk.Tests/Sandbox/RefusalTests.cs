using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Tests.Sandbox;

/// <summary>What the network refuses, and how it words it.</summary>
internal sealed class RefusalTests : SandboxStory
{
    private const string NotModified = "400 Bad Request: message is not modified: specified new message content and reply "
        + "markup are exactly the same as a current content and reply markup of the message";

    [SetUp]
    public void Anna_has_started_the_bot() => World.Start(Anna);

    [TestCase("", "400 Bad Request: message text is empty")]
    [TestCase(" \n\t ", "400 Bad Request: message text is empty")]
    [TestCase("<b></b>", "400 Bad Request: message text is empty")]
    [TestCase("<b>x", "400 Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"")]
    [TestCase("a <u>b</i>", "400 Bad Request: can't parse entities: Unmatched end tag at byte offset 6, expected \"</u>\", found \"</i>\"")]
    public async Task A_bad_text_is_refused(string text, string refusal) =>
        Assert.That(await Refused("sendMessage", ("text", text), ("parse_mode", "HTML")), Is.EqualTo(refusal));

    [Test]
    public async Task Lengths_count_what_is_left_after_parsing_in_utf16_units()
    {
        var full = string.Concat(Enumerable.Repeat("😀", 2048));
        var sent = await Api.Get("sendMessage", Arguments(("text", $"  <b>{full}</b>\n"), ("parse_mode", "HTML")));

        Assert.That((string)sent["text"]!, Is.EqualTo(full));
        Assert.That(
            await Refused("sendMessage", ("text", full + "x")), Is.EqualTo("400 Bad Request: message is too long"));
        Assert.That(
            await Refused("sendPhoto", ("photo", "https://a.b/c.png"), ("caption", new string('я', 1025))),
            Is.EqualTo("400 Bad Request: message caption is too long"));
    }

    [Test]
    public async Task A_file_is_sent_again_only_as_what_it_was()
    {
        World.Say(Anna, new Draft { Media = new Media("document", "DOC-1", "Смета.pdf") });
        var again = await Api.Get("sendDocument", Arguments(("document", "DOC-1")));
        Assert.That((string)again["document"]!["file_name"]!, Is.EqualTo("Смета.pdf"));
        Assert.That(await Refused("sendPhoto", ("photo", "DOC-1")), Is.EqualTo("400 Bad Request: can't use file of type Document as Photo"));
        Assert.That(await Refused("sendPhoto", ("photo", "NEVER-SEEN")), Is.EqualTo("400 Bad Request: wrong file identifier/HTTP URL specified"));
    }

    [Test]
    public async Task Markdown_is_not_known() =>
        Assert.That(await Refused("sendMessage", ("text", "*a*"), ("parse_mode", "MarkdownV2")), Does.StartWith("400 Bad Request: "));

    [TestCase(0, false)]
    [TestCase(64, true)]
    [TestCase(65, false)]
    public async Task Button_data_holds_1_to_64_bytes(int bytes, bool accepted)
    {
        var answer = await Api.Ask("sendMessage", Arguments(("text", "x"), ("reply_markup", Keyboard(new string('d', bytes)))));

        Assert.That((bool)answer["ok"]!, Is.EqualTo(accepted));
        if (!accepted)
            Assert.That((string)answer["description"]!, Is.EqualTo("Bad Request: BUTTON_DATA_INVALID"));
    }

    [Test]
    public async Task Button_data_is_measured_in_bytes_and_not_in_letters() =>
        Assert.That(
            await Refused("sendMessage", ("text", "x"), ("reply_markup", Keyboard(new string('ж', 33)))),
            Is.EqualTo("400 Bad Request: BUTTON_DATA_INVALID"));

    [Test]
    public async Task An_edit_that_changes_nothing_is_refused_and_one_without_its_keyboard_is_not()
    {
        var card = await Api.Get("sendMessage", Arguments(("text", "карта"), ("reply_markup", Keyboard("d"))));
        var id = (int)card["message_id"]!;

        Assert.That(
            await Refused("editMessageText", ("message_id", id), ("text", " карта "), ("reply_markup", Keyboard("d"))),
            Is.EqualTo(NotModified));
        var bare = await Api.Get("editMessageText", Arguments(("message_id", id), ("text", "карта")));
        Assert.That(bare["reply_markup"], Is.Null);
        Assert.That(await Refused("editMessageReplyMarkup", ("message_id", id)), Is.EqualTo(NotModified));
    }

    [Test]
    public async Task What_is_gone_cannot_be_edited_deleted_or_answered()
    {
        var card = await Api.Send(Anna.Id, "карта");
        var id = (int)card["message_id"]!;
        await Api.Get("deleteMessage", Arguments(("message_id", id)));
        var reply = new JsonObject { ["message_id"] = id };
        var lenient = new JsonObject { ["message_id"] = id, ["allow_sending_without_reply"] = true };

        Assert.Multiple(async () =>
        {
            Assert.That(await Refused("editMessageText", ("message_id", id), ("text", "x")), Is.EqualTo("400 Bad Request: message to edit not found"));
            Assert.That(await Refused("deleteMessage", ("message_id", id)), Is.EqualTo("400 Bad Request: message to delete not found"));
            Assert.That(
                await Refused("sendMessage", ("text", "x"), ("reply_parameters", reply)),
                Is.EqualTo("400 Bad Request: message to be replied not found"));
            Assert.That(
                (await Api.Get("sendMessage", Arguments(("text", "x"), ("reply_parameters", lenient))))["reply_to_message"], Is.Null);
        });
    }

    [Test]
    public async Task Another_persons_message_cannot_be_edited()
    {
        var said = World.Say(Anna, "моё");

        Assert.That(
            await Refused("editMessageText", ("message_id", said.Id), ("text", "x")), Is.EqualTo("400 Bad Request: message can't be edited"));
    }

    [Test]
    public async Task A_stranger_a_blocker_and_a_gone_account_each_get_their_words()
    {
        var reader = World.AddPerson("Борис");
        var commenter = World.AddPerson("Вера");
        var gone = World.AddPerson("Глеб");
        World.Comment(commenter, World.Post(Town.Id, "Пост"), "Вопрос");
        World.Start(gone);
        World.Deactivate(gone);
        World.Block(Anna);

        Assert.Multiple(async () =>
        {
            Assert.That(await RefusedIn(reader.Id), Is.EqualTo("400 Bad Request: chat not found"));
            Assert.That(await RefusedIn(commenter.Id), Is.EqualTo("403 Forbidden: bot can't initiate conversation with a user"));
            Assert.That(await RefusedIn(Anna.Id), Is.EqualTo("403 Forbidden: bot was blocked by the user"));
            Assert.That(await RefusedIn(gone.Id), Is.EqualTo("403 Forbidden: user is deactivated"));
        });
    }

    [TestCase(MemberStatus.Kicked, "403 Forbidden: bot was kicked from the supergroup chat")]
    [TestCase(MemberStatus.Left, "403 Forbidden: bot is not a member of the supergroup chat")]
    public async Task A_group_without_the_bot_refuses_it(MemberStatus status, string refusal)
    {
        World.SetMember(Town.GroupId, Bot.Id, status, Anna);

        Assert.That(await RefusedIn(Town.GroupId), Is.EqualTo(refusal));
    }

    [Test]
    public async Task A_press_is_answered_once_in_time_and_shortly()
    {
        const string TooOld = "400 Bad Request: query is too old and response timeout expired or query ID is invalid";
        await Api.Get("sendMessage", Arguments(("text", "карта"), ("reply_markup", Keyboard("d"))));
        var card = World.MessagesWith(Anna)[^1];
        var first = World.PressButton(Anna, card, "Кнопка");
        var late = World.Press(Anna, card, "d");

        Assert.That(await Answered(first, new string('я', 201)), Is.EqualTo("400 Bad Request: MESSAGE_TOO_LONG"));
        Assert.That(await Answered(first, "принято"), Is.EqualTo(" "));
        Assert.That(await Answered(first, "принято"), Is.EqualTo(TooOld));
        Assert.That(await Answered("1", "принято"), Is.EqualTo(TooOld));
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.That(await Answered(late, "принято"), Is.EqualTo(TooOld));
        Assert.That(World.CallbackAnswers.Select(answer => answer.Text), Is.EqualTo(new[] { "принято" }));
    }

    [Test]
    public async Task A_button_of_a_deleted_card_comes_without_the_card()
    {
        await Api.Get("sendMessage", Arguments(("text", "карта"), ("reply_markup", Keyboard("d"))));
        var card = World.MessagesWith(Anna)[^1];
        World.Delete(card);
        await Forget();

        World.Press(Anna, card, "d");

        var message = (await Api.Updates())[0]!["callback_query"]!["message"]!;
        Assert.That((int)message["date"]!, Is.Zero);
        Assert.That(message["text"], Is.Null);
    }

    [Test]
    public async Task An_old_message_is_not_deleted_for_everyone()
    {
        var card = await Api.Send(Anna.Id, "карта");
        Clock.Advance(TimeSpan.FromHours(48));

        Assert.That(
            await Refused("deleteMessage", ("message_id", (int)card["message_id"]!)),
            Is.EqualTo("400 Bad Request: message can't be deleted for everyone"));
    }

    [Test]
    public async Task A_hundred_commands_are_enough()
    {
        var many = new JsonArray([.. Enumerable.Range(0, 101).Select(i =>
            (JsonNode)new JsonObject { ["command"] = $"c{i}", ["description"] = "d" })]);

        Assert.That(await Api.Refusal("setMyCommands", new() { ["commands"] = many }), Is.EqualTo("400 Bad Request: BOT_COMMANDS_TOO_MUCH"));
        many.RemoveAt(0);
        Assert.That((bool)await Api.Get("setMyCommands", new() { ["commands"] = many.DeepClone() }), Is.True);
    }

    [Test]
    public async Task An_unknown_method_and_a_wrong_token_are_told_apart()
    {
        using var stranger = new RawBot(Server.Url, "123456789:wrong");

        Assert.That(await Api.Refusal("getMoon"), Is.EqualTo("404 Not Found: method not found"));
        Assert.That(await stranger.Refusal("getMe"), Is.EqualTo("401 Unauthorized"));
    }

    private Task<string> Refused(string method, params (string Name, JsonNode Value)[] arguments) =>
        Api.Refusal(method, Arguments(arguments));

    private Task<string> RefusedIn(long chatId) => Api.Refusal("sendMessage", new() { ["chat_id"] = chatId, ["text"] = "x" });

    private Task<string> Answered(string queryId, string text) =>
        Api.Refusal("answerCallbackQuery", new() { ["callback_query_id"] = queryId, ["text"] = text });

    private JsonObject Arguments(params (string Name, JsonNode Value)[] arguments)
    {
        var json = new JsonObject { ["chat_id"] = Anna.Id };
        foreach (var (name, value) in arguments)
            json[name] = value;
        return json;
    }

    private static JsonObject Keyboard(string data) => new()
    {
        ["inline_keyboard"] = new JsonArray(new JsonArray(new JsonObject { ["text"] = "Кнопка", ["callback_data"] = data })),
    };
}
