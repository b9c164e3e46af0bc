using System.Text.Json.Serialization;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>What makes a message a service message: nobody wrote it, the network reports something.</summary>
internal sealed partial record Message
{
    public IReadOnlyList<User> NewChatMembers { get => field ?? []; init; }

    public User? LeftChatMember { get; init; }

    public string? NewChatTitle { get; init; }

    /// <summary>This chat goes on as a supergroup with that id.</summary>
    public long? MigrateToChatId { get; init; }

    /// <summary>This supergroup was a group with that id.</summary>
    public long? MigrateFromChatId { get; init; }

    [JsonPropertyName("pinned_message"), JsonConverter(typeof(PresenceConverter))]
    public bool HasPinnedMessage { get; init; }

    [JsonPropertyName("delete_chat_photo"), JsonConverter(typeof(PresenceConverter))]
    public bool HasDeleteChatPhoto { get; init; }

    [JsonPropertyName("new_chat_photo"), JsonConverter(typeof(PresenceConverter))]
    public bool HasNewChatPhoto { get; init; }

    [JsonPropertyName("group_chat_created"), JsonConverter(typeof(PresenceConverter))]
    public bool HasGroupChatCreated { get; init; }

    [JsonPropertyName("supergroup_chat_created"), JsonConverter(typeof(PresenceConverter))]
    public bool HasSupergroupChatCreated { get; init; }

    [JsonPropertyName("channel_chat_created"), JsonConverter(typeof(PresenceConverter))]
    public bool HasChannelChatCreated { get; init; }

    [JsonPropertyName("message_auto_delete_timer_changed"), JsonConverter(typeof(PresenceConverter))]
    public bool HasMessageAutoDeleteTimerChanged { get; init; }

    [JsonPropertyName("successful_payment"), JsonConverter(typeof(PresenceConverter))]
    public bool HasSuccessfulPayment { get; init; }

    [JsonPropertyName("refunded_payment"), JsonConverter(typeof(PresenceConverter))]
    public bool HasRefundedPayment { get; init; }

    [JsonPropertyName("users_shared"), JsonConverter(typeof(PresenceConverter))]
    public bool HasUsersShared { get; init; }

    [JsonPropertyName("chat_shared"), JsonConverter(typeof(PresenceConverter))]
    public bool HasChatShared { get; init; }

    [JsonPropertyName("connected_website"), JsonConverter(typeof(PresenceConverter))]
    public bool HasConnectedWebsite { get; init; }

    [JsonPropertyName("write_access_allowed"), JsonConverter(typeof(PresenceConverter))]
    public bool HasWriteAccessAllowed { get; init; }

    [JsonPropertyName("proximity_alert_triggered"), JsonConverter(typeof(PresenceConverter))]
    public bool HasProximityAlertTriggered { get; init; }

    [JsonPropertyName("boost_added"), JsonConverter(typeof(PresenceConverter))]
    public bool HasBoostAdded { get; init; }

    [JsonPropertyName("chat_background_set"), JsonConverter(typeof(PresenceConverter))]
    public bool HasChatBackgroundSet { get; init; }

    [JsonPropertyName("checklist_tasks_done"), JsonConverter(typeof(PresenceConverter))]
    public bool HasChecklistTasksDone { get; init; }

    [JsonPropertyName("checklist_tasks_added"), JsonConverter(typeof(PresenceConverter))]
    public bool HasChecklistTasksAdded { get; init; }

    [JsonPropertyName("direct_message_price_changed"), JsonConverter(typeof(PresenceConverter))]
    public bool HasDirectMessagePriceChanged { get; init; }

    [JsonPropertyName("forum_topic_created"), JsonConverter(typeof(PresenceConverter))]
    public bool HasForumTopicCreated { get; init; }

    [JsonPropertyName("forum_topic_edited"), JsonConverter(typeof(PresenceConverter))]
    public bool HasForumTopicEdited { get; init; }

    [JsonPropertyName("forum_topic_closed"), JsonConverter(typeof(PresenceConverter))]
    public bool HasForumTopicClosed { get; init; }

    [JsonPropertyName("forum_topic_reopened"), JsonConverter(typeof(PresenceConverter))]
    public bool HasForumTopicReopened { get; init; }

    [JsonPropertyName("general_forum_topic_hidden"), JsonConverter(typeof(PresenceConverter))]
    public bool HasGeneralForumTopicHidden { get; init; }

