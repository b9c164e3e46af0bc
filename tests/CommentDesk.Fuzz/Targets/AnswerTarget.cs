using System.Text.Json.Serialization.Metadata;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Intake;

namespace CommentDesk.Fuzz.Targets;

/// <summary>The body of a Bot API answer: a result, or one of the client's own exceptions; no update of a batch is lost on the way.</summary>
internal sealed class AnswerTarget : Target
{
    private static readonly int[] s_statuses = [200, 200, 200, 400, 403, 429, 409, 302, 500];

    private readonly UpdateReader _reader = new("123456");

    public override string Name => "answers";

    public override IReadOnlyList<byte[]> Seeds { get; } = Clone.Files("tests/CommentDesk.Tests/Fixtures/BotApi");

    public override Outcome Try(byte[] input)
    {
        var status = s_statuses[input.Length % s_statuses.Length];
        try
        {
            return Result(input, input.Length % 7, status);
        }
        catch (BotApiException failure)
        {
            Must(failure.Message.Length < 2000, "a sentence is short");
            if (failure is BotApiException.TooManyRequests wait)
                Must(wait.RetryAfter > TimeSpan.Zero && wait.RetryAfter <= TimeSpan.FromDays(1), "a pause can be waited for");
            return new(failure.GetType().Name, $"{(failure as BotApiException.BadRequest)?.Reason} {(failure as BotApiException.Forbidden)?.Reason}");
        }
    }

    private Outcome Result(byte[] body, int shape, int status) => shape switch
    {
        0 or 1 or 2 => Batch(Read(body, status, BotApiJson.Default.UpdateBatch)),
        3 => new("message", $"{Read(body, status, BotApiJson.Default.Message).IsAccessible}"),
        4 => new("user", $"{Read(body, status, BotApiJson.Default.User).IsBot}"),
        5 => new("member", Read(body, status, BotApiJson.Default.ChatMember).Status.Length > 20 ? "odd" : "known"),
        _ => new("chat", $"{Read(body, status, BotApiJson.Default.ChatFullInfo).Type.Length > 20}"),
    };

    private Outcome Batch(UpdateBatch batch)
    {
        foreach (var update in batch.Updates)
        {
            Must(update.UpdateId is > 0 and < long.MaxValue, "an update that is stored can be acknowledged");
            UpdateTarget.Seen(_reader.Read(update.Json));
        }

        return new("batch", $"{Math.Min(batch.Updates.Count, 3)} {Math.Min(batch.Odd.Count, 3)}");
    }

    private static T Read<T>(byte[] body, int status, JsonTypeInfo<T> shape)
    {
        // Bare updates and messages are among the seeds: they are tried inside of an answer, too.
        var wrapped = body is [(byte)'{', ..] && !body.AsSpan().StartsWith("{\"ok\""u8) && !body.AsSpan().StartsWith("{\n  \"ok\""u8);
        byte[] answer = wrapped ? [.. typeof(T) == typeof(UpdateBatch) ? "{\"ok\":true,\"result\":["u8 : "{\"ok\":true,\"result\":"u8, .. body, .. typeof(T) == typeof(UpdateBatch) ? "]}"u8 : "}"u8] : body;
        return AnswerReader.Read("getUpdates", status, answer, shape);
    }
}
