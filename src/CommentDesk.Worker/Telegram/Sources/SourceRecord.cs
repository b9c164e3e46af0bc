using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Intake;

namespace CommentDesk.Worker.Telegram.Sources;

/// <summary>Keeps what was seen of a source and tells the administrators what changed, both in one work of the store.</summary>
internal static class SourceRecord
{
    /// <returns>False when the channel is gone or no longer wanted.</returns>
    public static bool Keep(IDeskSession session, ChannelId id, SourceSighting seen, DateTimeOffset now)
    {
        if (session.Comments.FindChannel(id) is not { State: not ChannelState.Disconnected } before)
            return false;
        var named = Named(before, seen);
        var trouble = SourceTrouble.Of(seen, named, now);
        var after = named with
        {
            Health = new(before.Health.LastUpdate, now, seen.ReadsAll ?? before.Health.ReadsAll, seen.Bot?.Status ?? before.Health.BotStatus, trouble),
        };
        session.Comments.SaveChannel(after);
        if (Word(session, before, after) is { } line)
            Tell(session, line, now);
        return true;
    }

    private static Channel Named(Channel channel, SourceSighting seen)
    {
        var named = seen.Room is { } room ? channel with { RoomHandle = room.Username } : channel;
        if (seen.Room?.LinkedChatId is { } linked)
            named = named with { Source = Wire.Id(linked) };
        if (seen.Source is { } source)
            return named with { SourceHandle = source.Username, Title = source.Title ?? named.Title };
        return named.Source is null && seen.Room?.Title is { } title ? named with { Title = title } : named;
    }

    /// <summary>The first look after «Подключить» is always told; later ones only when something changed.</summary>
    private static Line? Word(IDeskSession session, Channel before, Channel after)
    {
        if (after.State != ChannelState.Connected)
            return null;
        var trouble = after.Health.Trouble;
        if (session.Facts.Get(Told(after.Id)) is null)
        {
            session.Facts.Set(Told(after.Id), "1");
            return trouble is null ? Line.Of("tell.source_checked", Line.Quoted(after.Title)) : Bad(after.Title, trouble);
        }

        if (trouble == before.Health.Trouble)
            return null;
        return trouble is null ? Line.Of("tell.source_ok", Line.Quoted(after.Title)) : Bad(after.Title, trouble);
    }

    private static Line Bad(string title, string trouble) => Line.Of("tell.source_trouble", Line.Quoted(title), $"#{trouble}");

    /// <summary>A source that is disconnected and connected again is told about anew.</summary>
    public static void Forget(IDeskSession session, ChannelId id) => session.Facts.Set(Told(id), null);

    private static string Told(ChannelId id) => $"sources.told.{Wire.Id(id.Value)}";

    private static void Tell(IDeskSession session, Line line, DateTimeOffset now)
    {
        foreach (var admin in session.People.All().Where(person => person.Is(Roles.Admin) && person.Reachable))
            session.Outbox.Add(Calls.LineFor(admin, line, now));
    }
}
