using System.Text.Json.Serialization;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>What hangs below a message: buttons, or a prompt to reply.</summary>
[JsonDerivedType(typeof(InlineKeyboardMarkup))]
[JsonDerivedType(typeof(ForceReply))]
internal abstract record ReplyMarkup;
