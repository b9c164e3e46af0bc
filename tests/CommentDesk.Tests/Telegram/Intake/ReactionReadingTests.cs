using CommentDesk.Comments;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Intake;
using static CommentDesk.Tests.Telegram.Intake.StoredUpdates;

namespace CommentDesk.Tests.Telegram.Intake;

public sealed class ReactionReadingTests
{
    private static readonly CommentKey s_message = new("telegram", Group, "201");
    private readonly UpdateReader _reader = new(BotId);

    [Test]
    public void A_reaction_says_whose_and_which_without_pictures_of_the_channels_own()
    {
        var seen = (Observation.Reacted)_reader.Read(Text("reaction"));
        Assert.That((seen.Message, seen.Contact), Is.EqualTo((s_message, Anna)));
        Assert.That(seen.Emoji, Is.EqualTo(new[] { "👍", "🔥" }));
    }

    [Test]
    public void Reactions_that_name_nobody_come_as_numbers()
    {
        var seen = (Observation.ReactionsCounted)_reader.Read(Text("reaction_count"));
        Assert.That(seen.Message, Is.EqualTo(s_message));
        Assert.That(seen.Counts, Is.EquivalentTo(new Dictionary<string, int> { ["👍"] = 3, ["👎"] = 1 }));
    }

    [Test]
    public void A_reaction_taken_back_is_an_empty_one() => Assert.That(
        ((Observation.Reacted)_reader.Read("""{"update_id":1,"message_reaction":{"chat":{"id":-1,"type":"supergroup"},"message_id":2,"actor_chat":{"id":-5,"type":"channel"},"date":1,"old_reaction":[],"new_reaction":[]}}""")).Emoji,
        Is.Empty);

    [Test]
    public void A_reaction_of_nobody_is_nothing() => Assert.That(
        _reader.Read("""{"update_id":1,"message_reaction":{"chat":{"id":-1,"type":"supergroup"},"message_id":2,"date":1,"old_reaction":[],"new_reaction":[]}}"""),
        Is.EqualTo(new Observation.Nothing("a reaction of nobody")));
}
