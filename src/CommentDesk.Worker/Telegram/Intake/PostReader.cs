using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Worker.Telegram.Intake;

/// <summary>Reads the copy of a channel's post that Telegram itself put into the discussion group.</summary>
internal static class PostReader
{
    /// <summary>The post, or null when the copy does not tell whose it is.</summary>
    public static Observation.PostSeen? Read(Message copy)
    {
        var origin = copy.ForwardOrigin;
        if ((copy.SenderChat ?? origin?.Chat ?? copy.ForwardFromChat) is not { } channel)
            return null;

        // A post that the channel itself forwarded from elsewhere names that elsewhere: its number is not ours.
        var ours = origin is null || origin.Chat?.Id == channel.Id;
        var number = origin?.MessageId ?? copy.ForwardFromMessageId;
        return new(
            Wire.Network,
            Wire.Id(copy.Chat.Id),
            Wire.Id(copy.MessageId),
            Wire.Id(channel.Id),
            Wire.NameOf(channel),
            Wire.Handle(channel.Username),
            ours && number is { } known ? Wire.Id(known) : null,
            Wire.Text(copy.Words ?? copy.Poll?.Question ?? ""),
            ours && origin is { } first && first.Date > DateTimeOffset.UnixEpoch ? first.Date : copy.Date);
    }
}
