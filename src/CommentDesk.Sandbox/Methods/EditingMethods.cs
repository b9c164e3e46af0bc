using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Live;
using CommentDesk.Sandbox.Pacing;
using CommentDesk.Sandbox.Wire;

namespace CommentDesk.Sandbox.Methods;

/// <summary>Changing, deleting and marking messages that are already there.</summary>
internal sealed class EditingMethods(Posting posting, Pacer pacer)
{
    private static readonly TimeSpan DeletableFor = TimeSpan.FromHours(48);

    public JsonNode EditText(BotCall call)
    {
        var text = Formatting.Text(call.Arguments);
        return Edit(call, message => message.Text is null
            ? throw RefusalException.BadRequest("there is no text in the message to edit")
            : message with { Text = text.Text, Entities = text.Entities });
    }

    public JsonNode EditCaption(BotCall call)
    {
        var caption = Formatting.Caption(call.Arguments);
        return Edit(call, message => message.Media is null
            ? throw RefusalException.BadRequest("there is no caption in the message to edit")
            : message with { Caption = caption.Text.Length > 0 ? caption.Text : null, Entities = caption.Entities });
    }

    public JsonNode EditMarkup(BotCall call) => Edit(call, message => message);

    public JsonNode Delete(BotCall call)
    {
        var chat = call.Chat();
        var message = Existing(call, chat, "delete");
        var own = message.SentByBot == call.Bot.Id;
        if (!own && chat.Kind != ChatKind.Private && !chat.IsLedBy(call.Bot.Id))
            throw RefusalException.BadRequest("message can't be deleted");
        if (call.State.Now - message.Date >= DeletableFor.TotalSeconds && !chat.IsLedBy(call.Bot.Id))
            throw RefusalException.BadRequest("message can't be deleted for everyone");
        posting.Delete(chat, message);
        return JsonValue.Create(true);
    }

    public static JsonNode React(BotCall call)
    {
        var chat = call.ChatToSpeakIn();
        var message = Existing(call, chat, "react");
        var given = call.Arguments.Array("reaction", "ReactionType") ?? [];
        var emoji = given.OfType<JsonObject>().Select(reaction => reaction.Text("emoji")).OfType<string>();
        var marked = message.Reacted(call.Bot.Id, [.. emoji]);
        chat.Messages[message.Id] = marked;
        call.State.Journal.Tell("edited", message: marked);
        return JsonValue.Create(true);
    }

    private JsonObject Edit(BotCall call, Func<Message, Message> change)
    {
        var markup = ReplyMarkup.Read(call.Arguments);
        var chat = call.ChatToSpeakIn();
        var message = Existing(call, chat, "edit");
        if (message.SentByBot != call.Bot.Id)
            throw RefusalException.BadRequest("message can't be edited");
        var edited = change(message) with { Buttons = markup.Buttons, Markup = markup.Json };
        if (IsSame(message, edited))
            throw RefusalException.BadRequest("message is not modified: specified new message content and reply markup "
                + "are exactly the same as a current content and reply markup of the message");
        if (pacer.Wait(call.Bot.Id, chat, edit: true) is { } seconds)
            throw RefusalException.TooMany(seconds);
        return MessageJson.Of(call.State, posting.Change(chat, edited with { EditDate = call.State.Now }));
    }

    private static bool IsSame(Message one, Message other) => one.Text == other.Text && one.Caption == other.Caption
        && one.Entities.SequenceEqual(other.Entities) && ReplyMarkup.Same(one.Markup, other.Markup);

    private static Message Existing(BotCall call, Chat chat, string verb)
    {
        var id = call.Arguments.Whole("message_id");
        if (id is null or <= 0)
            throw RefusalException.BadRequest("message identifier is not specified");
        return chat.Messages.TryGetValue((int)id, out var message) && !message.Deleted
            ? message
            : throw RefusalException.BadRequest($"message to {verb} not found");
    }
}
