using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Intake;

namespace CommentDesk.Tests.Telegram.Intake;

public sealed class OddUpdateTests
{
    private readonly UpdateReader _reader = new(StoredUpdates.BotId);

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"update_id":1,"message":7}""")]
    [TestCase("""{"update_id":1,"message":{"message_id":1,"date":1}}""")]
    [TestCase("""{"update_id":1,"callback_query":{"id":"1"}}""")]
    public void An_update_nobody_can_read_is_said_to_be_so(string body) =>
        Assert.That(_reader.Read(body), Is.TypeOf<Observation.Unreadable>());

    [TestCase("""{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":"hologram"},"text":"a"}}""")]
    [TestCase("""{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":-1,"type":"supergroup"},"text":"a"}}""")]
    public void An_odd_update_is_nothing_and_breaks_nothing(string body) =>
        Assert.That(_reader.Read(body), Is.TypeOf<Observation.Nothing>());

    [Test]
    public void No_cut_of_any_update_throws()
    {
        foreach (var name in StoredUpdates.Names)
        {
            var text = StoredUpdates.Text(name).TrimEnd();
            for (var length = 0; length < text.Length; length += 13)
                Assert.That(_reader.Read(text[..length]), Is.TypeOf<Observation.Unreadable>(), $"{name} cut at {length}");
        }
    }

    /// <summary>Fields vanish one at a time: whatever a server leaves out, the reader answers.</summary>
    [Test]
    public void No_missing_field_of_any_update_throws()
    {
        foreach (var name in StoredUpdates.Names)
        {
            foreach (var field in new[] { "from", "sender_chat", "text", "title", "forward_origin", "reply_to_message", "message_thread_id", "entities" })
                Assert.That(() => _reader.Read(StoredUpdates.Text(name).Replace($"\"{field}\"", "\"gone\"", StringComparison.Ordinal)), Throws.Nothing, $"{name} without {field}");
        }
    }
}
