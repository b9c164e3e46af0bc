using CommentDesk.Answers;
using CommentDesk.People;
using CommentDesk.Texts;

namespace CommentDesk.Tickets;

/// <summary>What has to happen outside because of a decision. Stored in the same transaction as the decision itself.</summary>
public abstract record Effect
{
    private Effect() { }

    /// <summary>Everybody who holds a card of the ticket sees its new state; the owner gets one if they have none.</summary>
    /// <param name="AtLeisure">Nobody waits for it: whatever else is to be said goes first.</param>
    public sealed record RefreshCards(bool AtLeisure = false) : Effect;

    /// <summary>The person is shown the draft exactly as it will appear.</summary>
    public sealed record Preview(PersonId To, Draft Draft) : Effect;

    public sealed record Publish(Draft Draft) : Effect;

    /// <summary>Deletes a message of the comment's room: our answer, or the comment itself (null).</summary>
    public sealed record Remove(string? Message) : Effect;

    /// <summary>Those who may approve are shown the words; never the one who wrote them.</summary>
    public sealed record AskApproval(PersonId By, Draft Draft, string Rule) : Effect;

    public sealed record Amend(string Message, Draft Draft) : Effect;

    /// <summary>The person is asked to look whether the answer stands in public.</summary>
    public sealed record AskWhetherPublished(PersonId To) : Effect;

    public sealed record Tell(PersonId To, Line Line) : Effect;
}
