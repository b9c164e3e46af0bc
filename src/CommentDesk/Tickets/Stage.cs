using System.Text.Json.Serialization;
using CommentDesk.Answers;
using CommentDesk.People;

namespace CommentDesk.Tickets;

/// <summary>
/// Where a ticket stands. A closed hierarchy: each stage holds exactly the data that is valid in it. Merging, approval
/// and snoozing join it as further cases; every switch over stages is checked against every command by a test.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "stage")]
[JsonDerivedType(typeof(SetAside), "set_aside")]
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
public abstract record Stage
{
    private Stage() { }

    /// <summary>Needs nobody: thanks, chatter, advertising. A trainer's label can still wake it.</summary>
    public sealed record SetAside : Stage;

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
        _ => null,
    };

    /// <summary>Somebody still has to do something.</summary>
    [JsonIgnore]
    public bool Open => OpenCodes.Contains(Code);

    /// <summary>Codes of the stages in which somebody still has to do something.</summary>
    public static readonly IReadOnlySet<string> OpenCodes =
        new HashSet<string> { "triage", "waiting", "assigned", "in_work", "drafted", "publishing", "in_doubt" };

    [JsonIgnore]
    public string Code => this switch
    {
        SetAside => "set_aside",
        Triage => "triage",
        Waiting => "waiting",
        Assigned => "assigned",
        InWork => "in_work",
        Drafted => "drafted",
        Publishing => "publishing",
        InDoubt => "in_doubt",
        Answered => "answered",
        Correcting => "correcting",
        _ => "no_reply",
    };

    [JsonIgnore]
    public Draft? Unpublished => this switch
    {
        Drafted stage => stage.Draft,
        Answered stage => stage.Correction,
        _ => null,
    };
}
