using CommentDesk.Texts;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>Telegram delivers an album picture by picture: an answer takes the first, and the person hears once that the others stay out.</summary>
internal static class Albums
{
    private const string Kind = "album";
    private const string Told = "told";

    /// <summary>Whether the message is a further part of an album whose first part was heard.</summary>
    public static bool Spare(Turn turn, Observation.PersonSaid said)
    {
        if (said.Album is not { } album)
            return false;
        var key = $"{Kind}:{album}";
        var first = turn.Session.Chats.Find(said.Chat, key);
        turn.Session.Chats.Remember(new BotMessage(said.Chat, key, turn.Person.Id, null, Kind, first is null ? null : Told, turn.Now));
        if (first is { Mark: null })
            turn.Say(Line.Of("chat.album"), replyTo: said.Message);
        return first is not null;
    }
}
