using CommentDesk.Answers;
using CommentDesk.Comments;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class FeedbackContract : StoreContract
{
    private static readonly CommentKey s_answer = new("telegram", "-1001", "70");

    [Test]
    public async Task An_answer_is_known_by_its_message_also_after_the_room_has_moved()
    {
        var ticket = await Answered();
        Assert.That(await Read(session => session.Feedback.TicketOf(s_answer)), Is.EqualTo(ticket.Id));
        Assert.That(await Read(session => session.Feedback.TicketOf(s_answer with { Message = "71" })), Is.Null);
        await Write(session => session.Comments.MoveRoom("telegram", "-1001", "-1009"));
        Assert.That(await Read(session => session.Feedback.TicketOf(s_answer with { Room = "-1009" })), Is.EqualTo(ticket.Id));
    }

    [Test]
    public async Task Of_each_person_and_kind_the_last_word_counts()
    {
        var ticket = await Answered();
        await Write(session =>
        {
            foreach (var line in ((string Who, string Value, Satisfaction Said)[])[("1", "👍", Satisfaction.Satisfied), ("2", "👍", Satisfaction.Satisfied), ("1", "👎", Satisfaction.Unsatisfied)])
                session.Feedback.Add(Reaction(ticket, line.Who, line.Value, line.Said));
            session.Feedback.Add(new(ticket.Id, FeedbackKinds.Reply, "1", "", Satisfaction.Unsatisfied, ticket.Comment, Sample.Noon));
        });
        var lines = await Read(session => session.Feedback.Of(ticket.Id));
        Assert.That(lines.Select(line => (line.Who, line.Kind, line.Value, line.Said, line.Comment)), Is.EqualTo(new (string, string, string, Satisfaction, CommentId?)[]
        {
            ("2", "reaction", "👍", Satisfaction.Satisfied, null), ("1", "reaction", "👎", Satisfaction.Unsatisfied, null), ("1", "reply", "", Satisfaction.Unsatisfied, ticket.Comment),
        }));
    }

    [Test]
    public async Task In_a_span_each_person_counts_once_a_ticket_by_the_last_word()
    {
        var ticket = await Answered();
        await Write(session =>
        {
            session.Feedback.Add(Reaction(ticket, "1", "👎", Satisfaction.Unsatisfied));
            session.Feedback.Add(Reaction(ticket, "1", "👍", Satisfaction.Satisfied, 1));
            session.Feedback.Add(Reaction(ticket, "2", "👎", Satisfaction.Unsatisfied, 2));
            session.Feedback.Add(Reaction(ticket, "3", "👍", Satisfaction.Satisfied));
            session.Feedback.Add(Reaction(ticket, "3", "", Satisfaction.None, 3));
        });
        Assert.That(await Between(-1, 9), Is.EqualTo(new Contentment(1, 1)));
        Assert.That(await Between(0, 1), Is.EqualTo(new Contentment(1, 1)), "As it stood before anybody thought again.");
        Assert.That(await Read(session => session.Feedback.In(new(Sample.Noon, Sample.Noon.AddHours(9)) { Channel = new(77) })), Is.EqualTo(new Contentment(0, 0)));
        Assert.That(await Read(session => session.Feedback.In(new(Sample.Noon, Sample.Noon.AddHours(9)) { Channel = ticket.Channel, Theme = "roads", Label = Label.Complaint })), Is.EqualTo(new Contentment(1, 1)));
    }

    [Test]
    public async Task Erasing_a_person_forgets_who_it_was_and_not_what_was_said()
    {
        var ticket = await Answered();
        await Write(session =>
        {
            session.Feedback.Add(Reaction(ticket, "1", "👎", Satisfaction.Unsatisfied));
            session.Feedback.Add(Reaction(ticket, "1", "👍", Satisfaction.Satisfied, 1));
            session.Feedback.Add(Reaction(ticket, "-1002", "👍", Satisfaction.Satisfied, 1));
            session.Erasure.EraseTraces("1");
        });
        Assert.That(await Read(session => session.Feedback.Of(ticket.Id).Select(line => line.Who).ToList()), Has.Count.EqualTo(2).And.None.EqualTo("1"));
        Assert.That(await Between(-1, 9), Is.EqualTo(new Contentment(2, 0)));
        await Write(session => session.Erasure.Erase(ticket.Comment, ticket.Id, Sample.Noon));
        Assert.That(await Read(session => session.Feedback.Of(ticket.Id).Select(line => line.Who).ToList()), Has.Count.EqualTo(2).And.None.EqualTo("-1002"));
        Assert.That(await Between(-1, 9), Is.EqualTo(new Contentment(2, 0)));
    }

    [Test]
    public async Task Erasing_a_reply_forgets_who_wrote_it()
    {
        var ticket = await Answered();
        await Write(session =>
        {
            var reply = session.Comments.Add(Sample.Comment(ticket.Channel, "reply"))!;
            session.Feedback.Add(new(ticket.Id, FeedbackKinds.Reply, "55", "", Satisfaction.Unsatisfied, reply.Id, Sample.Noon));
            session.Erasure.Erase(reply.Id, null, Sample.Noon);
        });
        Assert.That(await Read(session => session.Feedback.Of(ticket.Id).Single()), Has.Property("Who").Not.EqualTo("55").And.Property("Comment").Null);
    }

    private Task<Ticket> Answered() => Write(session =>
    {
        var ticket = Sample.Opened(session);
        session.Feedback.Answered(s_answer, ticket.Id);
        return ticket;
    });

    private Task<Contentment> Between(int from, int to) =>
        Read(session => session.Feedback.In(new(Sample.Noon.AddHours(from), Sample.Noon.AddHours(to))));

    private static FeedbackLine Reaction(Ticket ticket, string who, string value, Satisfaction said, int hours = 0) =>
        new(ticket.Id, FeedbackKinds.Reaction, who, value, said, null, Sample.Noon.AddHours(hours));
}
