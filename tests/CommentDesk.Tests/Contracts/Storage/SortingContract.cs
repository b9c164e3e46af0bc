using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Triage;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Contracts.Storage;

/// <summary>The queue of what people have to sort.</summary>
public abstract class SortingContract : StoreContract
{
    private static readonly DateTimeOffset s_since = Sample.Noon.AddMinutes(-15);
    private PersonId _anna, _boris;

    [SetUp]
    public async Task Hire() => (_anna, _boris) = await Write(session => (session.People.Add(Sample.Person()).Id, session.People.Add(Sample.Person("101")).Id));

    [Test]
    public async Task Urgent_ones_come_first_then_own_and_nobodys_then_those_of_others_and_of_each_the_oldest()
    {
        var order = await Write(session =>
        {
            Sample.Opened(session, _anna);
            var others = Unsure(session, _boris);
            var young = Unsure(session, null, hours: 2);
            var own = Unsure(session, _anna, hours: 1);
            var urgent = Unsure(session, _boris, hours: 3, urgent: true);
            return new[] { urgent.Id, own.Id, young.Id, others.Id };
        });
        var seen = new List<TicketId?>();
        for (var count = 0; count < 5; count++)
        {
            seen.Add(await Next(_anna));
            if (seen[^1] is { } ticket)
                await Write(session => session.Sorting.Skip(_anna, ticket, Sample.Noon));
        }

        Assert.That(seen, Is.EqualTo(order.Select(id => (TicketId?)id).Append(null)));
        Assert.That(await Read(session => session.Sorting.Unsorted(100)), Is.EqualTo(4));
        Assert.That(await Read(session => session.Sorting.Unsorted(3)), Is.EqualTo(3));
    }

    [Test]
    public async Task What_one_person_looks_at_the_other_does_not_get_for_a_while()
    {
        var ticket = await Write(session => Unsure(session, null));
        await Look(_boris, ticket.Id, Sample.Noon);
        Assert.That(await Next(_anna), Is.Null);
        Assert.That(await Next(_boris), Is.EqualTo(ticket.Id));
        await Look(_boris, ticket.Id, s_since);
        Assert.That(await Next(_anna), Is.EqualTo(ticket.Id), "who looks so long has left");
    }

    [Test]
    public async Task What_was_passed_over_comes_back_later_and_others_get_it_at_once()
    {
        var ticket = await Write(session => Unsure(session, null));
        await Write(session => session.Sorting.Skip(_anna, ticket.Id, Sample.Noon));
        Assert.That((await Next(_anna), await Next(_boris)), Is.EqualTo(((TicketId?)null, (TicketId?)ticket.Id)));
        await Write(session => session.Sorting.Forget(Sample.Noon.AddMinutes(1)));
        Assert.That(await Next(_anna), Is.EqualTo(ticket.Id));
    }

    [Test]
    public async Task A_person_has_one_turn_the_latest()
    {
        var turn = new SortingTurn(_anna, new(1), new(2), 5, Sample.Noon);
        await Write(session =>
        {
            session.Sorting.Save(turn with { Ticket = new(7) });
            session.Sorting.Save(turn);
        });
        Assert.That(await Read(session => session.Sorting.Find(_anna)), Is.EqualTo(turn));
        Assert.That(await Read(session => session.Sorting.Find(_boris)), Is.Null);
    }

    private static Ticket Unsure(IDeskSession session, PersonId? sorter, int hours = 0, bool urgent = false) =>
        Sample.Opened(session, sorter, Sample.Verdict(unsure: true, urgent: urgent), Sample.Noon.AddHours(hours));

    private Task Look(PersonId person, TicketId ticket, DateTimeOffset at) => Write(session => session.Sorting.Save(new(person, ticket, null, 0, at)));

    private Task<TicketId?> Next(PersonId person) => Read(session => session.Sorting.Next(person, s_since)?.Id);
}
