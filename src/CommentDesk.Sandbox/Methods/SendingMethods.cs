using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Live;
using CommentDesk.Sandbox.Pacing;
using CommentDesk.Sandbox.Wire;

namespace CommentDesk.Sandbox.Methods;

/// <summary>Whatever puts a new message into a chat.</summary>
internal sealed class SendingMethods(Posting posting, Pacer pacer)
{
    public JsonNode SendMessage(BotCall call)
    {
        var text = Formatting.Text(call.Arguments);
        return MessageJson.Of(call.State, Send(call, new Message
        {
            ChatId = 0,
            Id = 0,
            Date = 0,
            From = Author.Of(call.Bot),
            Text = text.Text,
            Entities = text.Entities,
        }));
    }

    public JsonNode SendPhoto(BotCall call) => SendMedia(call, "photo");

    public JsonNode SendDocument(BotCall call) => SendMedia(call, "document");

    public JsonNode ForwardMessage(BotCall call)
    {
        var source = Source(call, "forward");
        var origin = source.Origin ?? (source.SenderChatId is { } channel && source.SenderChatId == source.ChatId
            ? new Origin.OfPost(channel, source.Id, source.Date)
            : new Origin.OfUser(source.From, source.Date));
        return MessageJson.Of(call.State, Send(call, Content(call, source) with { Origin = origin }));
    }

    public JsonNode CopyMessage(BotCall call)
    {
        var source = Source(call, "copy");
        var copy = Content(call, source);
        if (call.Arguments.Text("caption") is not null && source.Media is not null)
        {
            var caption = Formatting.Caption(call.Arguments);
            copy = copy with { Caption = caption.Text.Length > 0 ? caption.Text : null, Entities = caption.Entities };
        }

        return new JsonObject { ["message_id"] = Send(call, copy).Id };
    }

    public static JsonNode SendChatAction(BotCall call)
    {
        call.ChatToSpeakIn();
        return string.IsNullOrEmpty(call.Arguments.Text("action"))
            ? throw RefusalException.BadRequest("wrong parameter action in request")
            : JsonValue.Create(true);
    }

    private JsonObject SendMedia(BotCall call, string kind)
    {
        var caption = Formatting.Caption(call.Arguments);
        return MessageJson.Of(call.State, Send(call, new Message
        {
            ChatId = 0,
            Id = 0,
            Date = 0,
            From = Author.Of(call.Bot),
            Media = Attached(call, kind),
            Caption = caption.Text.Length > 0 ? caption.Text : null,
            Entities = caption.Entities,
        }));
    }

    private static Media Attached(BotCall call, string kind)
    {
        var given = call.Arguments.Text(kind);
        var part = given?.StartsWith("attach://", StringComparison.Ordinal) == true ? given["attach://".Length..] : kind;
        if (call.Arguments.File(part) is { } file)
        {
            if (file.Bytes.IsEmpty)
                throw RefusalException.BadRequest("file must be non-empty");
            var id = $"SBX{call.State.Files.Count + 1:D8}";
            call.State.Files.Add(id, new StoredFile(file.Name, file.ContentType, file.Bytes));
            return new Media(kind, id, file.Name, $"/sandbox/files/{id}", file.Bytes.Length);
        }

        if (string.IsNullOrEmpty(given))
            throw RefusalException.BadRequest($"there is no {kind} in the request");
        if (given.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return new Media(kind, "SBXURL", null, given);
        var seen = MediaOf(call, given) ?? throw RefusalException.BadRequest("wrong file identifier/HTTP URL specified");
        return seen.Kind == kind
            ? seen
            : throw RefusalException.BadRequest($"can't use file of type {Titled(seen.Kind)} as {Titled(kind)}");
    }

    /// <summary>A file somebody sent before; each size of a photo has an id of its own.</summary>
    private static Media? MediaOf(BotCall call, string fileId) => call.State.AllChats
        .SelectMany(chat => chat.Messages.Values)
        .Select(message => message.Media)
        .OfType<Media>()
        .Where(media => fileId.StartsWith(media.FileId, StringComparison.Ordinal))
        .MaxBy(media => media.FileId.Length);

    private static string Titled(string kind) => $"{char.ToUpperInvariant(kind[0])}{kind[1..]}";

    private Message Send(BotCall call, Message draft)
    {
        var markup = ReplyMarkup.Read(call.Arguments);
        var chat = call.ChatToSpeakIn();
        var target = ReplyTarget.Read(call, chat);
        if (pacer.Wait(call.Bot.Id, chat, edit: false) is { } seconds)
            throw RefusalException.TooMany(seconds);
        return posting.Add(chat, draft with
        {
            SentByBot = call.Bot.Id,
            From = chat.Kind == ChatKind.Channel ? new Author(chat.Id, chat.Title, false) : draft.From,
            SenderChatId = chat.Kind == ChatKind.Channel ? chat.Id : null,
            ReplyTo = target.MessageId,
            Quote = target.Quote,
            ThreadId = Posting.ThreadOf(chat, target.MessageId),
            Buttons = markup.Buttons,
            Markup = markup.Json,
        });
    }

    private static Message Source(BotCall call, string verb)
    {
        var chat = call.Chat("from_chat_id");
        var id = (int)(call.Arguments.Whole("message_id") ?? 0);
        return chat.Messages.TryGetValue(id, out var found) && !found.Deleted && found.Service is null
            ? found
            : throw RefusalException.BadRequest($"message to {verb} not found");
    }

    private static Message Content(BotCall call, Message source) => new()
    {
        ChatId = 0,
        Id = 0,
        Date = 0,
        From = Author.Of(call.Bot),
        Text = source.Text,
        Caption = source.Caption,
        Entities = source.Entities,
        Media = source.Media,
    };
}
