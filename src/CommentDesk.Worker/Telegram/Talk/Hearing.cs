using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Commands;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>
/// What people send to the bot: a command, an answer (words, a picture or a file: a reply to anything the bot said about a ticket, or what it
/// waits for), an edit of an answer; for anything else the bot asks, because in public nothing is guessed.
/// </summary>
internal sealed class Hearing(Admission admission, CommandBook commands, Drafting drafting, IEnumerable<IAsked> asked, ChatOptions options)
{
    private readonly Dictionary<string, IAsked> _asked = asked.ToDictionary(one => one.Kind);

    public void Heard(IDeskSession session, Observation.PersonSaid said, DateTimeOffset now)
    {
        if (admission.Meet(session, said, now) is not { } person)
            return;
        var turn = new Turn(session, person, now, options);
        if (said.Edited)
            drafting.Edited(turn, said);
        else if (Albums.Spare(turn, said))
            return;
        else if (CommandLine.Read(said.Text) is { } command)
            Commanded(turn, said, command);
        else
            Words(turn, said);
    }

    /// <summary>A file beside a command would be lost without a word.</summary>
    private void Commanded(Turn turn, Observation.PersonSaid said, CommandLine command)
    {
        if (said.Attached is null)
            commands.Run(turn, command);
        else
            turn.Say(Line.Of("chat.file_with_command"), replyTo: said.Message);
    }

    /// <summary>
    /// A card that left just before the process was killed was never remembered. Its buttons name its ticket; from now on
    /// it is known.
    /// </summary>
    private static TicketId? Adopted(Turn turn, Observation.PersonSaid said, string message)
    {
        var ticket = (said.ReplyToPresses ?? [])
            .Select(press => ButtonData.TryParse(press, out var data) && Verbs.AboutTicket(data.Verb) ? data.Ticket : (TicketId?)null)
            .FirstOrDefault(known => known is not null);
        if (ticket is { } found && turn.Session.Tickets.Find(found) is not null)
            turn.Session.Chats.Remember(new BotMessage(said.Chat, message, turn.Person.Id, found, "found", null, turn.Now));
        return ticket;
    }

    private void Words(Turn turn, Observation.PersonSaid said)
    {
        var shown = said.ReplyTo is { } message ? turn.Session.Chats.Find(said.Chat, message) : null;
        // A reply to something the desk does not remember is meant for that, not for what happens to be awaited.
        var expected = said.ReplyTo is null ? turn.Session.Chats.Expected(turn.Person.Id, turn.Now) : null;
        var asked = _asked.GetValueOrDefault(shown?.Kind ?? expected?.Kind ?? "");
        if (said is { Text: null, Attached: null })
            turn.Say(Line.Of("chat.text_only"), replyTo: said.Message);
        else if (asked is not null && said.Attached is not null)
            turn.Say(Line.Of("chat.words_only"), replyTo: said.Message);
        else if (asked is not null)
            asked.Heard(turn, said, shown is null ? expected!.Ticket : shown.Ticket, shown is null ? expected!.Detail : shown.Mark);
        else if ((shown?.Ticket ?? (said.ReplyTo is { } unknown ? Adopted(turn, said, unknown) : null)) is { } ticket)
            drafting.Written(turn, ticket, Drafting.Of(said), said.Message);
        else if (expected is { Kind: Drafting.Answer, Ticket: { } awaited })
            drafting.Written(turn, awaited, Drafting.Of(said), said.Message);
        else
            drafting.Ask(turn, said);
    }
}
