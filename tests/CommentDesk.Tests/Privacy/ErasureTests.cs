using CommentDesk.Answers;
using CommentDesk.Comments;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Privacy;

/// <summary>Everything of one author goes at once, and nothing of anybody else.</summary>
public sealed class ErasureTests
{
    private const string Said = "Ямина размером с ванну на Речной";

    private Archive _archive = null!;

    [SetUp]
    public async Task Open()
    {
        _archive = new Archive();
        await _archive.Hire();
    }

    [TearDown]
    public async Task Close() => await _archive.DisposeAsync();

    [Test]
    public async Task All_of_an_author_is_gone_from_the_file_and_all_of_the_others_stays()
    {
        var (answered, open) = (await _archive.Comment(Said), await _archive.Comment("Сугробище у школы"));
        var other = await _archive.Comment("Лужа у аптеки", author: "600", name: "Пётр", handle: "petr");
        await _archive.Teach(answered);
        await _archive.Answer(answered, "Лидия, засыплем");
        await _archive.Command(open, _archive.Officer, new Command.Write("Уберём сугробище", [], null));
        await _archive.Do(session =>
        {
            session.Comments.Revise(session.Comments.Find(open.Comment)! with { Text = "Сугробище у лицея", Revision = 2 });
            session.Chats.Expect(new Expectation(_archive.Officer.Id, "text", open.Id, "про Лидию", _archive.Now.AddHours(1)));
            session.Outbox.Add(OutboxCall.New("telegram:11", "say", "Сугробище", _archive.Now, ticket: open.Id));
            session.People.Audit(null, Archive.Author, "press", "refused", _archive.Now);
            session.Inbox.Store([new InboxItem("telegram:1", 1, "{\"from\":{\"id\":" + Archive.Author + ",\"name\":\"Лидия\"}}", _archive.Now, 0, null)]);
            return session.Inbox.Failed("telegram:1", 1, "broken", 1);
        });

        Assert.That(await _archive.Do(session => Erasing.Count(session, Archive.Author)), Is.EqualTo(new Erased(2, 1, 1, 0)));
        Assert.That(await _archive.Do(session => _archive.Erasing.Author(session, Archive.Author, _archive.Now)), Is.EqualTo(new Erased(2, 1, 1, 0)));
        Assert.That(await _archive.Do(session => Erasing.Count(session, Archive.Author)), Is.EqualTo(new Erased(0, 0, 0, 0)));

        Assert.That((await _archive.Present(open)).Stage, Is.EqualTo(new Stage.SetAside()));
        Assert.That(_archive.Teaching.Of(Said), Is.Null);
        Assert.That(await _archive.Do(session => session.Lessons.Settled()), Is.Empty);
        Assert.That((await _archive.Of(other)).Text, Is.EqualTo("Лужа у аптеки"));
        await _archive.Close();
        Assert.That(FileSearch.In(_archive.File, "Ямина", "Сугроб", "сугроб", "Лиди", "lidia", Archive.Author), Is.Empty);
        Assert.That(FileSearch.In(_archive.File, "аптеки"), Is.Not.Empty);
    }

    [Test]
    public async Task What_the_network_calls_a_photo_goes_with_the_words_it_stood_with()
    {
        var ticket = await _archive.Comment(Said);
        var file = new Attachment(AttachmentKind.Document, "BQACphotograph", "Яма у дома Лидии.jpg", "image/jpeg", "AQADunique");
        await _archive.Command(ticket, _archive.Officer, new Command.Write("Засыпали", [], "11/7") { Attached = file });
        await _archive.Command(ticket, _archive.Officer, new Command.Publish(1));
        await _archive.Command(ticket, null, new Command.ConfirmPublished("77"));
        Assert.That((await _archive.Do(session => session.Stories.Answers(ticket.Id))).Single().Attached, Is.EqualTo(file));

        await _archive.Do(session =>
        {
            foreach (var call in session.Outbox.Pending(default, 1000).Where(call => call.Kind == Calls.Publish && session.Outbox.Begin(call.Id, _archive.Now)))
                session.Outbox.Sent(call.Id, "77", _archive.Now);
            return _archive.Erasing.Author(session, Archive.Author, _archive.Now);
        });
        await _archive.Close();

        Assert.That(FileSearch.In(_archive.File, "BQACphotograph", "AQADunique", "дома Лидии"), Is.Empty);
    }

