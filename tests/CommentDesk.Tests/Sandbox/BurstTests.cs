namespace CommentDesk.Tests.Sandbox;

internal sealed class BurstTests : SandboxStory
{
    [Test]
    public async Task Ten_thousand_comments_come_once_each_and_in_order()
    {
        var post = World.Post(Town.Id, "Отопление");
        await Forget();
        for (var i = 0; i < 10_000; i++)
            World.Comment(Anna, post, $"комментарий {i}");

        var texts = new List<string>();
        long offset = 0;
        while (await Api.Updates(offset) is { Count: > 0 } batch)
        {
            texts.AddRange(batch.Select(update => (string)update!["message"]!["text"]!));
            offset = (long)batch[^1]!["update_id"]! + 1;
        }

        Assert.That(texts, Is.EqualTo(Enumerable.Range(0, 10_000).Select(i => $"комментарий {i}")));
    }
}
