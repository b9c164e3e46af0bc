using CommentDesk.Tickets;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class LoadContract : StoreContract
{
    [Test]
    public async Task Who_never_received_a_ticket_holds_none_and_waits_longest()
    {
        var anna = await Write(session => session.People.Add(Sample.Person()));
        Assert.That(await Loads(), Is.EqualTo(new[] { new Load(anna.Id, 0, null) }));
    }

    [Test]
    public async Task An_open_ticket_counts_for_its_owner_until_it_is_done()
    {
        var (anna, ticket) = await Write(session =>
        {
            var person = session.People.Add(Sample.Person());
            return (person, Sample.Opened(session, person.Id));
        });
        Assert.That(await Loads(), Is.EqualTo(new[] { new Load(anna.Id, 1, Sample.Noon) }));
        await Write(session => Sample.Do(session, ticket, anna, new Command.Dismiss("spam"), Sample.Noon.AddHours(1)));
        Assert.That(await Loads(), Is.EqualTo(new[] { new Load(anna.Id, 0, Sample.Noon) }));
    }

    [Test]
    public async Task A_transferred_ticket_counts_for_whom_it_was_given_to_from_that_moment()
    {
        var (anna, boris) = await Write(session =>
        {
            var (from, to) = (session.People.Add(Sample.Person("1")), session.People.Add(Sample.Person("2")));
            Sample.Do(session, Sample.Opened(session, from.Id), from, new Command.Transfer(to), Sample.Noon.AddHours(1));
            return (from.Id, to.Id);
        });
        Assert.That(await Loads(), Is.EqualTo(new[] { new Load(anna, 0, Sample.Noon), new Load(boris, 1, Sample.Noon.AddHours(1)) }));
    }

    [Test]
    public async Task Working_on_ones_own_ticket_is_no_new_one()
    {
        var anna = await Write(session =>
        {
            var person = session.People.Add(Sample.Person());
            var taken = Sample.Do(session, Sample.Opened(session, person.Id), person, new Command.Take(), Sample.Noon.AddHours(1));
            Sample.Do(session, taken, person, new Command.Write("Сделаем", [], null), Sample.Noon.AddHours(2));
            return person.Id;
        });
        Assert.That(await Loads(), Is.EqualTo(new[] { new Load(anna, 1, Sample.Noon) }));
    }

    [Test]
    public async Task A_ticket_without_owner_counts_for_nobody()
    {
        await Write(session =>
        {
            session.People.Add(Sample.Person());
            Sample.Opened(session);
        });
        Assert.That((await Loads()).Single().Open, Is.Zero);
    }

    private Task<IReadOnlyList<Load>> Loads() => Read(session => session.Tickets.Loads());
}
