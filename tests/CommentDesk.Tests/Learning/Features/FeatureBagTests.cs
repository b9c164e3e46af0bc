using CommentDesk.Learning.Features;

namespace CommentDesk.Tests.Learning.Features;

public sealed class FeatureBagTests
{
    [Test]
    public void Counts_survive_growth()
    {
        var bag = new FeatureBag();
        for (var round = 0; round < 3; round++)
        {
            for (var bucket = 0; bucket < 20_000; bucket++)
                bag.Add(FeatureBlock.Letters, bucket, 0);
        }

        Assert.That(bag.Count, Is.EqualTo(20_000));
        Assert.That(bag.Counts.ToArray(), Is.All.EqualTo(3));
        Assert.That(bag.Occurrences.Length, Is.EqualTo(60_000));
    }

    [Test]
    public void Blocks_that_share_a_bucket_keep_their_own_counts()
    {
        var bag = new FeatureBag();
        bag.Add(FeatureBlock.Words, 7, 0);
        bag.Add(FeatureBlock.Letters, 7, 0);
        bag.Add(FeatureBlock.Letters, 7, 0);

        Assert.That(bag.Counts.ToArray(), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public void A_cleared_bag_is_empty()
    {
        var bag = new FeatureBag();
        bag.Add(FeatureBlock.Words, 7, 0);
        bag.Clear();

        Assert.That(bag.Count, Is.Zero);
        Assert.That(bag.Occurrences.Length, Is.Zero);
    }
}
