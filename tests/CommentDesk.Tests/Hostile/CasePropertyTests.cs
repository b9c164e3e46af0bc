using CommentDesk.People;
using CommentDesk.Tests.Flow;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Hostile;

/// <summary>Whatever people do with cases, in whatever order: no case of a case, no comment without anybody, no answer twice.</summary>
public sealed class CasePropertyTests
{
    private const int Tickets = 8;
    private const int Steps = 120;

    [Test]
    public async Task Random_walks_keep_cases_whole([Values(1, 2, 3)] int seed)
    {
        await using var office = new CaseOffice();
        var officer = await office.Begin();
        var moderator = await office.Office.Hire(Roles.Moderator, "12");
        var random = new Random(seed);
        for (var number = 0; number < Tickets; number++)
            await office.See($"C на Лесной {number + 1} нет горячей воды", $"{number + 10}", $"{number + 600}");
        for (var step = 0; step < Steps; step++)
        {
            await Step(office, officer, moderator, step, random);
            if (random.Next(3) == 0)
                await office.Sweep();
            await Check(office, $"step {step}");
        }
    }

    private static async Task Step(CaseOffice office, Person officer, Person moderator, int number, Random random)
    {
        var (one, other) = (Any(random), Any(random));
        switch (random.Next(8))
        {
            case 0 or 1 or 2:
                await office.Merge(one, other, random.Next(2) == 0 ? officer : moderator);
                break;
            case 3:
                await office.Office.Do(session => office.Office.Cases.Split(session, one, moderator, office.Office.Now));
                break;
            case 4:
                await office.Do(one, officer, new Command.Write($"Здравствуйте! Ответ {number}.", [], null));
                await office.Do(one, officer, new Command.Publish((await office.Find(one)).Drafts));
                break;
            case 5:
                await office.Confirm(one);
                break;
            case 6:
                await office.Do(one, officer, new Command.Dismiss("deleted"));
                break;
            default:
                await office.Do(one, officer, new Command.Reopen("mistake", new Choice(officer.Id, CommentDesk.Texts.Line.Of("why.reopened"))));
                break;
        }
    }

    private static async Task Check(CaseOffice office, string when)
    {
        await office.Sweep();
        var tickets = await office.Office.Do(session => Enumerable.Range(1, Tickets).Select(number => session.Tickets.Find(new TicketId(number))!).ToDictionary(ticket => ticket.Id));
        foreach (var ticket in tickets.Values)
        {
            if (ticket.Stage is not Stage.Merged)
                continue;
            Assert.That(ticket.Lead, Is.Not.Null, when);
            var lead = tickets[ticket.Lead!.Value];
            Assert.That(lead.Stage, Is.Not.TypeOf<Stage.Merged>(), $"{when}: {ticket.Id} in {lead.Id}, which is merged itself");
            Assert.That(lead.Stage.Open || lead.Stage is Stage.Answered or Stage.Correcting, Is.True, $"{when}: {ticket.Id} waits for {lead.Id}, which is {lead.Stage.Code}");
        }

        foreach (var lead in tickets.Keys)
            Assert.That((await office.Count(lead)).Comments, Is.EqualTo(1 + tickets.Values.Count(ticket => ticket.Lead == lead)), when);
        Assert.That((await office.Published()).Select(one => (one.Ticket, Body: one.Text[one.Text.LastIndexOf("Ответ", StringComparison.Ordinal)..])), Is.Unique, when);
    }

    private static TicketId Any(Random random) => new(random.Next(1, Tickets + 1));
}
