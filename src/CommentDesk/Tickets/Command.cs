using CommentDesk.Answers;
using CommentDesk.People;
using CommentDesk.Verdicts;

namespace CommentDesk.Tickets;

/// <summary>What a person or the desk itself wants done with a ticket.</summary>
public abstract record Command
{
    private Command() { }

    /// <summary>Gives a ticket without owner to somebody. By the desk when somebody is free, or by a supervisor.</summary>
    public sealed record Place(Choice Choice) : Command;

    /// <summary>By the desk: takes a ticket from somebody who cannot do it now. Words of a draft are not carried to the next person.</summary>
    public sealed record Reassign(Choice Next) : Command;

    public sealed record Take : Command;
    public sealed record Transfer(Person To) : Command;

    /// <summary>"Not mine": the reason's code and whom the desk would choose instead.</summary>
    public sealed record Return(string Reason, Choice Next) : Command;

    /// <summary>No reply needed, with a reason code.</summary>
    public sealed record Dismiss(string Reason) : Command;

    /// <summary>A person's label. <paramref name="Next"/> is whom the desk would choose under the new label.</summary>
    public sealed record Relabel(Label Label, string? Theme, Choice Next) : Command;

    /// <summary>The citizen edited the comment and it was judged anew.</summary>
    public sealed record Rejudge(Verdict Verdict, Choice Next) : Command;

    /// <summary>A person takes back what they have just sorted. <paramref name="Verdict"/> is what the desk thinks of the comment by itself.</summary>
    public sealed record Unsort(Verdict Verdict) : Command;

    public sealed record Write(string Text, IReadOnlyList<Mark> Marks, string? Source) : Command
    {
        /// <summary>The picture or file the message brings. Without one, that of the draft stays.</summary>
        public Attachment? Attached { get; init; }
    }

    /// <summary>Takes the picture or file off the draft with this number.</summary>
    public sealed record Detach(int Draft) : Command;

    public sealed record Discard : Command;

    /// <summary>Publishes the draft with this number, and no other.</summary>
    /// <param name="Rule">The code of the rule that asks for a second person's word; null when nobody else has to look.</param>
    public sealed record Publish(int Draft, string? Rule = null) : Command;

    /// <summary>Calls the draft with this number interim (the final answer follows) or final.</summary>
    public sealed record Call(int Draft, bool Interim) : Command;

    /// <summary>A second person lets the words go out.</summary>
    public sealed record Approve(int Draft) : Command;

    /// <summary>A second person wants other words; the remark is for colleagues only.</summary>
    public sealed record SendBack(int Draft, string? Remark) : Command;

    public sealed record Snooze(DateTimeOffset Until, string Reason) : Command;

    /// <summary>"due" (the moment came), "citizen" (the author wrote again), "person".</summary>
    public sealed record Wake(string Why) : Command;

    /// <summary>By the desk: a deadline passed. The clock's code goes into history, nothing else changes.</summary>
    public sealed record Miss(string Clock) : Command;

    /// <summary>Joins the case of another ticket. Whoever gives it has made sure that that one is open and no part of a case itself.</summary>
    /// <param name="CaseOwner">Who holds that case: they may take in what nobody else has begun.</param>
    public sealed record Merge(TicketId Into, PersonId? CaseOwner = null) : Command;

    /// <summary>Leaves its case and is placed like a new ticket.</summary>
    public sealed record Split(Choice Next, PersonId? CaseOwner = null) : Command;

    /// <summary>By the desk: the answer of the case is published under this comment too, in these words.</summary>
    public sealed record Follow(string Text, IReadOnlyList<Mark> Marks, bool Interim, PersonId Owner) : Command
    {
        public Attachment? Attached { get; init; }
    }

    /// <summary>What was closed is to be worked on again; a code of <see cref="ReopenReasons"/>.</summary>
    public sealed record Reopen(string Reason, Choice Next) : Command;

    /// <summary>Takes a published answer back: it is deleted in public, the ticket is in work again.</summary>
    public sealed record Withdraw : Command;

    /// <summary>Deletes the comment from its room; the desk keeps its copy.</summary>
    public sealed record Hide(string Reason) : Command;

    /// <summary>By the desk: the network deleted what was to be deleted, or it was gone already.</summary>
    public sealed record ConfirmRemoved : Command;

    /// <summary>The network accepted the answer (or its new wording).</summary>
    public sealed record ConfirmPublished(string? Message) : Command;

    /// <summary>The network certainly did not accept it; the reason is a text key.</summary>
    public sealed record ReportRefused(string Reason) : Command;

    /// <summary>Nobody knows whether the network accepted it.</summary>
    public sealed record ReportDoubt : Command;

    /// <summary>By the desk: the comment's text and author are erased, so nothing of them may stay here and nothing is left to answer.</summary>
    public sealed record Erase : Command;

    /// <summary>The officer looked: the answer stands there, or it has to be published again.</summary>
    public sealed record Resolve(bool Stands) : Command;
}
