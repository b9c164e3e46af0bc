using CommentDesk.Finding;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class SearchContract : StoreContract
{
    [TestCase("фонарей")]
    [TestCase("ФОНАРЬ дворе")]
    [TestCase("ёлка")]
    [TestCase("елку фонарь")]
    [TestCase("житель")]
    public async Task A_ticket_is_found_by_any_form_of_its_words_and_by_its_author(string asked)
    {
        var ticket = await Opened("Во дворе не горят фонари, ёлку не видно");
        await Opened("Яма на дороге", author: "Пётр");
        Assert.That(await Found(asked), Is.EqualTo(new[] { ticket.Id }));
    }

    [Test]
    public async Task The_latest_come_first_page_by_page_and_narrowed_by_label_state_and_channel()
    {
        var (first, second, third) = (await Opened("яма один"), await Opened("яма два", Label.Question), await Opened("яма три"));
        Assert.That(await Found("яма"), Is.EqualTo(new[] { third.Id, second.Id, first.Id }));
        Assert.That(await Found("яма", skip: 1, take: 1), Is.EqualTo(new[] { second.Id }));
        Assert.That(await Found("яма вопросы"), Is.EqualTo(new[] { second.Id }));
        Assert.That(await Found("вопросы"), Is.EqualTo(new[] { second.Id }));
        Assert.That(await Found("яма отвечено"), Is.Empty);
        Assert.That(await Found("яма канал:City"), Has.Count.EqualTo(3));
        Assert.That(await Found("яма канал:Village"), Is.Empty);
    }

    [Test]
    public async Task An_edited_comment_is_found_by_its_new_words_only()
    {
        var ticket = await Opened("Яма во дворе");
        await Write(session =>
        {
            var comment = session.Comments.Find(ticket.Comment)!;
            session.Comments.Revise(comment with { Text = "Лужа во дворе", Revision = 2 });
        });
        Assert.That(await Found("лужа"), Is.EqualTo(new[] { ticket.Id }));
        Assert.That(await Found("яма"), Is.Empty);
    }

    [Test]
    public async Task What_was_erased_is_found_no_more_neither_by_its_words_nor_by_its_answer()
    {
        var ticket = await Opened("Яма во дворе");
        await Write(session => session.Stories.Keep(new PastAnswer(ticket.Id, null, "Засыпали щебнем", false, Sample.Noon)));
        Assert.That(await Found("щебня"), Is.EqualTo(new[] { ticket.Id }));
        await Write(session => session.Erasure.Erase(ticket.Comment, ticket.Id, Sample.Noon));
        Assert.That((await Found("яма")).Concat(await Found("щебня")).Concat(await Found("житель")), Is.Empty);
    }

    [Test]
    public async Task Answered_tickets_with_some_of_the_words_are_candidates_for_an_earlier_answer()
    {
        await Opened("Нет горячей воды на Лесной");
        var owner = await Write(session => session.People.Add(Sample.Person()));
        var answered = await Write(session =>
        {
            var ticket = Ticket(session, "Горячая вода ржавая", Label.Complaint, "Житель", owner.Id);
            ticket = Sample.Do(session, ticket, owner, new Command.Write("Промоем завтра.", [], null), Sample.Noon);
            ticket = Sample.Do(session, ticket, owner, new Command.Publish(1), Sample.Noon);
            return Sample.Do(session, ticket, null, new Command.ConfirmPublished("7"), Sample.Noon);
        });
        Assert.That(await Read(session => session.Search.AnsweredLike(Stem.Telling("Когда дадут горячую воду?"), 5)), Is.EqualTo(new[] { answered.Id }));
        Assert.That(await Read(session => session.Search.AnsweredLike(new HashSet<string>(), 5)), Is.Empty);
    }

    private Task<IReadOnlyList<TicketId>> Found(string asked, int skip = 0, int take = 10) => Read(session => session.Search.Find(SearchQuery.Read(asked), skip, take));

    private Task<Ticket> Opened(string text, Label label = Label.Complaint, string author = "Житель") => Write(session => Ticket(session, text, label, author, null));

    private static Ticket Ticket(IDeskSession session, string text, Label label, string author, CommentDesk.People.PersonId? owner)
    {
        var channel = session.Comments.AddChannel(Sample.Channel());
        var comment = Sample.Comment(channel.Id, Guid.NewGuid().ToString("N"), text: text);
        var stored = session.Comments.Add(comment with { Author = comment.Author with { Name = author } })!;
        var opened = CommentDesk.Tickets.Ticket.Open(stored.Id, channel.Id, Sample.Verdict(label), Sample.To(owner), Sample.Noon);
        return session.Tickets.Open(opened.Ticket, opened.History);
    }
}
