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

    public sealed record Write(string Text, IReadOnlyList<Mark> Marks, string? Source) : Command;
    public sealed record Discard : Command;

    /// <summary>Publishes the draft with this number, and no other.</summary>
    public sealed record Publish(int Draft) : Command;

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
