using CommentDesk.Answers;
using CommentDesk.Answers.Linter;
using CommentDesk.People;

namespace CommentDesk.Worker.Telegram.Talk;

/// <param name="Staff">Telegram ids with the roles they get at their first word to the bot.</param>
/// <param name="Zone">The zone in which people read times.</param>
/// <param name="Language">The language of whoever has not chosen one.</param>
/// <param name="InviteLife">How long an invitation can be used.</param>
internal sealed record ChatOptions(IReadOnlyDictionary<string, Roles> Staff, TimeZoneInfo Zone, string Language, TimeSpan InviteLife)
{
    /// <summary>How answers are to be written.</summary>
    public HouseStyle Style { get; init; } = HouseStyle.Plain;

    /// <summary>Where citizens are asked to write in private; null: nowhere in particular.</summary>
    public string? DirectMessages { get; init; }

    /// <summary>Which answers a second person has to see before they are public.</summary>
    public ApprovalRules Approval { get; init; } = ApprovalRules.None;

    public static readonly ChatOptions Standard = new(new Dictionary<string, Roles>(), TimeZoneInfo.Utc, "ru", TimeSpan.FromDays(7));
}
