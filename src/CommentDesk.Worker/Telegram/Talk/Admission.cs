using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Commands;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>
/// Who is let in: those the settings name, and those with an unused invitation. Anybody else is told politely how to be
/// invited, and nothing else happens.
/// </summary>
internal sealed class Admission(Desk desk, Reach reach, Welcome welcome, ChatOptions options)
{
    /// <returns>The member of staff whose words are to be understood; null when everything is said already.</returns>
    public Person? Meet(IDeskSession session, Observation.PersonSaid said, DateTimeOffset now)
    {
        var known = session.People.FindByContact(said.Who.Contact);
        var fresh = false;
        if (options.Staff.GetValueOrDefault(said.Who.Contact) is var given && given != Roles.None && (known is null || (known.Roles & given) != given))
        {
            known = Admit(session, said.Who, known, given, now);
            session.People.Audit(known.Id, known.Contact, "admitted by the settings", "ok", now);
            fresh = true;
        }

        var command = said.Edited ? null : CommandLine.Read(said.Text);
        if (command is { Name: "start", Args.Length: > 0 })
            return Invited(session, said.Who, known, command.Args, now);
        if (known is not { Staff: true })
            return Stranger(session, said, command, now);
        var person = reach.Found(session, Renamed(session, known, said.Who), now);
        if (!fresh && command is not { Name: "start" })
            return person;
        welcome.Greet(new Turn(session, person, now, options));
        return command is { Name: "start" } ? null : person;
    }

    private Person? Invited(IDeskSession session, Visitor who, Person? known, string code, DateTimeOffset now)
    {
        var digest = InviteCode.Digest(code);
        var invite = session.People.FindInvite(digest);
        var fault = invite switch
        {
            null => "invite.unknown",
            { UsedBy: { } by } when by == known?.Id => "invite.yours",
            { UsedBy: not null } => "invite.used",
            _ when invite.ExpiresAt <= now => "invite.expired",
            // An invitation is worth as much as its inviter is now.
            _ when session.People.Find(invite.By) is not { } by || !by.Is(Roles.Admin) => "invite.expired",
            _ => null,
        };
        if (fault is not null || invite is null)
            return Turned(session, who, known, fault ?? "invite.unknown", now);
        var person = Admit(session, who, known, invite.Role, now);
        session.People.UseInvite(digest, person.Id, now);
        session.People.Audit(person.Id, person.Contact, $"invited as {invite.Role.Code()} by @{invite.By}", "ok", now);
        welcome.Greet(new Turn(session, person, now, options));
        if (session.People.Find(invite.By) is { Staff: true } inviter && inviter.Id != person.Id)
            session.Outbox.Add(Calls.LineFor(inviter, Line.Of("tell.invite_used", $"@{person.Id}", $"#role.{invite.Role.Code()}"), now));
        return null;
    }

    private static Person? Turned(IDeskSession session, Visitor who, Person? known, string fault, DateTimeOffset now)
    {
        session.People.Audit(known?.Id, who.Contact, "invitation", fault, now);
        var words = Wording.In(known?.Language);
        session.Outbox.Add(ChatCalls.Saying(who.Contact, known?.Id, new Html().Text(words.Say(fault)), now, replaces: "stranger"));
        return null;
    }

    private Person? Stranger(IDeskSession session, Observation.PersonSaid said, CommandLine? command, DateTimeOffset now)
    {
        // What exactly was written is kept nowhere: it may be anything.
        session.People.Audit(null, said.Who.Contact, command is not null && CommandMenu.Knows(command.Name) ? $"/{command.Name}" : "a message", "chat.stranger", now);
        if (!said.Edited)
        {
            var text = new Html().Text(Wording.In(options.Language).Say("chat.stranger")).Line().Text(Wording.In(options.Language).Say("chat.your_id")).Code(said.Who.Contact);
            session.Outbox.Add(ChatCalls.Saying(said.Who.Contact, null, text, now, replaces: "stranger"));
        }

        return null;
    }

    private Person Admit(IDeskSession session, Visitor who, Person? known, Roles roles, DateTimeOffset now)
    {
        Person person;
        if (known is null)
        {
            person = session.People.Add(new Person(default, who.Contact, who.Name, who.Handle, roles, true, true, options.Language));
        }
        else
        {
            person = known with { Roles = known.Roles | roles, Reachable = true, Name = who.Name, Handle = who.Handle };
            session.People.Save(person);
        }

        if (person.Is(Rights.Answerers))
            desk.Drain(session, now);
        return person;
    }

    private static Person Renamed(IDeskSession session, Person person, Visitor who)
    {
        if (person.Name == who.Name && person.Handle == who.Handle)
            return person;
        var renamed = person with { Name = who.Name, Handle = who.Handle };
        session.People.Save(renamed);
        return renamed;
    }
}
