using CommentDesk.Comments;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

public sealed class AlbumTests
{
    private Office _office = null!;

    [SetUp]
    public async Task Open()
    {
        _office = new Office();
        await _office.Connect();
    }

    [TearDown]
    public async Task Close() => await _office.DisposeAsync();

    [TestCase("C: яма", "", "")]
    [TestCase("", "C: яма", "")]
    [TestCase("", "", "C: яма")]
    public async Task A_caption_on_any_part_is_the_text_of_the_one_comment(params string[] captions)
    {
        await Parts(captions);
        Assert.That(await _office.TicketOf("10"), Is.Null, "The album is still being gathered.");
        await Gather();
        var ticket = await _office.TicketOf("10");
        Assert.That((await _office.CommentOf("10"))?.Text, Is.EqualTo("C: яма"));
        Assert.That((ticket?.Verdict.Label, ticket?.Stage), Is.EqualTo((Label.Complaint, (Stage)new Stage.Waiting())));
        Assert.That(await _office.CommentOf("11"), Is.Null, "The other parts are no comments of their own.");
    }

    [Test]
    public async Task Several_captions_are_read_together()
    {
        await Parts("C: яма", "", "у дома пять");
        await Gather();
        Assert.That((await _office.CommentOf("10"))?.Text, Is.EqualTo("C: яма\nу дома пять"));
    }

    [Test]
    public async Task Pictures_without_a_word_are_looked_at_by_a_person()
    {
        await Parts("", "");
        await Gather();
        Assert.That((await _office.TicketOf("10"))?.Stage, Is.TypeOf<Stage.Triage>());
    }

    [Test]
    public async Task A_part_that_comes_late_is_judged_with_the_rest()
    {
        await Parts("");
        await Gather();
        await _office.See(Seen.Comment("C: яма", "11", album: "a", media: Media.Photo));
        Assert.That((await _office.TicketOf("10"))?.Stage, Is.EqualTo(new Stage.Waiting()));
    }

    [Test]
    public async Task Two_albums_are_two_comments()
    {
        await Parts("C: яма");
        await _office.See(Seen.Comment("Q: когда", "20", album: "b", media: Media.Photo));
        await Gather();
        Assert.That((await _office.TicketOf("10"))?.Verdict.Label, Is.EqualTo(Label.Complaint));
        Assert.That((await _office.TicketOf("20"))?.Verdict.Label, Is.EqualTo(Label.Question));
    }

    [Test]
    public async Task Gathering_twice_opens_one_ticket()
    {
        await Parts("C: яма");
        await Gather();
        await Gather();
        Assert.That((await _office.TicketOf("10"))?.Version, Is.EqualTo(1));
    }

    [Test]
    public async Task An_edit_while_the_album_is_gathered_counts()
    {
        await Parts("O: вот");
        await _office.See(Seen.Comment("C: яма", album: "a", edited: true, media: Media.Photo));
        await Gather();
        Assert.That((await _office.TicketOf("10"))?.Verdict.Label, Is.EqualTo(Label.Complaint));
    }

    [Test]
    public async Task The_clockwork_waits_for_an_album_as_long_as_its_parts_may_be_apart()
    {
        var clockwork = new Clockwork(_office.Store, _office.Intake, _office.Desk, _office.Time);
        await Parts("C: яма");
        await clockwork.Albums(_office.Now + Intake.AlbumPatience - TimeSpan.FromMilliseconds(1), CancellationToken.None).Soon();
        Assert.That(await _office.TicketOf("10"), Is.Null);
        await clockwork.Albums(_office.Now + Intake.AlbumPatience, CancellationToken.None).Soon();
        Assert.That(await _office.TicketOf("10"), Is.Not.Null);
    }

    private async Task Parts(params string[] captions)
    {
        for (var part = 0; part < captions.Length; part++)
            await _office.See(Seen.Comment(captions[part], $"{10 + part}", album: "a", media: Media.Photo));
    }

    private async Task Gather()
    {
        _office.Time.Advance(Intake.AlbumPatience);
        await new Clockwork(_office.Store, _office.Intake, _office.Desk, _office.Time).Albums(_office.Now, CancellationToken.None).Soon();
    }
}
