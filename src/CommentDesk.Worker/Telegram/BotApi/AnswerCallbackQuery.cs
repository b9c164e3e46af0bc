using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Ends the waiting sign on a pressed button. Due for every press, soon.</summary>
internal sealed record AnswerCallbackQuery(string CallbackQueryId) : IBotRequest<bool>
{
    /// <summary>Up to 200 characters.</summary>
    public string? Text { get; init; }

    /// <summary>A window to be closed rather than a passing line.</summary>
    public bool? ShowAlert { get; init; }

    string IBotRequest<bool>.Method => "answerCallbackQuery";

    JsonTypeInfo<bool> IBotRequest<bool>.Answer => BotApiJson.Default.Boolean;

    HttpContent IBotRequest<bool>.Content() => RequestBody.Json(this, BotApiJson.Default.AnswerCallbackQuery);
}
