using CommentDesk.Comments;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Sources;
using Channel = CommentDesk.Comments.Channel;

namespace CommentDesk.Tests.Telegram.Sources;

public sealed class SourceTroubleTests
{
    private static readonly DateTimeOffset s_now = new(2030, 3, 4, 9, 0, 0, TimeSpan.Zero);

    [TestCase("administrator", false, null)]
    [TestCase("creator", false, null)]
    [TestCase("member", true, null)]
    [TestCase("member", false, "sources.cannot_read")]
    [TestCase("member", null, null)]
    [TestCase("left", true, "sources.not_member")]
    [TestCase("kicked", true, "sources.not_member")]
    [TestCase("restricted", true, "sources.cannot_write")]
    [TestCase(null, true, null)]
    public void Standing_and_privacy_decide_what_the_bot_can_do(string? status, bool? readsAll, string? trouble) =>
        Assert.That(SourceTrouble.Of(Seen(status, readsAll), Known(), s_now), Is.EqualTo(trouble));

    [TestCase(-1001L, null, null)]
    [TestCase(null, "-1001", null)]
    [TestCase(null, null, "sources.no_linked_channel")]
    public void A_room_without_a_channel_is_named_unless_the_channel_is_known(long? linked, string? source, string? trouble) =>
        Assert.That(SourceTrouble.Of(Seen("administrator", true, linked), Known() with { Source = source }, s_now), Is.EqualTo(trouble));

    [TestCase(6, null)]
    [TestCase(8, "sources.silent")]
    public void A_long_silence_is_named(int days, string? trouble) => Assert.That(
        SourceTrouble.Of(Seen("administrator", true), Known() with { Health = ChannelHealth.Unknown with { LastUpdate = s_now.AddDays(-days) } }, s_now),
        Is.EqualTo(trouble));

    [TestCase("sources.cannot_read", "sources.cannot_read")]
    [TestCase("sources.cannot_write", "sources.cannot_write")]
    [TestCase("sources.not_member", null)]
    public void A_trouble_is_not_mended_by_a_call_that_was_not_answered(string former, string? trouble) => Assert.That(
        SourceTrouble.Of(Seen(null, true), Known() with { Health = ChannelHealth.Unknown with { Trouble = former } }, s_now), Is.EqualTo(trouble));

    [Test]
    public void A_network_that_shuts_the_door_is_believed() =>
        Assert.That(SourceTrouble.Of(new SourceSighting(true, null, null, null, Shut: true), Known(), s_now), Is.EqualTo("sources.not_member"));

    private static SourceSighting Seen(string? status, bool? readsAll, long? linked = -1001) => new(
        readsAll,
        new ChatFullInfo { Id = -1002, Type = "supergroup", LinkedChatId = linked },
        null,
        status is null ? null : new ChatMember { Status = status, User = new User { Id = 123456 }, IsMember = true },
        Shut: false);

    private static Channel Known() =>
        new(new ChannelId(1), "telegram", "-1002", "Управа", null, "-1001", null, ChannelState.Connected, ChannelHealth.Unknown);
}
