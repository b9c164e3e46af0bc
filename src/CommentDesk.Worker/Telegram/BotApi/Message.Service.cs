using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>What makes a message a service message: nobody wrote it, the network reports something.</summary>
internal sealed partial record Message
{
    private static readonly FrozenSet<string> s_serviceMarks = FrozenSet.ToFrozenSet(
    [
        "pinned_message", "delete_chat_photo", "new_chat_photo", "group_chat_created", "supergroup_chat_created", "channel_chat_created",
        "message_auto_delete_timer_changed", "successful_payment", "refunded_payment", "users_shared", "chat_shared", "connected_website",
        "write_access_allowed", "passport_data", "proximity_alert_triggered", "boost_added", "chat_background_set", "checklist_tasks_done",
        "checklist_tasks_added", "direct_message_price_changed", "forum_topic_created", "forum_topic_edited", "forum_topic_closed",
        "forum_topic_reopened", "general_forum_topic_hidden", "general_forum_topic_unhidden", "giveaway_created", "giveaway_completed",
        "gift", "unique_gift", "gift_upgrade_sent", "paid_message_price_changed", "chat_owner_left", "chat_owner_changed",
        "suggested_post_approved", "suggested_post_approval_failed", "suggested_post_declined", "suggested_post_paid", "suggested_post_refunded",
        "video_chat_scheduled", "video_chat_started", "video_chat_ended", "video_chat_participants_invited", "web_app_data",
    ]);

    public IReadOnlyList<User> NewChatMembers { get => field ?? []; init; }

    public User? LeftChatMember { get; init; }

    public string? NewChatTitle { get; init; }

    /// <summary>This chat goes on as a supergroup with that id.</summary>
    public long? MigrateToChatId { get; init; }

    /// <summary>This supergroup was a group with that id.</summary>
    public long? MigrateFromChatId { get; init; }

    /// <summary>Every field without a property of its own. The network adds kinds each year; here they are seen, not lost.</summary>
    /// <remarks>Settable because the generated reader cannot fill an init-only one.</remarks>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; set; }

    [JsonIgnore]
    public bool IsService => ServiceKind is not null;

    /// <summary>What is reported, in the network's own word ("new_chat_members", …), or null.</summary>
    [JsonIgnore]
    public string? ServiceKind => this switch
    {
        { NewChatMembers.Count: > 0 } => "new_chat_members",
        { LeftChatMember: not null } => "left_chat_member",
        { NewChatTitle: not null } => "new_chat_title",
        { MigrateToChatId: not null } => "migrate_to_chat_id",
        { MigrateFromChatId: not null } => "migrate_from_chat_id",
        _ => Mark(s_serviceMarks),
    };

    /// <summary>Neither words nor anything known to show or to report: a kind of message younger than this program.</summary>
    [JsonIgnore]
    public bool IsUnknownKind => Words is null && MediaKind is null && ServiceKind is null;

    // A venue also carries a location: the order of the names keeps the answer the same every time.
    private string? Mark(FrozenSet<string> known) =>
        Others?.Keys.Where(known.Contains).Order(StringComparer.Ordinal).LastOrDefault();
}
