using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CommentDesk.Answers;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>What is remembered of previews: a live one has buttons, an ended one only says what became of the draft.</summary>
internal static class Previews
{
    public const string Ended = "preview-over";

    private const string WithFile = "+";

    /// <param name="asks">A second person has to see it first.</param>
    /// <param name="anyway">The draft would give somebody's data away, and the person was told so.</param>
    public static Keyboard Buttons(Wording words, Ticket ticket, Draft draft, bool asks = false, bool anyway = false)
    {
        return Keyboard.Of(
            [anyway ? One(asks ? "button.ask_anyway" : "button.pa", Verbs.PublishAnyway) : One(asks ? "button.ask_approval" : "button.publish", Verbs.Publish)],
            ticket.Stage is Stage.Drafted ? [One(draft.Interim ? "button.call_final" : "button.call_interim", Verbs.Call, draft.Interim ? "-f" : "-i")] : [],
            ticket.Stage is Stage.Drafted && draft.Attached is { } file ? [One(file.Kind is AttachmentKind.Photo ? "button.detach_photo" : "button.detach_document", Verbs.Detach)] : [],
            [One("button.rewrite", Verbs.Rewrite), One("button.discard", Verbs.Discard)]);

        Button One(string key, string verb, string more = "") =>
            Button.Sending(words.Say(key), ButtonData.About(ticket, verb, draft.Number.ToString(CultureInfo.InvariantCulture) + more));
    }

    /// <summary>Tells a preview from others of the ticket: the officer's message it was taken from, and the file it shows, which no edit can change.</summary>
    public static string? MarkOf(Draft draft) => draft.Attached is { } file
        ? $"{draft.Source}{WithFile}{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(file.Unique ?? file.File)))[..12]}"
        : draft.Source;

    /// <summary>Whether the message of this mark could show the draft: words cannot become a picture, nor a picture words.</summary>
    public static bool CanShow(string? mark, Draft draft) => mark?.Contains(WithFile, StringComparison.Ordinal) == true == draft.Attached is not null;

    /// <summary>What a preview says above the draft.</summary>
    public static string Heading(Wording words, Ticket ticket, Draft draft) =>
        words.Say(draft.Interim ? "preview.head_interim" : "preview.head", ticket.Id.ToString());

    /// <summary>The draft this preview would publish is no longer the one that waits: its buttons have to go.</summary>
    public static void EndStale(IDeskSession session, Person person, TicketId id, DateTimeOffset now)
    {
        if (session.Chats.Latest(person.Id, id, Calls.Preview) is { } shown && session.Tickets.Find(id) is { } ticket && ticket.Stage.Unpublished is null)
            session.Outbox.Add(ChatCalls.PreviewEnding(person, id, shown.Message, DraftOf(ticket), now));
    }

    /// <summary>The draft that went to the network, if one did.</summary>
    public static Draft? DraftOf(Ticket ticket) => ticket.Stage switch
    {
        Stage.Publishing stage => stage.Draft,
        Stage.InDoubt stage => stage.Draft,
        Stage.Correcting stage => stage.Correction,
        Stage.OnApproval stage => stage.Draft,
        _ => ticket.Stage.Standing?.Draft,
    };

    /// <summary>A text key saying what became of a preview whose draft no longer waits.</summary>
    public static string Fate(Ticket ticket) => ticket.Stage switch
    {
        Stage.Publishing or Stage.Correcting => "preview.publishing",
        Stage.InDoubt => "preview.in_doubt",
        Stage.OnApproval => "preview.on_approval",
        Stage.Answered or Stage.Interim => "preview.published",
        _ => "preview.discarded",
    };

    /// <summary>Still on its way: the preview is drawn once more when the network has spoken.</summary>
    public static bool Settled(Ticket ticket) => ticket.Stage is not (Stage.Publishing or Stage.Correcting or Stage.InDoubt or Stage.OnApproval);
}
