using System.Text.Json.Serialization;
using CommentDesk.Answers;
using CommentDesk.People;

namespace CommentDesk.Tickets;

/// <summary>
/// Where a ticket stands. A closed hierarchy: each stage holds exactly the data that is valid in it. Every stage is checked
/// against every command by a test.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "stage")]
[JsonDerivedType(typeof(SetAside), "set_aside")]
[JsonDerivedType(typeof(Gathered), "gathered")]
[JsonDerivedType(typeof(Triage), "triage")]
[JsonDerivedType(typeof(Waiting), "waiting")]
[JsonDerivedType(typeof(Assigned), "assigned")]
[JsonDerivedType(typeof(InWork), "in_work")]
[JsonDerivedType(typeof(Drafted), "drafted")]
[JsonDerivedType(typeof(Publishing), "publishing")]
[JsonDerivedType(typeof(InDoubt), "in_doubt")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(Correcting), "correcting")]
[JsonDerivedType(typeof(NoReply), "no_reply")]
[JsonDerivedType(typeof(OnApproval), "on_approval")]
[JsonDerivedType(typeof(Interim), "interim")]
[JsonDerivedType(typeof(Snoozed), "snoozed")]
[JsonDerivedType(typeof(Merged), "merged")]
[JsonDerivedType(typeof(Withdrawing), "withdrawing")]
[JsonDerivedType(typeof(Hiding), "hiding")]
[JsonDerivedType(typeof(Hidden), "hidden")]
public abstract record Stage
{
    private Stage() { }

    /// <summary>Needs nobody: thanks, chatter, advertising. A trainer's label can still wake it.</summary>
    public sealed record SetAside : Stage;

    /// <summary>
    /// Discontent without an object: no officer's work and never answered by itself. Moderators read it in the next digest; nobody owes it
    /// anything, so it is not open and no clock runs.
    /// </summary>
    public sealed record Gathered : Stage;

    /// <summary>The model was unsure; a person sorts it first. Owner is null while nobody can.</summary>
    public sealed record Triage(PersonId? Sorter) : Stage;

    /// <summary>Has no owner: visible in /queue and given out as soon as somebody is free.</summary>
    public sealed record Waiting : Stage;

    public sealed record Assigned(PersonId To) : Stage;

    public sealed record InWork(PersonId By) : Stage;

    public sealed record Drafted(PersonId By, Draft Draft) : Stage;

    /// <summary>Handed to the outbox; nobody can change the text until the network has spoken.</summary>
    public sealed record Publishing(PersonId By, Draft Draft) : Stage;

    /// <summary>Perhaps published. Only a person who looked may say which.</summary>
    public sealed record InDoubt(PersonId By, Draft Draft) : Stage;

    /// <summary>Answered in public; <paramref name="Correction"/> is a new wording not yet published.</summary>
    public sealed record Answered(PersonId By, Answer Answer, Draft? Correction = null) : Stage;

    /// <summary>A new wording of a published answer is with the outbox. Repeating it is harmless.</summary>
    public sealed record Correcting(PersonId By, Answer Answer, Draft Correction) : Stage;

    public sealed record NoReply(PersonId By, string Reason) : Stage;

    /// <summary>The words wait for a second person; <paramref name="Rule"/> is the code of the rule that asks for one.</summary>
    /// <param name="Amends">The published answer whose new wording this is; null for an answer that stands nowhere yet.</param>
    public sealed record OnApproval(PersonId By, Draft Draft, string Rule, Answer? Amends = null) : Stage;

    /// <summary>An interim answer stands in public, the final one is owed. <paramref name="Correction"/> is a new wording of the interim one.</summary>
    public sealed record Interim(PersonId By, Answer Answer, Draft? Correction = null) : Stage;

    /// <summary>Laid aside until a moment, for a reason of <see cref="SnoozeReasons"/>.</summary>
    public sealed record Snoozed(PersonId By, DateTimeOffset Until, string Reason) : Stage;

    /// <summary>Belongs to the case of <see cref="Ticket.Lead"/>, whose answer is published under this comment too. Null: the desk merged it.</summary>
    public sealed record Merged(PersonId? By) : Stage;

    /// <summary>A published answer is being deleted. Repeating that is harmless.</summary>
    public sealed record Withdrawing(PersonId By, Answer Answer) : Stage;

    /// <summary>The comment is being deleted from its room, for a reason of <see cref="HideReasons"/>. Repeating that is harmless.</summary>
    public sealed record Hiding(PersonId By, string Reason) : Stage;

    /// <summary>The comment was deleted from its room; the desk keeps its copy.</summary>
    public sealed record Hidden(PersonId By, string Reason) : Stage;

    /// <summary>A call about it is under way or in doubt: nothing may be changed until the network or a person has spoken.</summary>
    [JsonIgnore]
    public bool Underway => this is Publishing or InDoubt or Correcting or Withdrawing or Hiding;

    /// <summary>The answer that stands in public.</summary>
    [JsonIgnore]
    public Answer? Standing => this switch
    {
        Answered stage => stage.Answer,
        Correcting stage => stage.Answer,
        Interim stage => stage.Answer,
        Withdrawing stage => stage.Answer,
        OnApproval stage => stage.Amends,
        _ => null,
    };

    /// <summary>Who has to act next; of a case, whoever holds it.</summary>
    [JsonIgnore]
    public PersonId? Owner => this switch
    {
        Triage stage => stage.Sorter,
        Assigned stage => stage.To,
        InWork stage => stage.By,
        Drafted stage => stage.By,
        Publishing stage => stage.By,
        InDoubt stage => stage.By,
        Answered stage => stage.By,
        Correcting stage => stage.By,
        NoReply stage => stage.By,
        OnApproval stage => stage.By,
        Interim stage => stage.By,
        Snoozed stage => stage.By,
        Merged stage => stage.By,
        Withdrawing stage => stage.By,
        Hiding stage => stage.By,
        Hidden stage => stage.By,
        _ => null,
    };

    /// <summary>Somebody still has to do something.</summary>
    [JsonIgnore]
    public bool Open => OpenCodes.Contains(Code);

    /// <summary>Codes of the stages in which somebody still has to do something.</summary>
    public static readonly IReadOnlySet<string> OpenCodes =
        new HashSet<string>
        {
            "triage", "waiting", "assigned", "in_work", "drafted", "publishing", "in_doubt",
            "on_approval", "interim", "snoozed", "withdrawing", "hiding",
        };

    [JsonIgnore]
    public string Code => this switch
    {
        SetAside => "set_aside",
        Gathered => "gathered",
        Triage => "triage",
        Waiting => "waiting",
        Assigned => "assigned",
        InWork => "in_work",
        Drafted => "drafted",
        Publishing => "publishing",
        InDoubt => "in_doubt",
        Answered => "answered",
        Correcting => "correcting",
        OnApproval => "on_approval",
        Interim => "interim",
        Snoozed => "snoozed",
        Merged => "merged",
        Withdrawing => "withdrawing",
        Hiding => "hiding",
        Hidden => "hidden",
        _ => "no_reply",
    };

    /// <summary>The words that wait for their writer.</summary>
    [JsonIgnore]
    public Draft? Unpublished => this switch
    {
        Drafted stage => stage.Draft,
        Answered stage => stage.Correction,
        Interim stage => stage.Correction,
        _ => null,
    };
}
