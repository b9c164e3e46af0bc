using CommentDesk.Cases;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class CaseContract : StoreContract
{
    [Test]
    public async Task Near_are_those_under_the_same_post_or_of_the_same_theme_since_a_moment()
    {
        var (about, young, old) = await Write(session =>
        {
            session.People.Add(Sample.Person());
            var old = Sample.Opened(session, new(1), at: Sample.Noon.AddDays(-9));
            var young = Sample.Opened(session, new(1));
            Sample.Opened(session, new(1), Sample.Verdict(CommentDesk.Verdicts.Label.Negativity));
            var about = Sample.Opened(session, new(1), at: Sample.Noon.AddHours(1));
            return (about, young, old);
        });
        var voice = new Voiced(about.Id, about.Channel, null, "roads", "55", "Яма", "assigned", about.OpenedAt);
        Assert.That(await Near(voice, 72), Is.EqualTo([young.Id]));
        Assert.That(await Near(voice with { Theme = null, Thread = "10" }, 720), Is.EqualTo([young.Id, old.Id]));
        Assert.That(await Near(voice with { Theme = "yards", Thread = "99" }, 720), Is.Empty);
    }

    [Test]
    public async Task Of_a_case_only_the_leading_ticket_is_near()
    {
        var (about, lead) = await Write(session =>
        {
            var lead = Sample.Opened(session);
            Sample.Do(session, Sample.Opened(session), null, new Command.Merge(lead.Id), Sample.Noon);
            return (Sample.Opened(session), lead);
        });
        Assert.That(await Near(new Voiced(about.Id, about.Channel, "10", "roads", "55", "Яма", "waiting", about.OpenedAt), 72), Is.EqualTo([lead.Id]));
    }

    [Test]
    public async Task An_answer_is_owed_to_all_that_are_merged_and_until_it_is_settled()
    {
        var (lead, member) = await Case();
        await Write(session => session.Cases.Owe(lead, Sample.Noon));
        await Write(session => session.Cases.Owe(lead, Sample.Noon));
        await Home.Reopen();
        Assert.That(await Read(session => session.Cases.Debts(10)), Is.EqualTo([new CaseDebt(member, lead)]));
        await Write(session => session.Cases.Settle(member));
        Assert.That(await Read(session => session.Cases.Debts(10)), Is.Empty);
    }

    [Test]
    public async Task An_orphan_is_a_case_with_somebody_in_it()
    {
        var (lead, member) = await Case();
        await Write(session =>
        {
            session.Cases.Orphan(lead);
            session.Cases.Orphan(member);
        });
        Assert.That(await Read(session => session.Cases.Orphans(10)), Is.EqualTo([lead]));
        await Write(session => session.Cases.Adopted(lead));
        Assert.That(await Read(session => session.Cases.Orphans(10)), Is.Empty);
    }

    [Test]
    public async Task News_gather_and_wait_for_their_moment()
    {
        var (lead, _) = await Case();
        await Write(session => session.Cases.Join(lead, Sample.Noon));
        await Write(session => session.Cases.Join(lead, Sample.Noon.AddHours(1)));
        Assert.That(await Read(session => session.Cases.News(Sample.Noon, 10)), Is.EqualTo([new CaseNews(lead, 2)]));
        await Write(session => session.Cases.Told(lead, Sample.Noon.AddHours(2)));
        await Write(session => session.Cases.Join(lead, Sample.Noon.AddHours(1)));
        Assert.That(await Read(session => session.Cases.News(Sample.Noon.AddHours(1), 10)), Is.Empty);
        Assert.That(await Read(session => session.Cases.News(Sample.Noon.AddHours(2), 10)), Is.EqualTo([new CaseNews(lead, 1)]));
    }

    [Test]
    public async Task A_person_stands_behind_a_case_once()
    {
        var (lead, member) = await Case();
        var comment = await Read(session => session.Comments.Find(session.Tickets.Find(member)!.Comment)!);
        Assert.That(await Write(session => session.Cases.Support(lead, comment)), Is.True);
        Assert.That(await Write(session => session.Cases.Support(lead, comment)), Is.False);
        Assert.That(await Read(session => session.Cases.Count(lead)), Is.EqualTo(new CaseCount(2, 1, 1, 1)));
        Assert.That(await Read(session => session.Cases.SupportsIn(new(Sample.Noon, Sample.Noon.AddHours(1)) { Channel = new(1) })), Is.EqualTo(1));
        Assert.That(await Read(session => session.Cases.SupportsIn(new(Sample.Noon, Sample.Noon.AddHours(1)) { Channel = new(2) })), Is.Zero);
    }

    private Task<(TicketId Lead, TicketId Member)> Case() => Write(session =>
    {
        var lead = Sample.Opened(session);
        return (lead.Id, Sample.Do(session, Sample.Opened(session), null, new Command.Merge(lead.Id), Sample.Noon).Id);
    });

    private async Task<IEnumerable<TicketId>> Near(Voiced about, int hours) =>
        (await Read(session => session.Cases.Near(about, about.At.AddHours(-hours)))).Select(voice => voice.Ticket);
}
