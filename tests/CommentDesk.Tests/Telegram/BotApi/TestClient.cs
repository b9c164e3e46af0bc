using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Tests.Telegram.BotApi;

/// <summary>The real client over a network the test commands.</summary>
internal static class TestClient
{
    public const string Secret = "AAF-secret_half_of_the_test_token_00";

    public static BotToken Token { get; } = BotToken.Parse($"123456:{Secret}");

    /// <summary>Reads are tried once more and without waiting.</summary>
    public static BotApiSettings Settings { get; } = new() { ReadRetries = 1, ReadRetryDelay = TimeSpan.Zero };

    public static BotApiClient Over(HttpMessageHandler network, BotApiSettings? settings = null, TimeProvider? time = null, KeptLog? log = null) =>
        new(new HttpClient(network), Token, time ?? TimeProvider.System, log ?? new KeptLog(), settings ?? Settings);

    public static async Task<BotApiException> Failure(Task call)
    {
        try
        {
            await call;
        }
        catch (BotApiException failure)
        {
            return failure;
        }

        throw new AssertionException("The call was expected to fail.");
    }
}