    [JsonPropertyName("general_forum_topic_unhidden"), JsonConverter(typeof(PresenceConverter))]
    public bool HasGeneralForumTopicUnhidden { get; init; }

    [JsonPropertyName("giveaway_created"), JsonConverter(typeof(PresenceConverter))]
    public bool HasGiveawayCreated { get; init; }

    [JsonPropertyName("giveaway_completed"), JsonConverter(typeof(PresenceConverter))]
    public bool HasGiveawayCompleted { get; init; }

    [JsonPropertyName("gift"), JsonConverter(typeof(PresenceConverter))]
    public bool HasGift { get; init; }

    [JsonPropertyName("unique_gift"), JsonConverter(typeof(PresenceConverter))]
    public bool HasUniqueGift { get; init; }

    [JsonPropertyName("paid_message_price_changed"), JsonConverter(typeof(PresenceConverter))]
    public bool HasPaidMessagePriceChanged { get; init; }

    [JsonPropertyName("video_chat_scheduled"), JsonConverter(typeof(PresenceConverter))]
    public bool HasVideoChatScheduled { get; init; }

    [JsonPropertyName("video_chat_started"), JsonConverter(typeof(PresenceConverter))]
    public bool HasVideoChatStarted { get; init; }

    [JsonPropertyName("video_chat_ended"), JsonConverter(typeof(PresenceConverter))]
    public bool HasVideoChatEnded { get; init; }

    [JsonPropertyName("video_chat_participants_invited"), JsonConverter(typeof(PresenceConverter))]
    public bool HasVideoChatParticipantsInvited { get; init; }

    [JsonPropertyName("web_app_data"), JsonConverter(typeof(PresenceConverter))]
    public bool HasWebAppData { get; init; }

    [JsonPropertyName("passport_data"), JsonConverter(typeof(PresenceConverter))]
    public bool HasPassportData { get; init; }

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
        { HasPinnedMessage: true } => "pinned_message",
        { HasDeleteChatPhoto: true } => "delete_chat_photo",
        { HasNewChatPhoto: true } => "new_chat_photo",
        { HasGroupChatCreated: true } => "group_chat_created",
        { HasSupergroupChatCreated: true } => "supergroup_chat_created",
        { HasChannelChatCreated: true } => "channel_chat_created",
        { HasMessageAutoDeleteTimerChanged: true } => "message_auto_delete_timer_changed",
        { HasSuccessfulPayment: true } => "successful_payment",
        { HasRefundedPayment: true } => "refunded_payment",
        { HasUsersShared: true } => "users_shared",
        { HasChatShared: true } => "chat_shared",
        { HasConnectedWebsite: true } => "connected_website",
        { HasWriteAccessAllowed: true } => "write_access_allowed",
        { HasProximityAlertTriggered: true } => "proximity_alert_triggered",
        { HasBoostAdded: true } => "boost_added",
        { HasChatBackgroundSet: true } => "chat_background_set",
        { HasChecklistTasksDone: true } => "checklist_tasks_done",
        { HasChecklistTasksAdded: true } => "checklist_tasks_added",
        { HasDirectMessagePriceChanged: true } => "direct_message_price_changed",
        { HasForumTopicCreated: true } => "forum_topic_created",
        { HasForumTopicEdited: true } => "forum_topic_edited",
        { HasForumTopicClosed: true } => "forum_topic_closed",
        { HasForumTopicReopened: true } => "forum_topic_reopened",
        { HasGeneralForumTopicHidden: true } => "general_forum_topic_hidden",
        { HasGeneralForumTopicUnhidden: true } => "general_forum_topic_unhidden",
        { HasGiveawayCreated: true } => "giveaway_created",
        { HasGiveawayCompleted: true } => "giveaway_completed",
        { HasGift: true } => "gift",
        { HasUniqueGift: true } => "unique_gift",
        { HasPaidMessagePriceChanged: true } => "paid_message_price_changed",
        { HasVideoChatScheduled: true } => "video_chat_scheduled",
        { HasVideoChatStarted: true } => "video_chat_started",
        { HasVideoChatEnded: true } => "video_chat_ended",
        { HasVideoChatParticipantsInvited: true } => "video_chat_participants_invited",
        { HasWebAppData: true } => "web_app_data",
        { HasPassportData: true } => "passport_data",
        _ => null,
    };
}
