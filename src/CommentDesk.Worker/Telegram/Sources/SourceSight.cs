using CommentDesk.Comments;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Intake;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Worker.Telegram.Sources;

/// <summary>
/// Looks at a room with the calls a bot may make. Each stands for itself: a server that does not know one of them still
/// answers the others.
/// </summary>
internal sealed partial class SourceSight(BotApiClient client, ILogger<SourceSight> log)
{
    /// <summary>The bot itself, with its privacy mode; null when it cannot be learnt now.</summary>
    public async Task<User?> Me(CancellationToken cancel) => (await Ask(new GetMe(), cancel)).Told;

    public async Task<SourceSighting> Look(Channel channel, User? me, CancellationToken cancel)
    {
        if (Wire.Number(channel.Room) is not { } number)
            return new(me?.CanReadAllGroupMessages, null, null, null, Shut: false);
        var room = await Ask(new GetChat(number), cancel);
        var bot = me is null ? default : await Ask(new GetChatMember(number, me.Id), cancel);
        var source = room.Told?.LinkedChatId is { } linked ? await Ask(new GetChat(linked), cancel) : default;
        return new(me?.CanReadAllGroupMessages, room.Told, source.Told, bot.Told, room.Shut || bot.Shut);
    }

    private async Task<(T? Told, bool Shut)> Ask<T>(IBotRequest<T> request, CancellationToken cancel)
        where T : class
    {
        try
        {
            return (await client.Call(request, cancel), false);
        }
        catch (BotApiException failure)
        {
            LogUntold(failure.Message);
            return (null, Closed(failure));
        }
    }

    private static bool Closed(BotApiException failure) => failure switch
    {
        BotApiException.Forbidden { Reason: ForbiddenReason.Kicked or ForbiddenReason.NotMember } => true,
        BotApiException.BadRequest { Reason: BadRequestReason.ChatMissing } => true,
        _ => false,
    };

    [LoggerMessage(Level = LogLevel.Debug, Message = "A look at a source was not answered: {Why}")]
    private partial void LogUntold(string why);
}
