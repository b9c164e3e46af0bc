using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

public sealed class CaseRoundTests
{
    private CaseOffice _office = null!;
    private Person _officer = null!;

    [SetUp]
    public async Task Open() => _officer = await (_office = new CaseOffice()).Begin();

    [TearDown]
    public async Task Close() => await _office.DisposeAsync();

    [Test]
    public async Task The_answer_of_a_case_is_published_under_each_comment_in_words_of_its_own_and_once()
    {
        var tickets = await Neighbours(30);
        await _office.Answer(tickets[0], _officer);
        await _office.Sweep();
        await _office.Sweep();
        var published = await _office.Published();
        Assert.That(published.Select(one => one.Ticket), Is.EquivalentTo(tickets));
        Assert.That(published.Select(one => one.Text), Is.Unique.And.All.EndsWith("Воду дадут до 18:00."));
        Assert.That(await _office.Office.Do(session => session.Cases.Debts(10)), Is.Empty);
    }

    [Test]
    public async Task An_interim_answer_is_followed_and_the_final_one_too()
    {
        var tickets = await Neighbours(2);
        await _office.Answer(tickets[0], _officer, "Здравствуйте! Смотрим, ответим до пятницы.", interim: true);
        await _office.Sweep();
        await _office.Confirm(tickets[1]);
        Assert.That((await _office.Find(tickets[1])).Stage.Code, Is.EqualTo("merged"));
        await _office.Answer(tickets[0], _officer);
        await _office.Sweep();
        await _office.Confirm(tickets[1]);
        Assert.That(await _office.Find(tickets[1]), Has.Property("Stage").Property("Code").EqualTo("answered").And.Property("Said").Count.EqualTo(1));
        Assert.That((await _office.Published()).Count(one => one.Ticket == tickets[1]), Is.EqualTo(2));
    }

    [Test]
    public async Task What_a_person_merges_after_the_answer_gets_it_too()
    {
        var tickets = await Neighbours(1);
        await _office.Answer(tickets[0], _officer);
        var late = await _office.See("C на Лесной 8 нет горячей воды", "50", "777");
        await _office.Merge(late, tickets[0], _officer);
        await _office.Sweep();
        Assert.That((await _office.Published()).Select(one => one.Ticket), Does.Contain(late));
    }

    [Test]
    public async Task An_answer_with_somebodys_data_is_repeated_nowhere()
    {
        var tickets = await Neighbours(2);
        await _office.Answer(tickets[0], _officer, "Здравствуйте! Мастер придёт к вам на Лесную 4, кв. 17, завтра.");
        await _office.Sweep();
        Assert.That((await _office.Published()).Select(one => one.Ticket), Is.EqualTo([tickets[0]]));
        Assert.That(await _office.Find(tickets[1]), Has.Property("Lead").Null.And.Property("Stage").EqualTo(new Stage.Assigned(_officer.Id)));
        Assert.That(await _office.Told(), Has.Some.StartsWith("tell.follow_personal"));
    }

    [TestCase("deleted", true)]
    [TestCase("spam", true)]
    [TestCase("no_need", false)]
    public async Task When_the_leading_comment_goes_another_leads_unless_the_matter_itself_is_closed(string reason, bool goesOn)
    {
        var tickets = await Neighbours(3);
        await _office.Do(tickets[0], _officer, new Command.Dismiss(reason));
        await _office.Sweep();
        Assert.That((await _office.Find(tickets[1])).Stage.Open, Is.EqualTo(goesOn));
        Assert.That((await _office.Find(tickets[2])).Lead, Is.EqualTo(goesOn ? tickets[1] : tickets[0]));
    }

    [Test]
    public async Task When_the_leading_comment_is_erased_another_leads()
    {
        var tickets = await Neighbours(2);
        await _office.Do(tickets[0], null, new Command.Erase());
        await _office.Sweep();
        Assert.That(await _office.Find(tickets[1]), Has.Property("Lead").Null.And.Property("Stage").Property("Open").True);
    }

    [Test]
    public async Task The_owner_hears_of_newcomers_once_in_a_while()
    {
        var moderator = await _office.Office.Hire(Roles.Moderator, "12");
        var tickets = await Neighbours(4, moderator);
        await _office.Sweep();
        Assert.That(await _office.Told(), Has.None.StartsWith("tell.joined"));
        _office.Office.Time.Advance(Casebook.Gather);
        await _office.Sweep();
        Assert.That(await _office.Told(), Has.One.EqualTo($"tell.joined {tickets[0]} 3 4"));
        var late = await _office.See("C на Лесной 9 нет горячей воды", "60", "888");
        await _office.Merge(late, tickets[0], moderator);
        _office.Office.Time.Advance(Casebook.Gather);
        await _office.Sweep();
        Assert.That(await _office.Office.Do(session => session.Cases.News(_office.Office.Now + CaseRounds.Quiet, 5)), Has.One.Matches<CommentDesk.Cases.CaseNews>(news => news.Joined == 1));
    }

    [Test]
    public async Task Nobody_is_in_a_case_of_a_case()
    {
        var tickets = await Neighbours(3);
        var other = await _office.See("C горячей воды нет на Лесной 2", "70", "999");
        await _office.Merge(tickets[0], other, _officer);
        Assert.That((await _office.Find(tickets[2])).Lead, Is.EqualTo(other));
        var last = await _office.See("C вода на Лесной 3 холодная", "71", "998");
        await _office.Merge(last, tickets[2], _officer);
        Assert.That((await _office.Find(last)).Lead, Is.EqualTo(other));
        Assert.That(await _office.Merge(other, last, _officer), Is.InstanceOf<Outcome.Refused>());
        Assert.That(await _office.Count(other), Is.EqualTo(new CommentDesk.Cases.CaseCount(5, 5, 0, 0)));
    }

    private async Task<IReadOnlyList<TicketId>> Neighbours(int count, Person? by = null)
    {
        var tickets = new List<TicketId>();
        for (var number = 0; number < count; number++)
        {
            tickets.Add(await _office.See($"C на Лесной {number + 1} нет горячей воды", $"{number + 10}", $"{number + 600}"));
            if (number > 0)
                Assert.That(await _office.Merge(tickets[number], tickets[0], by ?? _officer), Is.InstanceOf<Outcome.Done>());
        }

        return tickets;
    }
}
