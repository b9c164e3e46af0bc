using CommentDesk.Answers;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class StoryContract : StoreContract
{
    [Test]
    public async Task Notes_and_answers_come_in_the_order_in_which_they_were_given()
    {
        var ticket = await Opened();
        var (first, second) = (new Note(ticket.Id, new(1), "Звонили в УК", Sample.Noon), new Note(ticket.Id, new(2), "Перезвонят", Sample.Noon));
        var answer = new PastAnswer(ticket.Id, new(1), "Починим завтра.", true, Sample.Noon);
        await Write(session =>
        {
            session.Stories.Add(first);
            session.Stories.Add(second);
            session.Stories.Keep(answer);
        });
        Assert.That(await Read(session => session.Stories.Notes(ticket.Id)), Is.EqualTo(new[] { first, second }));
        Assert.That(await Read(session => session.Stories.Answers(ticket.Id)), Is.EqualTo(new[] { answer }));
        Assert.That(await Read(session => session.Stories.Notes(new TicketId(ticket.Id.Value + 1))), Is.Empty);
    }

    [Test]
    public async Task An_answer_is_kept_with_the_file_it_stood_with()
    {
        var ticket = await Opened();
        var answer = new PastAnswer(ticket.Id, new(1), "", false, Sample.Noon) { Attached = new(AttachmentKind.Document, "BQAC-1", "Смета.pdf", "application/pdf", "u1") };
        await Write(session => session.Stories.Keep(answer));
        Assert.That(await Read(session => session.Stories.Answers(ticket.Id)), Is.EqualTo(new[] { answer }));
    }

    [Test]
    public async Task What_was_said_about_a_ticket_is_erased_with_its_comment()
    {
        var (ticket, other) = (await Opened(), await Opened());
        await Write(session =>
        {
            session.Stories.Add(new Note(ticket.Id, new(1), "Живёт в кв. 12", Sample.Noon));
            session.Stories.Add(new Note(other.Id, new(1), "Звонили", Sample.Noon));
            session.Stories.Keep(new PastAnswer(ticket.Id, null, "Мария, починим.", false, Sample.Noon));
            session.Erasure.Erase(ticket.Comment, ticket.Id, Sample.Noon);
        });
        Assert.That(await Read(session => session.Stories.Notes(ticket.Id).Count + session.Stories.Answers(ticket.Id).Count), Is.Zero);
        Assert.That(await Read(session => session.Stories.Notes(other.Id)), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_proposal_is_settled_once_and_erased_with_the_comment()
    {
        var ticket = await Opened();
        var proposal = await Write(session => session.Stories.Add(new Proposal(0, ticket.Id, new(1), "Засыплем", [new("bold", 0, 3)], Sample.Noon)));
        var found = await Read(session => session.Stories.FindProposal(proposal.Id));
        Assert.That((found!.Text, found.Marks.Single().Kind, found.Settled), Is.EqualTo(("Засыплем", "bold", false)));
        await Write(session => session.Stories.Settle(proposal.Id));
        Assert.That((await Read(session => session.Stories.FindProposal(proposal.Id)))!.Settled, Is.True);
        await Write(session => session.Erasure.Erase(ticket.Comment, ticket.Id, Sample.Noon));
        Assert.That(await Read(session => session.Stories.FindProposal(proposal.Id)), Is.Null);
    }

    [Test]
    public async Task What_waits_for_a_second_person_is_listed_the_longest_waiting_first()
    {
        var owner = await Write(session => session.People.Add(Sample.Person()));
        var late = await Write(session => Asked(session, owner, Sample.Noon.AddHours(2)));
        var early = await Write(session => Asked(session, owner, Sample.Noon.AddHours(1)));
        await Opened();
        Assert.That(await Read(session => session.Tickets.OnApproval(10).Select(ticket => ticket.Id)), Is.EqualTo(new[] { early.Id, late.Id }));
        Assert.That(await Read(session => session.Tickets.OnApproval(1)), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Published_answers_are_counted_by_their_owner_and_no_further_than_asked()
    {
        var owner = await Write(session => session.People.Add(Sample.Person()));
        await Write(session =>
        {
            for (var count = 0; count < 3; count++)
            {
                var ticket = Sample.Do(session, Sample.Opened(session, owner.Id), owner, new Command.Write("Починим завтра.", [], null), Sample.Noon);
                ticket = Sample.Do(session, ticket, owner, new Command.Publish(1), Sample.Noon);
                Sample.Do(session, ticket, null, new Command.ConfirmPublished("7"), Sample.Noon);
            }
        });
        Assert.That(await Read(session => session.Tickets.PublishedBy(owner.Id, 10)), Is.EqualTo(3));
        Assert.That(await Read(session => session.Tickets.PublishedBy(owner.Id, 2)), Is.EqualTo(2));
        Assert.That(await Read(session => session.Tickets.PublishedBy(new(99), 2)), Is.Zero);
    }

    private static Ticket Asked(CommentDesk.Worker.Flow.IDeskSession session, CommentDesk.People.Person owner, DateTimeOffset at)
    {
        var ticket = Sample.Do(session, Sample.Opened(session, owner.Id), owner, new Command.Write("Починим завтра.", [], null), at);
        return Sample.Do(session, ticket, owner, new Command.Publish(1, "rumour"), at);
    }

    private Task<Ticket> Opened() => Write(session => Sample.Opened(session));
}
