using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Contracts.Storage;

/// <summary>Who dealt with a citizen before.</summary>
public abstract class AuthorContract : StoreContract
{
    private static readonly DateTimeOffset LongAgo = Sample.Noon.AddDays(-20);

    [Test]
    public async Task Whoever_holds_an_open_ticket_of_the_author_is_found_however_old_it_is()
    {
        var (anna, next) = await Write(session =>
        {
            var person = session.People.Add(Sample.Person("7"));
            Of(session, person.Id, LongAgo);
            return (person, Written(session));
        });
        Assert.That(await Owner(next), Is.EqualTo(anna.Id));
    }

    [Test]
    public async Task An_open_ticket_comes_before_one_that_was_closed_later_and_a_long_closed_one_does_not_count()
    {
        var (anna, boris, next) = await Write(session =>
        {
            var (one, other) = (session.People.Add(Sample.Person("7")), session.People.Add(Sample.Person("8")));
            Close(session, Of(session, other.Id, LongAgo), other, LongAgo.AddDays(19));
            Of(session, one.Id, LongAgo);
            return (one, other, Written(session));
        });
        Assert.That(await Owner(next), Is.EqualTo(anna.Id));
        Assert.That(await Write(session => session.Tickets.LastOwnerOf("telegram", "55", next, LongAgo.AddDays(30))), Is.EqualTo(anna.Id));
        await Write(session => Close(session, session.Tickets.OpenOf(anna.Id).Single(), anna, LongAgo.AddDays(1)));
        Assert.That(await Owner(next), Is.EqualTo(boris.Id));
        Assert.That(await Write(session => session.Tickets.LastOwnerOf("telegram", "55", next, LongAgo.AddDays(30))), Is.Null);
    }

    [Test]
    public async Task Other_authors_other_networks_and_the_comment_itself_do_not_count()
    {
        var (ticket, next) = await Write(session =>
        {
            var person = session.People.Add(Sample.Person("7"));
            return (Of(session, person.Id, Sample.Noon), Written(session));
        });
        Assert.That(await Read(session => session.Tickets.LastOwnerOf("telegram", "56", next, LongAgo)), Is.Null);
        Assert.That(await Read(session => session.Tickets.LastOwnerOf("vk", "55", next, LongAgo)), Is.Null);
        Assert.That(await Read(session => session.Tickets.LastOwnerOf("telegram", "55", ticket.Comment, LongAgo)), Is.Null);
    }

    [Test]
    public async Task An_erased_comment_is_nobodys()
    {
        var next = await Write(session =>
        {
            var ticket = Of(session, session.People.Add(Sample.Person("7")).Id, Sample.Noon);
            session.Erasure.Erase(ticket.Comment, ticket.Id, Sample.Noon);
            return Written(session);
        });
        Assert.That(await Owner(next), Is.Null);
    }

    [Test]
    public async Task The_queue_is_counted_with_the_moment_since_which_the_first_waits()
    {
        Assert.That(await Read(session => session.Tickets.Queue()), Is.EqualTo((0, (DateTimeOffset?)null)));
        await Write(session =>
        {
            Of(session, null, Sample.Noon.AddHours(1));
            Of(session, null, Sample.Noon);
            Of(session, session.People.Add(Sample.Person("7")).Id, LongAgo);
        });
        Assert.That(await Read(session => session.Tickets.Queue()), Is.EqualTo((2, (DateTimeOffset?)Sample.Noon)));
    }

    private Task<PersonId?> Owner(CommentId but) => Read(session => session.Tickets.LastOwnerOf("telegram", "55", but, LongAgo.AddDays(6)));

    private static Ticket Of(Worker.Flow.IDeskSession session, PersonId? owner, DateTimeOffset at) => Sample.Opened(session, owner, at: at);

    private static CommentId Written(Worker.Flow.IDeskSession session) => Sample.Opened(session).Comment;

    private static Ticket Close(Worker.Flow.IDeskSession session, Ticket ticket, Person by, DateTimeOffset at) =>
        Sample.Do(session, ticket, by, new Command.Dismiss(NoReplyReasons.All[0]), at);
}
