using CommentDesk.Comments;
using CommentDesk.Worker.Telegram;
using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Tests.Telegram;

public sealed class DeliveriesTests
{
    [TestCase(nameof(BadRequestReason.ReplyTargetGone), "delivery.comment_deleted")]
    [TestCase(nameof(BadRequestReason.EditTargetGone), "delivery.answer_deleted")]
    [TestCase(nameof(BadRequestReason.NoRights), "delivery.no_rights")]
    [TestCase(nameof(BadRequestReason.NoMediaRights), "delivery.no_media_rights")]
    [TestCase(nameof(BadRequestReason.FileGone), "delivery.file_gone")]
    [TestCase(nameof(BadRequestReason.ChatMissing), "delivery.bot_kicked")]
    [TestCase(nameof(BadRequestReason.TooLong), "delivery.rejected")]
    [TestCase(nameof(BadRequestReason.Other), "delivery.rejected")]
    public void A_definite_no_is_refused_for_good(string reason, string key) =>
        Assert.That(Deliveries.From(Bad(Enum.Parse<BadRequestReason>(reason))), Is.InstanceOf<Delivery.Refused>().With.Property("Reason").EqualTo(key));

    [TestCase(nameof(ForbiddenReason.Blocked), "delivery.blocked")]
    [TestCase(nameof(ForbiddenReason.NeverStarted), "delivery.blocked")]
    [TestCase(nameof(ForbiddenReason.Deactivated), "delivery.blocked")]
    [TestCase(nameof(ForbiddenReason.Kicked), "delivery.bot_kicked")]
    [TestCase(nameof(ForbiddenReason.NotMember), "delivery.bot_kicked")]
    [TestCase(nameof(ForbiddenReason.Other), "delivery.no_rights")]
    public void A_closed_door_is_refused_for_good(string reason, string key) =>
        Assert.That(
            Deliveries.From(new BotApiException.Forbidden("sendMessage", Enum.Parse<ForbiddenReason>(reason), "no")),
            Is.InstanceOf<Delivery.Refused>().With.Property("Reason").EqualTo(key));

    [Test]
    public void A_missing_private_chat_means_the_person_is_out_of_reach() =>
        Assert.That(
            Deliveries.From(Bad(BadRequestReason.ChatMissing), toPerson: true),
            Is.InstanceOf<Delivery.Refused>().With.Property("Reason").EqualTo("delivery.blocked"));

    [TestCase(nameof(BadRequestReason.NotModified))]
    [TestCase(nameof(BadRequestReason.QueryTooOld))]
    public void Nothing_left_to_do_counts_as_done(string reason) =>
        Assert.That(Deliveries.From(Bad(Enum.Parse<BadRequestReason>(reason)), edited: "17"), Is.EqualTo(new Delivery.Sent("17")));

    [Test]
    public void Pacing_is_no_try() =>
        Assert.That(
            Deliveries.From(new BotApiException.TooManyRequests("sendMessage", TimeSpan.FromSeconds(7))),
            Is.InstanceOf<Delivery.Later>()
                .With.Property("After").EqualTo(TimeSpan.FromSeconds(7)).And.Property("CountsAsTry").False);

    [Test]
    public void An_unreachable_server_is_tried_again() =>
        Assert.That(
            Deliveries.From(new BotApiException.Unreachable("sendMessage", new IOException("no route"))),
            Is.InstanceOf<Delivery.Later>().With.Property("CountsAsTry").True);

    [Test]
    public void A_lost_answer_is_unknown() =>
        Assert.That(
            Deliveries.From(new BotApiException.Dropped("sendMessage", new IOException("reset"))),
            Is.InstanceOf<Delivery.Unknown>());

    [Test]
    public void A_moved_room_is_told() =>
        Assert.That(
            Deliveries.From(new BotApiException.BadRequest("sendMessage", 400, BadRequestReason.ChatMigrated, "upgraded", -1002)),
            Is.EqualTo(new Delivery.Moved("-1002")));

    private static BotApiException.BadRequest Bad(BadRequestReason reason) => new("sendMessage", 400, reason, "no", null);
}
