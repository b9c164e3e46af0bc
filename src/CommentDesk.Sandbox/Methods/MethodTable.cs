using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Live;
using CommentDesk.Sandbox.Pacing;

namespace CommentDesk.Sandbox.Methods;

/// <summary>The Bot API methods the sandbox knows. Names are matched without regard to case, as at the real server.</summary>
internal sealed class MethodTable
{
    private readonly Dictionary<string, Func<BotCall, JsonNode>> _methods;

    public MethodTable(Posting posting, Pacer pacer, WebhookPush push)
    {
        var sending = new SendingMethods(posting, pacer);
        var editing = new EditingMethods(posting, pacer);
        var updates = new UpdateMethods(push);
        _methods = new(StringComparer.OrdinalIgnoreCase)
        {
            ["getMe"] = ChatMethods.GetMe,
            ["getChat"] = ChatMethods.GetChat,
            ["getChatMember"] = ChatMethods.GetChatMember,
            ["getChatAdministrators"] = ChatMethods.GetChatAdministrators,
            ["setWebhook"] = updates.SetWebhook,
            ["deleteWebhook"] = updates.DeleteWebhook,
            ["getWebhookInfo"] = UpdateMethods.GetWebhookInfo,
            ["sendMessage"] = sending.SendMessage,
            ["sendPhoto"] = sending.SendPhoto,
            ["sendDocument"] = sending.SendDocument,
            ["copyMessage"] = sending.CopyMessage,
            ["forwardMessage"] = sending.ForwardMessage,
            ["sendChatAction"] = SendingMethods.SendChatAction,
            ["editMessageText"] = editing.EditText,
            ["editMessageCaption"] = editing.EditCaption,
            ["editMessageReplyMarkup"] = editing.EditMarkup,
            ["deleteMessage"] = editing.Delete,
            ["setMessageReaction"] = EditingMethods.React,
            ["answerCallbackQuery"] = CallbackMethods.Answer,
            ["setMyCommands"] = CommandMethods.Set,
            ["deleteMyCommands"] = CommandMethods.Delete,
            ["getMyCommands"] = CommandMethods.Get,
        };
    }

    public JsonNode Run(string method, BotCall call)
    {
        if (!_methods.TryGetValue(method, out var known))
            throw new RefusalException(404, "Not Found: method not found");
        lock (call.State.Gate)
            return known(call);
    }
}
