using CommentDesk.Comments;
using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Worker.Telegram.Intake;

/// <summary>From the network's word for what a message shows to the desk's.</summary>
internal static class MediaKinds
{
    public static Media Of(Message message) => message.MediaKind switch
    {
        null => message.Words is null ? Media.Other : Media.None,
        "photo" => Media.Photo,
        "video" => Media.Video,
        "voice" => Media.Voice,
        "video_note" => Media.VideoNote,
        "audio" => Media.Audio,
        "sticker" => Media.Sticker,
        "animation" => Media.Animation,
        "document" => Media.Document,
        "location" or "venue" => Media.Location,
        "contact" => Media.Contact,
        "poll" => Media.Poll,
        _ => Media.Other,
    };
}
