using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Intake;
using static CommentDesk.Tests.Telegram.Intake.StoredUpdates;

namespace CommentDesk.Tests.Telegram.Intake;

public sealed class RoomReadingTests
{
    private const string Title = "Управа Заречья: обсуждение";

    private static TestCaseData[] Happenings =>
    [
        Of("anonymous_admin_command", new Observation.CommandInRoom("telegram", Group, Title, null, null, "/connect", "201")),
        Of("command_in_room", new Observation.CommandInRoom("telegram", Group, Title, null, Anna, "/connect@priemnaya_bot", "201")),
        Of("command_by_channel_in_room", new Observation.CommandInRoom("telegram", Group, Title, null, null, "/connect", "201")),
        Of("migrate_to", new Observation.RoomMoved("telegram", "-4100000001", "-1001700000009")),
        Of("migrate_from", new Observation.RoomMoved("telegram", "-4100000001", "-1001700000009")),
        Of("bot_added", new Observation.RoomChanged("telegram", Group, Title, null, "member", Anna)),
        Of("bot_made_administrator", new Observation.RoomChanged("telegram", Group, Title, "zarechye_chat", "administrator", Anna)),
        Of("bot_removed", new Observation.RoomChanged("telegram", Group, Title, null, "kicked", Anna)),
        Of("service_left", new Observation.MemberLeft("telegram", Group, Anna)),
        Of("bot_restricted_outside", new Observation.RoomChanged("telegram", Group, Title, null, "left", Anna)),
    ];

    [TestCaseSource(nameof(Happenings))]
    public void What_happens_to_a_room_is_told_apart(string update, object expected) =>
        Assert.That(new UpdateReader(BotId).Read(Text(update)), Is.EqualTo(expected));

    [TestCase("anonymous_admin", "an anonymous administrator is speaking")]
    [TestCase("plain_group_chat", "plain group chat")]
    [TestCase("command_edited_in_room", "plain group chat")]
    [TestCase("comment_via_own_bot", "sent through our own bot")]
    [TestCase("comment_by_own_bot", "our own message")]
    [TestCase("comment_by_other_bot", "a bot is speaking")]
    [TestCase("comment_by_telegram", "Telegram itself is speaking")]
    [TestCase("service_joined", "service message new_chat_members")]
    [TestCase("service_title", "service message new_chat_title")]
    [TestCase("service_pinned", "service message pinned_message")]
    [TestCase("service_pinned_in_thread", "service message pinned_message")]
    [TestCase("service_video_chat", "service message video_chat_started")]
    [TestCase("service_boost", "service message boost_added")]
    [TestCase("channel_post", "a post in the channel itself")]
    [TestCase("channel_post_edited", "a post in the channel itself")]
    [TestCase("bot_in_channel", "the bot's standing in a channel")]
    [TestCase("poll_answer", "an update of a kind the desk does not know")]
    public void What_concerns_nobody_is_nothing_with_a_reason(string update, string why) =>
        Assert.That(new UpdateReader(BotId).Read(Text(update)), Is.EqualTo(new Observation.Nothing(why)));

    private static TestCaseData Of(string update, Observation expected) => new TestCaseData(update, expected).SetArgDisplayNames(update);
}
