namespace CommentDesk.Learning.Flags;

/// <summary>Codes of the flags, as stored, exported and looked up in texts. They never change once released.</summary>
public static class FlagCodes
{
    /// <summary>Life, health or children are in danger now.</summary>
    public const string Urgent = "urgent";

    /// <summary>Swearing, open or masked.</summary>
    public const string Obscene = "obscene";

    /// <summary>A threat of violence to somebody.</summary>
    public const string Threat = "threat";

    /// <summary>A phone, e-mail, card, SNILS, passport or flat number stands in the text.</summary>
    public const string HoldsPersonalData = "personal_data";

    /// <summary>Hearsay, stated or asked about.</summary>
    public const string Rumour = "rumour";

    /// <summary>The author says it is not the first time.</summary>
    public const string Repeat = "repeat";

    /// <summary>A complaint that names no place.</summary>
    public const string NeedsAddress = "needs_address";

    /// <summary>"+1", "the same here" without a place of its own.</summary>
    public const string Support = "support";

    public static IReadOnlyList<string> All { get; } =
        [Urgent, Obscene, Threat, HoldsPersonalData, Rumour, Repeat, NeedsAddress, Support];
}