    [Test]
    public async Task An_answer_on_its_way_or_in_doubt_is_waited_for()
    {
        var (sent, doubtful) = (await _archive.Comment(Said), await _archive.Comment("Вторая яма"));
        foreach (var ticket in new[] { sent, doubtful })
        {
            await _archive.Command(ticket, _archive.Officer, new Command.Write("Засыплем", [], null));
            await _archive.Command(ticket, _archive.Officer, new Command.Publish(1));
        }

        await _archive.Command(doubtful, null, new Command.ReportDoubt());
        Assert.That(await _archive.Do(session => _archive.Erasing.Author(session, Archive.Author, _archive.Now)), Is.EqualTo(new Erased(0, 0, 0, 2)));
        Assert.That((await _archive.Of(sent)).Text, Is.EqualTo(Said));

        await _archive.Command(sent, null, new Command.ConfirmPublished("77"));
        await _archive.Command(doubtful, _archive.Officer, new Command.Resolve(true));
        Assert.That(await _archive.Do(session => _archive.Erasing.Author(session, Archive.Author, _archive.Now)), Is.EqualTo(new Erased(2, 0, 0, 0)));
    }

    [Test]
    public async Task An_edit_or_a_late_part_of_an_album_brings_nothing_back()
    {
        var ticket = await _archive.Comment(Said, album: "a1");
        await _archive.Do(session => _archive.Erasing.Author(session, Archive.Author, _archive.Now));
        var intake = new Intake(_archive.Desk, new Judging(new Flow.FirstLetter(), new VerdictThresholds()));
        var comment = await _archive.Of(ticket);
        var author = new Author(Archive.Author, "Лидия", AuthorKind.Person);
        foreach (var (key, edited) in new[] { (comment.Key, true), (comment.Key, false), (comment.Key with { Message = "999" }, false) })
        {
            var seen = new Observation.CommentSeen(key, "55", null, author, "Снова ямина", Media.Photo, "a1", _archive.Now, edited, null);
            Assert.That(await _archive.Do(session => intake.Comment(session, seen, ticket.Verdict, _archive.Now)), Is.EqualTo("erased"));
        }

        await _archive.Close();
        Assert.That(FileSearch.In(_archive.File, "ямина", "Лидия"), Is.Empty);
    }

    [Test]
    public async Task An_author_is_found_by_name_in_any_case_and_two_of_one_name_are_told_apart()
    {
        await _archive.Comment(Said);
        Assert.That(await _archive.Do(session => session.Erasure.Named("LIDIA")), Is.EqualTo(new[] { Archive.Author }));
        await _archive.Comment("Яма", author: "600");
        Assert.That(await _archive.Do(session => session.Erasure.Named("lidia")), Is.EqualTo(new[] { Archive.Author, "600" }));
        Assert.That(await _archive.Do(session => session.Erasure.Named("nobody")), Is.Empty);
    }

    [Test]
    public async Task A_dispute_about_an_erased_text_is_no_dispute_any_more()
    {
        var ticket = await _archive.Comment(Said);
        await _archive.Teach(ticket);
        await _archive.Do(session =>
        {
            session.Lessons.Save(session.Lessons.Of(ticket.Comment)[0] with { By = new(99), Label = Label.Negativity });
            return session.Lessons.Disputes(10).Count;
        });
        Assert.That(await _archive.Do(session => session.Lessons.Disputes(10)), Has.Count.EqualTo(1));
        await _archive.Do(session => _archive.Erasing.Author(session, Archive.Author, _archive.Now));
        Assert.That(await _archive.Do(session => session.Lessons.Disputes(10)), Is.Empty);
    }

    [Test]
    public async Task A_call_that_failed_keeps_no_words()
    {
        var lost = await _archive.Do(session => session.Outbox.Add(OutboxCall.New("telegram:11", "say", "Ямина", _archive.Now))!);
        var doubtful = await _archive.Do(session => session.Outbox.Add(OutboxCall.New("telegram:11", "say", "Ямина", _archive.Now))!);
        await _archive.Do(session =>
        {
            session.Outbox.Refused(lost.Id, "delivery.blocked", _archive.Now);
            session.Outbox.Unknown(doubtful.Id, "timeout", _archive.Now);
            return true;
        });
        Assert.That(await _archive.Do(session => session.Outbox.Find(lost.Id)!.Body + session.Outbox.Find(doubtful.Id)!.Body), Is.Empty);
    }

    [Test]
    public void A_silenced_ticket_keeps_its_history_and_says_nothing()
    {
        var ticket = Support.Some.Ticket(new Stage.Answered(new(1), Support.Some.Answer(), Support.Some.Draft(2)), Support.Some.Verdict() with { Reasons = [new("яма", 1)] });
        var changed = (Decision.Changed)ticket.Decide(null, new Command.Erase(), Support.Some.Now);
        Assert.That(changed.History.Single(), Has.Property("What").EqualTo(Happenings.Erased).And.Property("Stage").EqualTo("answered"));
        Assert.That(changed.Ticket.Verdict.Reasons, Is.Empty);
        Assert.That(((Stage.Answered)changed.Ticket.Stage), Has.Property("Correction").Null.And.Property("Answer").Property("Draft").Property("Text").Empty);
        Assert.That(Wording.In("ru").Has($"happened.{Happenings.Erased}"), Is.True);
    }
}
