using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

public sealed class IntakeTests
{
    private Office _office = null!;

    [SetUp]
    public void Open() => _office = new Office();

    [TearDown]
    public async Task Close() => await _office.DisposeAsync();

    [Test]
    public async Task A_comment_opens_one_ticket_with_the_officer_on_duty()
    {
        await _office.Connect();
        var officer = await _office.Hire();
        Assert.That(await _office.See(Seen.Comment("C: люк открыт")), Is.Null);
        var ticket = await _office.TicketOf("10");
        Assert.That(ticket?.Stage, Is.EqualTo(new Stage.Assigned(officer.Id)));
        Assert.That((await _office.Calls()).Single(), Has.Property("Kind").EqualTo("card").And.Property("Lane").EqualTo("telegram:11"));
    }

    [TestCase(ChannelState.Offered)]
    [TestCase(ChannelState.Disconnected)]
    public async Task A_room_that_is_not_connected_is_not_read(ChannelState state)
    {
        await _office.Connect(state);
        Assert.That(await _office.See(Seen.Comment("C: люк открыт")), Is.Not.Null);
        Assert.That(await _office.CommentOf("10"), Is.Null);
    }

    [Test]
    public async Task An_unknown_room_is_not_read() => Assert.That(await _office.See(Seen.Comment("C: люк открыт", room: "-2")), Is.Not.Null);

    [Test]
    public async Task A_connected_room_is_noted_as_heard_even_when_our_own_side_speaks()
    {
        var channel = await _office.Connect(source: "-1000");
        await _office.See(Seen.Comment("O: пост", author: new Author("-1000", "Город", AuthorKind.Channel)));
        var heard = await _office.Do(session => session.Comments.FindChannel(channel.Id));
        Assert.That(heard?.Health.LastUpdate, Is.EqualTo(_office.Now));
    }

    [TestCase("-1000", Description = "the linked channel")]
    [TestCase(Office.Room, Description = "an anonymous administrator")]
    public async Task Our_own_side_opens_no_ticket(string author)
    {
        await _office.Connect(source: "-1000");
        await _office.See(Seen.Comment("C: люк открыт", author: new Author(author, "Город", AuthorKind.Channel)));
        Assert.That(await _office.CommentOf("10"), Is.Null);
    }

    [Test]
    public async Task A_foreign_channel_is_an_author_like_any_other()
    {
        await _office.Connect(source: "-1000");
        await _office.See(Seen.Comment("C: люк открыт", author: new Author("-4000", "Соседи", AuthorKind.Channel)));
        Assert.That(await _office.TicketOf("10"), Is.Not.Null);
    }

    [TestCase(Roles.Officer, false)]
    [TestCase(Roles.Trainer, false)]
    [TestCase(Roles.None, true)]
    public async Task Staff_speak_for_us_and_former_staff_for_themselves(Roles roles, bool opens)
    {
        await _office.Connect();
        await _office.Hire(roles, Seen.Citizen.Id);
        await _office.See(Seen.Comment("C: люк открыт"));
        Assert.That(await _office.TicketOf("10") is not null, Is.EqualTo(opens));
    }

    [Test]
    public async Task Whoever_the_settings_name_is_our_own_side_before_their_first_word_to_the_bot()
    {
        await _office.Connect();
        var intake = new Intake(_office.Desk, _office.Judging, new OurAccounts(new HashSet<string> { Seen.Citizen.Id }));
        var seen = Seen.Comment("C: люк открыт");
        Assert.That(await _office.Do(session => intake.Comment(session, seen, _office.Judging.Judge(seen.Text), _office.Now)), Does.Contain("own side"));
        Assert.That(await _office.CommentOf("10"), Is.Null);
    }

    [Test]
    public async Task The_post_is_learnt_from_the_comment_that_answers_it()
    {
        var channel = await _office.Connect();
        await _office.See(Seen.Comment("C: люк открыт", root: Seen.Post()));
        var (post, known) = await _office.Do(session => (session.Comments.FindPost(channel.Id, "5"), session.Comments.FindChannel(channel.Id)));
        Assert.That((post?.Text, post?.Number), Is.EqualTo(("Отключение воды", "70")));
        Assert.That((known?.Source, known?.SourceHandle, known?.Title), Is.EqualTo(("-1000", "town", "Город сегодня")));
    }

    [Test]
    public async Task The_channel_learnt_from_the_same_message_is_already_our_own_side()
    {
        await _office.Connect();
        await _office.See(Seen.Comment("C: уточнение", author: new Author("-1000", "Город", AuthorKind.Channel), root: Seen.Post()));
        Assert.That(await _office.CommentOf("10"), Is.Null);
    }

