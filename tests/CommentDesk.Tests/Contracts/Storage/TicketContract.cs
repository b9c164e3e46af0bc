using CommentDesk.Answers;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class TicketContract : StoreContract
{
    private static readonly Draft Words = new(1, "Засыплем до пятницы.", [new("bold", 0, 8), new("link", 9, 2, "https://example.org")], "1/2");
    private static readonly PersonId Owner = new(1);

    private static IEnumerable<Stage> Stages() =>
    [
        new Stage.SetAside(), new Stage.Triage(null), new Stage.Triage(Owner), new Stage.Waiting(), new Stage.Assigned(Owner),
        new Stage.InWork(Owner), new Stage.Drafted(Owner, Words), new Stage.Drafted(Owner, Words with { Attached = new(AttachmentKind.Photo, "AgAC-1", Unique: "u1") }), new Stage.Publishing(Owner, Words), new Stage.InDoubt(Owner, Words),
        new Stage.Answered(Owner, new(Words, "77", Sample.Noon)), new Stage.Answered(Owner, new(Words, null, Sample.Noon), Words),
        new Stage.Correcting(Owner, new(Words, "77", Sample.Noon), Words), new Stage.NoReply(Owner, "spam"),
        new Stage.OnApproval(Owner, Words, "flag", new(Words, "77", Sample.Noon)), new Stage.Interim(Owner, new(Words with { Interim = true }, "77", Sample.Noon), Words),
        new Stage.Snoozed(Owner, Sample.Noon.AddDays(1), "citizen"), new Stage.Merged(null), new Stage.Merged(Owner),
        new Stage.Withdrawing(Owner, new(Words, "77", Sample.Noon)), new Stage.Hiding(Owner, "spam"), new Stage.Hidden(Owner, "spam"),
    ];

    [TestCaseSource(nameof(Stages))]
    public async Task A_ticket_comes_back_as_it_was_in_every_stage(Stage stage)
    {
        var opened = await Open();
        var ticket = opened with { Stage = stage, Version = 2, Drafts = 4, ChangedAt = Sample.Noon.AddHours(1) };
        Assert.That(await Write(session => session.Tickets.Save(ticket, [])), Is.True);
        Assert.That(await Find(ticket.Id), Is.EqualTo(ticket).UsingPropertiesComparer());
        Assert.That((await Find(ticket.Id))?.Stage, Is.TypeOf(stage.GetType()));
    }

    [Test]
    public async Task A_case_is_found_with_what_was_merged_into_it_and_the_answers_of_before()
    {
        var lead = await Open();
        var second = await Write(session => Sample.Opened(session));
        Answer[] said = [new(Words with { Interim = true }, "77", Sample.Noon), new(Words, null, Sample.Noon.AddHours(2))];
        await Write(session => session.Tickets.Save(second with { Stage = new Stage.Merged(null), Lead = lead.Id, Said = said, Version = 2 }, []));
        var found = (await Read(session => session.Tickets.OfCase(lead.Id))).Single();
        Assert.That((found.Id, found.Lead), Is.EqualTo((second.Id, (TicketId?)lead.Id)));
        Assert.That(found.Said, Is.EqualTo(said).UsingPropertiesComparer());
        Assert.That(await Read(session => session.Tickets.OfCase(second.Id)), Is.Empty);
    }

    [Test]
    public async Task A_ticket_is_found_by_its_comment()
    {
        var ticket = await Open();
        Assert.That((await Read(session => session.Tickets.FindByComment(ticket.Comment)))?.Id, Is.EqualTo(ticket.Id));
        Assert.That(await Read(session => session.Tickets.FindByComment(new(404))), Is.Null);
        Assert.That(await Find(new TicketId(404)), Is.Null);
    }

    [Test]
    public async Task A_comment_has_one_ticket()
    {
        var ticket = await Open();
        Assert.That(async () => await Write(session => session.Tickets.Open(ticket, [])), Throws.InvalidOperationException);
    }

    [Test]
    public async Task Whoever_is_second_writes_nothing()
    {
        var ticket = await Open();
        var line = ticket.Line(Happenings.Taken, Owner, Sample.Noon) with { Version = 2 };
        var faster = ticket with { Stage = new Stage.InWork(Owner), Version = 2 };
        Assert.That(await Write(session => session.Tickets.Save(faster, [line])), Is.True);
        Assert.That(await Write(session => session.Tickets.Save(faster with { Drafts = 9 }, [line])), Is.False);
        Assert.That(await Write(session => session.Tickets.Save(faster with { Id = new(404), Version = 3 }, [line])), Is.False);
        Assert.That((await Find(ticket.Id))?.Drafts, Is.Zero);
        Assert.That((await History(ticket.Id)).Count(happened => happened.What == Happenings.Taken), Is.EqualTo(1));
    }

    [Test]
    public async Task History_is_kept_in_order_under_the_number_the_store_gave()
    {
        var (ticket, _) = await Write(session =>
        {
            var anna = session.People.Add(Sample.Person());
            var opened = Sample.Opened(session, anna.Id);
            return (Sample.Do(session, opened, anna, new Command.Take(), Sample.Noon.AddMinutes(5)), anna);
        });
        var lines = await History(ticket.Id);
        Assert.That(lines.Select(line => line.What), Is.EqualTo(new[] { Happenings.Opened, Happenings.Placed, Happenings.Taken }));
        var taken = new HistoryLine(ticket.Id, 2, Sample.Noon.AddMinutes(5), Owner, Happenings.Taken, null, Label.Complaint, Owner, "in_work");
        Assert.That(lines[^1], Is.EqualTo(taken with { Theme = ticket.Verdict.Theme }));
        Assert.That(lines.Select(line => line.Ticket), Is.All.EqualTo(ticket.Id));
    }

    [Test]
    public async Task Open_tickets_of_a_person_come_urgent_first_then_oldest()
    {
        var ids = await Write(session =>
        {
            var (anna, boris) = (session.People.Add(Sample.Person("1")), session.People.Add(Sample.Person("2")));
            var late = Sample.Opened(session, anna.Id, at: Sample.Noon.AddHours(2));
            var early = Sample.Opened(session, anna.Id, at: Sample.Noon.AddHours(1));
            var urgent = Sample.Opened(session, anna.Id, Sample.Verdict(urgent: true), Sample.Noon.AddHours(3));
            Sample.Opened(session, boris.Id);
            Sample.Do(session, Sample.Opened(session, anna.Id), anna, new Command.Dismiss("spam"), Sample.Noon);
            return new[] { urgent.Id, early.Id, late.Id };
        });
        Assert.That((await Read(session => session.Tickets.OpenOf(Owner))).Select(ticket => ticket.Id), Is.EqualTo(ids));
    }

    [Test]
    public async Task Tickets_without_owner_come_urgent_first_then_oldest_and_no_more_than_asked()
    {
        var ids = await Write(session =>
        {
            var anna = session.People.Add(Sample.Person());
            Sample.Opened(session, anna.Id);
            Sample.Opened(session, verdict: Sample.Verdict(Label.Other));
            var late = Sample.Opened(session, at: Sample.Noon.AddHours(2));
            var unsure = Sample.Opened(session, verdict: Sample.Verdict(unsure: true), at: Sample.Noon.AddHours(1));
            var urgent = Sample.Opened(session, verdict: Sample.Verdict(urgent: true), at: Sample.Noon.AddHours(3));
            return new[] { urgent.Id, unsure.Id, late.Id };
        });
        Assert.That(await WithoutOwner(10), Is.EqualTo(ids));
        Assert.That(await WithoutOwner(2), Is.EqualTo(ids[..2]));
    }

    private Task<Ticket> Open() => Write(session =>
    {
        session.People.Add(Sample.Person());
        return Sample.Opened(session);
    });

    private Task<Ticket?> Find(TicketId id) => Read(session => session.Tickets.Find(id));

    private Task<IReadOnlyList<HistoryLine>> History(TicketId id) => Read(session => session.Tickets.History(id));

    private async Task<IEnumerable<TicketId>> WithoutOwner(int limit) =>
        (await Read(session => session.Tickets.WithoutOwner(limit))).Select(ticket => ticket.Id);
}
