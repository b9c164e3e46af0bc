using CommentDesk.Comments;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class CommentContract : StoreContract
{
    [Test]
    public async Task A_comment_is_found_by_number_and_by_key()
    {
        var comment = await Add("1", full => full with
        {
            ReplyTo = "9",
            Media = Media.VideoNote,
            Author = new("-77", "Соседний канал", AuthorKind.Channel, "neighbour"),
        });
        Assert.That(await Read(session => session.Comments.Find(comment!.Id)), Is.EqualTo(comment));
        Assert.That(await Read(session => session.Comments.Find(comment!.Key)), Is.EqualTo(comment));
        Assert.That(await Read(session => session.Comments.Find(new CommentKey("telegram", "-1001", "404"))), Is.Null);
    }

    [Test]
    public async Task A_second_delivery_of_a_comment_is_not_new()
    {
        await Add("1");
        Assert.That(await Add("1"), Is.Null);
    }

    [Test]
    public async Task An_edit_keeps_the_former_text()
    {
        var first = (await Add("1"))!;
        var second = first with { Text = "Две ямы", Revision = 2, SeenAt = Sample.Noon.AddHours(1) };
        var third = second with { Text = "Три ямы", Revision = 3, Media = Media.Photo };
        await Write(session => session.Comments.Revise(second));
        await Write(session => session.Comments.Revise(third));
        Assert.That(await Read(session => session.Comments.Find(first.Id)), Is.EqualTo(third));
        Assert.That(await Read(session => session.Comments.Revisions(first.Id)), Is.EqualTo(new[] { first, second, third }));
    }

    [Test]
    public async Task A_revision_that_is_not_newer_is_refused()
    {
        var comment = (await Add("1"))!;
        Assert.That(async () => await Write(session => session.Comments.Revise(comment with { Text = "other" })), Throws.InvalidOperationException);
        Assert.That(await Read(session => session.Comments.Find(comment.Id)), Is.EqualTo(comment));
    }

    [Test]
    public async Task A_comment_that_is_not_stored_has_no_revisions() =>
        Assert.That(await Read(session => session.Comments.Revisions(new CommentId(404))), Is.Empty);

    [Test]
    public async Task An_album_is_one_comment_the_first_of_it()
    {
        var first = (await Add("1", full => full with { Album = "a" }))!;
        await Add("2", full => full with { Album = "a" });
        Assert.That(await Read(session => session.Comments.FindAlbum(first.Channel, "a")), Is.EqualTo(first));
        Assert.That(await Read(session => session.Comments.FindAlbum(first.Channel, "b")), Is.Null);
    }

    [Test]
    public async Task An_album_is_gathered_when_its_moment_comes()
    {
        CommentId first = (await Add("1"))!.Id, second = (await Add("2"))!.Id;
        await Write(session =>
        {
            session.Comments.WaitForAlbum(first, Sample.Noon);
            session.Comments.WaitForAlbum(second, Sample.Noon);
            session.Comments.WaitForAlbum(first, Sample.Noon.AddSeconds(2));
        });
        Assert.That(await Gathered(0), Is.EqualTo(new[] { second }));
        Assert.That(await Gathered(2), Is.EqualTo(new[] { second, first }));
        await Write(session => session.Comments.StopWaiting(second));
        Assert.That(await Gathered(2), Is.EqualTo(new[] { first }));
    }

    private Task<Comment?> Add(string message, Func<Comment, Comment>? shape = null) => Write(session =>
    {
        var comment = Sample.Comment(session.Comments.AddChannel(Sample.Channel()).Id, message);
        return session.Comments.Add(shape is null ? comment : shape(comment));
    });

    private Task<IReadOnlyList<CommentId>> Gathered(int seconds) => Read(session => session.Comments.Gathered(Sample.Noon.AddSeconds(seconds)));
}