    [Test]
    public async Task A_post_is_kept_and_opens_no_ticket()
    {
        var channel = await _office.Connect();
        await _office.Do(session => _office.Intake.Post(session, Seen.Post()));
        await _office.Do(session => _office.Intake.Post(session, Seen.Post(room: "-2")));
        Assert.That(await _office.Do(session => session.Comments.FindPost(channel.Id, "5")), Is.Not.Null);
        Assert.That(await _office.Calls(), Is.Empty);
    }

    [Test]
    public async Task A_second_delivery_changes_nothing()
    {
        await _office.Connect();
        await _office.Hire();
        await _office.See(Seen.Comment("C: люк открыт"));
        var before = await _office.TicketOf("10");
        Assert.That(await _office.See(Seen.Comment("C: люк открыт")), Is.Not.Null);
        Assert.That((await _office.TicketOf("10"))?.Version, Is.EqualTo(before?.Version));
        Assert.That(await _office.Calls(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_edit_is_a_revision_and_is_judged_anew()
    {
        await _office.Connect();
        var officer = await _office.Hire();
        await _office.See(Seen.Comment("O: спасибо вам"));
        await _office.See(Seen.Comment("C: люк открыт", edited: true));
        var comment = await _office.CommentOf("10");
        Assert.That((comment?.Revision, comment?.Text), Is.EqualTo((2, "C: люк открыт")));
        Assert.That((await _office.TicketOf("10"))?.Stage, Is.EqualTo(new Stage.Assigned(officer.Id)));
    }

    [Test]
    public async Task An_edit_that_changed_neither_words_nor_media_is_no_revision()
    {
        await _office.Connect();
        await _office.See(Seen.Comment("C: люк открыт"));
        Assert.That(await _office.See(Seen.Comment("C: люк открыт", edited: true)), Is.Not.Null);
        Assert.That((await _office.CommentOf("10"))?.Revision, Is.EqualTo(1));
        Assert.That(await _office.See(Seen.Comment("C: люк открыт", edited: true, media: Media.Photo)), Is.Null);
        Assert.That((await _office.CommentOf("10"))?.Media, Is.EqualTo(Media.Photo));
    }

    [Test]
    public async Task An_edit_that_comes_before_its_original_opens_the_ticket_and_wins()
    {
        await _office.Connect();
        await _office.See(Seen.Comment("C: люк открыт", edited: true));
        await _office.See(Seen.Comment("C: люк"));
        Assert.That((await _office.CommentOf("10"))?.Text, Is.EqualTo("C: люк открыт"));
        Assert.That((await _office.TicketOf("10"))?.Version, Is.EqualTo(1));
    }

    [Test]
    public async Task A_bare_picture_is_kept_and_set_aside()
    {
        await _office.Connect();
        await _office.See(Seen.Comment("", media: Media.Sticker));
        Assert.That((await _office.TicketOf("10"))?.Stage, Is.EqualTo(new Stage.SetAside()));
    }

    [Test]
    public async Task A_room_that_moves_keeps_its_comments_and_tickets()
    {
        var channel = await _office.Connect();
        await _office.See(Seen.Comment("C: люк открыт"));
        await _office.Do(session => _office.Intake.Moved(session, new Observation.RoomMoved("telegram", Office.Room, "-1009")));
        await _office.See(Seen.Comment("C: люк всё открыт", edited: true, room: "-1009"));
        var comment = await _office.Do(session => session.Comments.Find(new CommentKey("telegram", "-1009", "10")));
        Assert.That((comment?.Revision, comment?.Channel), Is.EqualTo((2, channel.Id)));
    }

    [Test]
    public async Task An_unsure_comment_goes_to_the_admin_when_nobody_else_sorts()
    {
        await _office.Connect();
        await _office.Hire();
        var admin = await _office.Hire(Roles.Admin, "12");
        await _office.See(Seen.Comment("Ну и ну"));
        Assert.That((await _office.TicketOf("10"))?.Stage, Is.EqualTo(new Stage.Triage(admin.Id)));
    }

    [TestCase("N: позор!", Label.Negativity)]
    [TestCase("Q: когда дадут воду", Label.Question)]
    public async Task Without_anybody_on_duty_a_comment_waits(string text, Label label)
    {
        await _office.Connect();
        await _office.See(Seen.Comment(text));
        var ticket = await _office.TicketOf("10");
        Assert.That((ticket?.Stage, ticket?.Verdict.Label), Is.EqualTo(((Stage)new Stage.Waiting(), label)));
    }
}
