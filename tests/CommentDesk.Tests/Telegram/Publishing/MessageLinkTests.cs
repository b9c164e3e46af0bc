using CommentDesk.Comments;
using CommentDesk.Worker.Telegram.Publishing;

namespace CommentDesk.Tests.Telegram.Publishing;

public sealed class MessageLinkTests
{
    private const string Room = "-1001700000002";
    private const string Source = "-1001700000001";

    [TestCase("uprava", null, Source, "31", "200", "https://t.me/uprava/31?comment=201")]
    [TestCase(null, null, Source, "31", "200", "https://t.me/c/1700000001/31?comment=201")]
    [TestCase(null, "beseda", Source, "31", "200", "https://t.me/beseda/201?thread=200")]
    [TestCase("uprava", "beseda", Source, null, "200", "https://t.me/beseda/201?thread=200")]
    [TestCase("uprava", null, Source, null, "200", "https://t.me/c/1700000002/201?thread=200")]
    [TestCase("uprava", null, Source, null, null, "https://t.me/c/1700000002/201")]
    [TestCase(null, null, null, "31", "200", "https://t.me/c/1700000002/201?thread=200")]
    public void A_comment_is_opened_by_the_most_public_address(string? sourceHandle, string? roomHandle, string? source, string? post, string? thread, string link) =>
        Assert.That(MessageLink.To(Of(Room, sourceHandle, roomHandle, source), post, new CommentKey("telegram", Room, "201"), thread), Is.EqualTo(link));

    [Test]
    public void A_basic_group_has_no_links() =>
        Assert.That(MessageLink.To(Of("-41", null, null, null), null, new CommentKey("telegram", "-41", "201"), null), Is.Null);

    private static Channel Of(string room, string? sourceHandle, string? roomHandle, string? source) => new(
        new ChannelId(1), "telegram", room, "Управа", roomHandle, source, sourceHandle, ChannelState.Connected, ChannelHealth.Unknown);
}
