using System.Text.Json;
using CommentDesk.Answers;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Answers;
using CommentDesk.Worker.Telegram.Cards;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>From an officer's words, picture or file to a draft.</summary>
internal sealed class Drafting(Desk desk)
{
    /// <summary>The bot waits for the text of an answer to a ticket.</summary>
    public const string Answer = "answer";

    /// <summary>The bot holds a text and waits to hear which ticket it is for.</summary>
    public const string Text = "text";

    /// <summary>Stands for the words a person has not written yet, to ask the rules beforehand.</summary>
    public static readonly Command Anything = new Command.Write("?", [], null);

    /// <summary>An officer's own message from which a draft was taken.</summary>
    private const string Source = "source";

    private const int Offered = 8;
    private static readonly TimeSpan s_patience = TimeSpan.FromHours(12);

    public static Draft Of(Observation.PersonSaid said) => new(0, said.Text ?? "", said.Marks, $"{said.Chat}/{said.Message}")
    {
        Attached = said.Attached,
    };

    /// <param name="source">The officer's message, to which refusals reply.</param>
    public Outcome Written(Turn turn, TicketId ticket, Draft draft, string? source)
    {
        var before = turn.Session.Tickets.Find(ticket)?.Stage.Unpublished?.Attached;
        var outcome = desk.Do(
            turn.Session, ticket, turn.Person, new Command.Write(draft.Text, draft.Marks, draft.Source) { Attached = draft.Attached }, turn.Now);
        if (source is not null && outcome is not Outcome.Refused)
            turn.Session.Chats.Remember(new BotMessage(turn.Person.Contact, source, turn.Person.Id, ticket, Source, null, turn.Now));
        switch (outcome)
        {
            case Outcome.Refused { Why.Key: "refuse.not_yours" } when Proposals.Offered(turn, ticket, draft, source):
                turn.Audit($"propose {ticket}", "ok");
                return outcome;
            case Outcome.Refused refused:
                turn.Say(refused.Why, ticket, source);
                break;
            case Outcome.Already:
                turn.Say(Line.Of("chat.same_draft", ticket.ToString()), ticket, source);
                break;
            default:
                turn.Session.Chats.StopExpecting(turn.Person.Id);
                if (before is not null && draft.Attached?.SameFile(before) == false)
                    turn.Say(Line.Of("chat.file_replaced", ticket.ToString()), ticket, source);
                break;
        }

        turn.Audit($"write {ticket}", outcome is Outcome.Refused no ? no.Why.Key : "ok");
        return outcome;
    }

    /// <summary>An edited message changes the draft it became, or offers a new wording of what is published already.</summary>
    public void Edited(Turn turn, Observation.PersonSaid said)
    {
        if (turn.Session.Chats.Find(said.Chat, said.Message) is not { Kind: Source, Ticket: { } ticket })
            return;
        if (said is { Text: null, Attached: null })
            return;
        if (turn.Session.Tickets.Find(ticket) is { } known && !TakenFrom(known, $"{said.Chat}/{said.Message}"))
            return;
        Written(turn, ticket, Of(said), said.Message);
    }

    /// <summary>Waits for the text of an answer and opens the reply field.</summary>
    public void Await(Turn turn, Ticket ticket)
    {
        turn.Session.Chats.Expect(new Expectation(turn.Person.Id, Answer, ticket.Id, null, turn.Now + s_patience));
        var key = ticket.Stage switch
        {
            Stage.Answered => "chat.prompt_rewrite",
            Stage.Interim => "chat.prompt_final",
            _ => "chat.prompt",
        };
        turn.Say(
            new Html().Text(turn.Words.Say(key, ticket.Id.ToString())), ticket: ticket.Id, kind: "prompt",
            prompt: turn.Words.Say("chat.prompt_placeholder", ticket.Id.ToString()));
    }

    /// <summary>A text without a target: which of the person's tickets is it for?</summary>
    public void Ask(Turn turn, Observation.PersonSaid said)
    {
        var open = turn.Session.Tickets.OpenOf(turn.Person.Id).Where(ticket => !ticket.Stage.Underway).Take(Offered).ToList();
        if (open.Count == 0)
        {
            turn.Say(Line.Of("chat.hint_nothing"), replyTo: said.Message);
            return;
        }

        turn.Session.Chats.Expect(new Expectation(
            turn.Person.Id, Text, null, JsonSerializer.Serialize(Of(said), SayingsJson.Default.Draft), turn.Now + s_patience));
        var buttons = open.Select(ticket => Button.Sending(TicketLine.Button(turn, ticket), ButtonData.About(ticket, Verbs.Pick)));
        turn.Say(new Html().Text(turn.Words.Say("chat.hint_choose")), Keyboard.Column(buttons), replyTo: said.Message);
    }

    public static Draft? Held(Turn turn) => turn.Session.Chats.Expected(turn.Person.Id, turn.Now) is { Kind: Text, Detail: { } detail }
        ? JsonSerializer.Deserialize(detail, SayingsJson.Default.Draft)
        : null;

    /// <summary>Only the message the present text came from can change it: an edit of an older one means nothing.</summary>
    private static bool TakenFrom(Ticket ticket, string source) => ticket.Stage switch
    {
        Stage.Drafted stage => stage.Draft.Source == source,
        Stage.Answered stage => stage.Answer.Draft.Source == source || stage.Correction?.Source == source,
        Stage.Publishing stage => stage.Draft.Source == source,
        Stage.InDoubt stage => stage.Draft.Source == source,
        Stage.Correcting stage => stage.Correction.Source == source,
        Stage.OnApproval stage => stage.Draft.Source == source,
        Stage.Interim stage => stage.Answer.Draft.Source == source || stage.Correction?.Source == source,
        _ => false,
    };
}
