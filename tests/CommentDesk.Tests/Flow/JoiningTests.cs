using CommentDesk.People;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Flow;

public sealed class JoiningTests
{
    private CaseOffice _office = null!;
    private Person _officer = null!;

    [SetUp]
    public async Task Open() => _officer = await (_office = new CaseOffice()).Begin();

    [TearDown]
    public async Task Close() => await _office.DisposeAsync();

    [TestCase("Отписка!")]
    [TestCase("Ничего не сделали, вода холодная")]
    public async Task A_word_under_our_answer_that_nothing_is_done_reopens_the_case_for_the_same_officer(string words)
    {
        var (ticket, answer) = await Answered();
        await _office.Office.Hire(contact: "12");
        var reply = await _office.See(words, "20", "777", replyTo: answer);
        Assert.That((await _office.Find(ticket)).Stage, Is.EqualTo(new Stage.Assigned(_officer.Id)));
        Assert.That(await _office.Find(reply), Has.Property("Lead").EqualTo(ticket).And.Property("Stage").Property("Code").EqualTo("merged"));
        Assert.That(await _office.Told(), Has.One.StartsWith("tell.reopened"));
    }

    [Test]
    public async Task The_answer_after_a_reopening_stands_under_the_unhappy_comment_too()
    {
        var (ticket, answer) = await Answered();
        var reply = await _office.See("Отписка!", "20", "777", replyTo: answer);
        await _office.Answer(ticket, _officer, "Здравствуйте! Поменяли насос, вода есть с 14:00.");
        await _office.Sweep();
        Assert.That((await _office.Published()).Select(one => one.Ticket), Does.Contain(reply));
    }

    [Test]
    public async Task The_same_author_reopens_under_the_same_post_within_two_weeks()
    {
        var (ticket, _) = await Answered();
        _office.Office.Time.Advance(TimeSpan.FromDays(13));
        await _office.See("Так ничего и не сделали", "20");
        Assert.That((await _office.Find(ticket)).Stage.Code, Is.EqualTo("assigned"));
        Assert.That((await _office.Office.Do(session => session.Tickets.History(ticket))).Last(line => line.What == Happenings.Reopened).Detail, Is.EqualTo("not_done"));
    }

    [TestCase("Ничего не сделали", "501", 15)]
    [TestCase("Ничего не сделали", "777", 1)]
    [TestCase("Спасибо, воду дали", "501", 1)]
    [TestCase("N козлы", "501", 1)]
    public async Task Others_later_and_other_words_leave_the_case_closed(string words, string author, int days)
    {
        var (ticket, _) = await Answered();
        _office.Office.Time.Advance(TimeSpan.FromDays(days));
        var other = await _office.See(words, "20", author);
        Assert.That((await _office.Find(ticket)).Stage.Code, Is.EqualTo("answered"));
        Assert.That((await _office.Find(other)).Lead, Is.Null);
    }

    [Test]
    public async Task Whoever_cannot_take_it_again_is_passed_over()
    {
        var (ticket, answer) = await Answered();
        var other = await _office.Office.Hire(contact: "12");
        await _office.Office.Do(session => session.People.Save(_officer with { OnDuty = false }));
        await _office.See("Отписка!", "20", "777", replyTo: answer);
        Assert.That((await _office.Find(ticket)).Stage, Is.EqualTo(new Stage.Assigned(other.Id)));
    }

    [Test]
    public async Task A_plus_stands_behind_the_comment_it_replies_to_and_each_person_once()
    {
        var ticket = await _office.See("C на Лесной 4 нет горячей воды", "10");
        await _office.See("C на Мира 2 не горят фонари", "11", "502");
        await _office.See("+1", "20", "601", replyTo: "10");
        await _office.See("+", "21", "601", replyTo: "10");
        var plus = await _office.See("у нас так же", "22", "602", replyTo: "10");
        Assert.That((await _office.Count(ticket)).Supports, Is.EqualTo(2));
        Assert.That((await _office.Find(plus)).Stage.Code, Is.EqualTo("set_aside"));
        Assert.That(await _office.Office.Do(session => session.Cases.SupportsIn(new(_office.Office.Now.AddDays(-1), _office.Office.Now.AddDays(1)))), Is.EqualTo(2));
    }

    [Test]
    public async Task A_plus_under_the_post_is_counted_only_where_one_problem_is_open()
    {
        var ticket = await _office.See("C на Лесной 4 нет горячей воды", "10");
        await _office.See("+1", "20", "601");
        Assert.That((await _office.Count(ticket)).Supports, Is.EqualTo(1));
        await _office.See("C на Мира 2 не горят фонари", "11", "502");
        await _office.See("+1", "21", "602");
        Assert.That((await _office.Count(ticket)).Supports, Is.EqualTo(1));
    }

    private async Task<(TicketId Ticket, string Answer)> Answered()
    {
        var ticket = await _office.See("C на Лесной 4 нет горячей воды", "10");
        return (ticket, await _office.Answer(ticket, _officer));
    }
}
