using CommentDesk.Learning.Features;

namespace CommentDesk.Tests.Learning.Features;

public sealed class StableHashTests
{
    [Test]
    public void A_hash_is_the_same_in_every_run_and_on_every_machine() =>
        Assert.That(StableHash.Of("дорога"), Is.EqualTo(4287376656604035446UL));

    [Test]
    public void The_seed_changes_the_hash() =>
        Assert.That(StableHash.Of("дорога", 1), Is.Not.EqualTo(StableHash.Of("дорога", 2)));
}
