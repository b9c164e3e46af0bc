using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Commands;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>Rooms the bot was added to or removed from. A room is read only after an administrator connected it.</summary>
internal sealed class Rooms(ChatOptions options)
{
    public void Changed(IDeskSession session, Observation.RoomChanged room, DateTimeOffset now)
    {
        var known = session.Comments.FindRoom(room.Network, room.Room);
        if (room.Status is "left" or "kicked")
            Removed(session, known, now);
        else if (known is null or { State: ChannelState.Disconnected })
            Offer(session, Offered(session, known, room), now);
        else
            session.Facts.Set("sources.check", Stamp(now));
    }

    public void Command(IDeskSession session, Observation.CommandInRoom command, DateTimeOffset now)
    {
        if (CommandLine.Read(command.Text) is not { Name: "connect" })
            return;
        var person = command.Contact is { } contact ? session.People.FindByContact(contact) ?? Named(session, contact) : null;
        session.People.Audit(person?.Id, command.Contact ?? "anonymous", "connect in room", person is { } who && who.Is(Roles.Admin) ? "ok" : "refuse.role", now);
        if (command.Contact is null)
        {
            var text = new Html().Text(Wording.In(options.Language).Say("room.anonymous"));
            session.Outbox.Add(ChatCalls.Saying(command.Room, null, text, now, replyTo: command.Message, replaces: "room.anonymous"));
        }
        else if (person is { } admin && admin.Is(Roles.Admin))
        {
            var known = session.Comments.FindRoom(command.Network, command.Room)
                ?? session.Comments.AddChannel(New(command.Network, command.Room, command.Title, command.Handle));
            Connect(new Turn(session, admin, now, options), known);
        }
        else if (person is { Staff: true, Reachable: true } colleague)
        {
            // In public a stranger gets no answer, and a colleague gets theirs in private.
            session.Outbox.Add(ChatCalls.Saying(
                colleague.Contact, colleague.Id, new Html().Text(Denial.Of(Wording.In(colleague.Language), Roles.Admin)), now, replaces: "room.denied"));
        }
    }

    /// <summary>
    /// Standing in a discussion group gives no right and takes none away; but when one of the staff is gone from it, the
    /// administrators are reminded that the roles are still there.
    /// </summary>
    public static void Left(IDeskSession session, Observation.MemberLeft left, DateTimeOffset now)
    {
        if (session.Comments.FindRoom(left.Network, left.Room) is not { State: ChannelState.Connected } channel
            || session.People.FindByContact(left.Contact) is not { Staff: true } person)
            return;
        session.People.Audit(person.Id, person.Contact, $"left room {channel.Id.Value}", "ok", now);
        foreach (var admin in session.People.All().Where(one => one.Is(Roles.Admin) && one.Reachable && one.Id != person.Id))
            session.Outbox.Add(Calls.LineFor(admin, Line.Of("tell.left_room", $"@{person.Id}", Line.Quoted(channel.Title)), now));
    }

    /// <summary>An administrator of the settings may connect a room before the first private word; they cannot be written to yet.</summary>
    private Person? Named(IDeskSession session, string contact) => options.Staff.GetValueOrDefault(contact) is var roles && roles.HasFlag(Roles.Admin)
        ? session.People.Add(new Person(default, contact, contact, null, roles, true, false, options.Language))
        : null;

    /// <summary>From now on the room's comments are read; the rights are checked by the sources' own loop.</summary>
    public static bool Connect(Turn turn, Channel channel)
    {
        if (channel.State is ChannelState.Connected)
        {
            turn.Say(Line.Of("connect.already", Line.Quoted(channel.Title)));
            return false;
        }

        turn.Session.Comments.SaveChannel(channel with { State = ChannelState.Connected });
        turn.Audit($"connect room {channel.Id.Value}", "ok");
        turn.Session.Facts.Set("sources.check", Stamp(turn.Now));
        foreach (var lead in turn.Session.People.All().Where(person => person.Is(Rights.Leads)))
            turn.Tell(lead, Line.Of("connect.done", Line.Quoted(channel.Title), $"@{turn.Person.Id}"));
        return true;
    }

    /// <summary>Offers a room to one administrator.</summary>
    public static void Offer(Turn turn, Channel channel) => turn.Say(
        new Html().Text(turn.Words.Say("connect.offer", channel.Title)),
        Keyboard.Of([Button.Sending(turn.Words.Say("button.src"), ButtonData.Of(Verbs.Connect, channel.Id.Value))]));

    private void Offer(IDeskSession session, Channel channel, DateTimeOffset now)
    {
        foreach (var admin in session.People.All().Where(person => person.Is(Roles.Admin) && person.Reachable))
            Offer(new Turn(session, admin, now, options), channel);
    }

    private static Channel Offered(IDeskSession session, Channel? known, Observation.RoomChanged room)
    {
        if (known is null)
            return session.Comments.AddChannel(New(room.Network, room.Room, room.Title, room.Handle));
        var offered = known with { State = ChannelState.Offered };
        session.Comments.SaveChannel(offered);
        return offered;
    }

    private static void Removed(IDeskSession session, Channel? known, DateTimeOffset now)
    {
        if (known is null or { State: ChannelState.Disconnected })
            return;
        session.Comments.SaveChannel(known with { State = ChannelState.Disconnected });
        foreach (var lead in session.People.All().Where(person => person.Is(Rights.Leads) && person.Reachable))
            session.Outbox.Add(Calls.LineFor(lead, Line.Of("tell.room_lost", Line.Quoted(known.Title)), now));
    }

    private static Channel New(string network, string room, string title, string? handle) =>
        new(default, network, room, title, handle, null, null, ChannelState.Offered, ChannelHealth.Unknown);

    private static string Stamp(DateTimeOffset now) => now.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
