using CommentDesk.Answers;
using CommentDesk.People;

namespace CommentDesk.Tickets;

/// <summary>
/// Rules about pictures and files. Words join the file that waits already, and a file without words joins the words; a second file
/// replaces the first. What stands in public keeps its file.
/// </summary>
internal static class Attaching
{
    /// <summary>What becomes of the message together with what was written before.</summary>
    public static Draft Joined(Ticket ticket, Person by, Command.Write command)
    {
        var before = Before(ticket, by, command);
        var own = new Draft(ticket.Drafts + 1, command.Text, command.Marks, command.Source)
        {
            Interim = ticket.Stage is Stage.Drafted { Draft.Interim: true } or Stage.OnApproval { Draft.Interim: true },
            Attached = before?.Attached is { } held && (command.Attached?.SameFile(held) ?? true) ? held : command.Attached,
        };
        return before is not null && Bare(command) && Unpublished(ticket) && before.Source != command.Source
            ? own with { Text = before.Text, Marks = before.Marks, Source = before.Source ?? command.Source }
            : own;
    }

    /// <summary>Whether the message means the interim answer that stands, and not the final one that is owed.</summary>
    public static bool Amends(Stage.Interim stage, Command.Write command) =>
        command.Source is not null && stage.Answer.Draft.Source == command.Source;

    /// <summary>A published answer may get other words, never another file: networks let some of them be changed, and none taken off.</summary>
    public static bool Stays(Attachment? standing, Attachment? next) => standing is null ? next is null : standing.SameFile(next);

    public static Decision Detach(Ticket ticket, Person? by, Command.Detach command, DateTimeOffset now)
    {
        if (by is null || !ticket.OwnsOrLeads(by))
            return Working.NotYours(ticket);
        return ticket.Stage switch
        {
            Stage.Drafted stage when stage.Draft.Number != command.Draft => Ticket.No("refuse.older_draft"),
            Stage.Drafted { Draft.Attached: null } => new Decision.Already(),
            // Nothing would be left of it.
            Stage.Drafted stage when string.IsNullOrWhiteSpace(stage.Draft.Text) => Answering.Discard(ticket, by, now),
            Stage.Drafted stage => Without(stage.By, stage.Draft with { Number = ticket.Drafts + 1, Attached = null }),
            Stage.Answered { Correction: not null } or Stage.Interim { Correction: not null } => Ticket.No("refuse.file_published"),
            Stage.Assigned or Stage.InWork or Stage.Waiting or Stage.Snoozed or Stage.Interim => Ticket.No("refuse.no_draft"),
            _ => Working.Over(ticket),
        };

        Decision Without(PersonId writer, Draft draft) => (ticket with { Drafts = draft.Number }).Become(
            new Stage.Drafted(writer, draft), Happenings.Detached, by, now, effects: [new Effect.Preview(writer, draft)]);
    }

    /// <summary>A file without words. An edit of its own message is something else: there the words were taken out.</summary>
    private static bool Bare(Command.Write command) => command.Attached is not null && string.IsNullOrWhiteSpace(command.Text);

    private static bool Unpublished(Ticket ticket) => ticket.Stage is Stage.Drafted or Stage.OnApproval;

    /// <summary>What a colleague wrote is theirs: nobody else's words join it.</summary>
    private static Draft? Before(Ticket ticket, Person by, Command.Write command) => ticket.Stage switch
    {
        Stage.Drafted stage when ticket.Owns(by) => stage.Draft,
        Stage.OnApproval { Amends: null } stage when ticket.Owns(by) => stage.Draft,
        Stage.Answered stage when ticket.OwnsOrLeads(by) => stage.Answer.Draft,
        Stage.Interim stage when ticket.OwnsOrLeads(by) && Amends(stage, command) => stage.Answer.Draft,
        _ => null,
    };
}
