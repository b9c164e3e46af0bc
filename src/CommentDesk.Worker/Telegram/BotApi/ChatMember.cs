using System.Text.Json.Serialization;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Somebody's standing in a chat. Rights are meant for administrators and, where named so, restricted members.</summary>
internal sealed record ChatMember
{
    /// <summary>creator, administrator, member, restricted, left or kicked.</summary>
    public required string Status { get; init; }

    public required User User { get; init; }

    public bool IsAnonymous { get; init; }

    public string? CustomTitle { get; init; }

    /// <summary>Only for restricted.</summary>
    public bool IsMember { get; init; }

    public bool CanSendMessages { get; init; }

    public bool CanManageChat { get; init; }

    public bool CanDeleteMessages { get; init; }

    public bool CanRestrictMembers { get; init; }

    public bool CanPromoteMembers { get; init; }

    public bool CanChangeInfo { get; init; }

    public bool CanInviteUsers { get; init; }

    public bool CanPinMessages { get; init; }

    public bool CanPostMessages { get; init; }

    public bool CanEditMessages { get; init; }

    public bool CanManageTopics { get; init; }

    public DateTimeOffset? UntilDate { get; init; }

    [JsonIgnore]
    public bool IsAdministrator => Status is "creator" or "administrator";

    [JsonIgnore]
    public bool IsPresent => Status is "creator" or "administrator" or "member" || (Status == "restricted" && IsMember);
}
