using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Turns an HTTP status and a body into a result, or into the exception that says what went wrong. Pure.</summary>
internal static class AnswerReader
{
    /// <summary>A day in seconds. Longer ones are no server's wish, and beyond what a timer can wait for.</summary>
    private const int LongestWait = 24 * 60 * 60;

    private static readonly TimeSpan s_unstatedWait = TimeSpan.FromSeconds(5);

    /// <remarks>Broken UTF-8 is mended before it is read: one broken letter must not hide a whole batch of updates.</remarks>
    /// <exception cref="BotApiException">The answer is a refusal, a failure, or no Bot API answer at all.</exception>
    public static TResult Read<TResult>(string method, int status, ReadOnlySpan<byte> body, JsonTypeInfo<TResult> shape)
    {
        if (status >= 500)
            throw new BotApiException.ServerError(method, status);

        var envelope = Open(body) ?? throw new BotApiException.GarbledAnswer(method, status, "the body is no Bot API answer");
        if (!envelope.Ok)
            throw Refusal(method, status, envelope);

        return status is >= 200 and < 300 && envelope.Result is { } result
            ? Unwrap(method, status, result, shape)
            : throw new BotApiException.GarbledAnswer(method, status, "the result is missing");
    }

    private static Envelope? Open(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(Utf8.IsValid(body) ? body : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body)), BotApiJson.Default.Envelope);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TResult Unwrap<TResult>(string method, int status, JsonElement result, JsonTypeInfo<TResult> shape)
    {
        try
        {
            return result.Deserialize(shape) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new BotApiException.GarbledAnswer(method, status, "the result has an unknown shape");
        }
    }

    private static BotApiException Refusal(string method, int status, Envelope envelope)
    {
        var code = envelope.ErrorCode ?? status;
        var said = envelope.Description ?? "";
        var shown = Refusals.WithoutQuotes(said);
        return code switch
        {
            401 => new BotApiException.Unauthorized(method),
            403 => new BotApiException.Forbidden(method, Refusals.Forbidden(said), shown),
            404 => new BotApiException.NotFound(method),
            409 => new BotApiException.Conflict(method, Refusals.Conflict(said)),
            429 => new BotApiException.TooManyRequests(method, Wait(envelope.Parameters)),
            >= 400 and < 500 => new BotApiException.BadRequest(
                method, code, Reason(said, envelope.Parameters), shown, envelope.Parameters?.MigrateToChatId),
            >= 500 and < 600 => new BotApiException.ServerError(method, code),
            _ => new BotApiException.GarbledAnswer(method, status, "the refusal has no known code"),
        };
    }

    private static BadRequestReason Reason(string said, ResponseParameters? parameters) =>
        parameters?.MigrateToChatId is null ? Refusals.BadRequest(said) : BadRequestReason.ChatMigrated;

    private static TimeSpan Wait(ResponseParameters? parameters) =>
        parameters?.RetryAfter is { } seconds and > 0 ? TimeSpan.FromSeconds(Math.Min(seconds, LongestWait)) : s_unstatedWait;
}
