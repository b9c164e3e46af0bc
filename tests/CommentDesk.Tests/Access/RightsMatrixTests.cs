using System.Reflection;
using CommentDesk.Tests.Support;
using CommentDesk.Tests.Tickets;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Access;

/// <summary>Everybody tries everything in every state, against the real composition.</summary>
public sealed class RightsMatrixTests
{
    private RightsHouse _house = null!;
    private IReadOnlyList<Cell> _cells = null!;

    private static IEnumerable<Attempt> Tried => Attempts.All;

    private static IEnumerable<(string Name, Ticket Ticket)> States(Attempt attempt) =>
        attempt.OfTicket ? Samples.Tickets : Samples.Tickets.Where(sample => sample.Name == "assigned");

    [OneTimeSetUp]
    public async Task Try_everything()
    {
        _house = await RightsHouse.Open();
        var cells = new List<Cell>();
        foreach (var attempt in Attempts.All)
            foreach (var (state, ticket) in States(attempt))
                foreach (var actor in RightsHouse.Actors)
                    cells.Add((await _house.Play(attempt, state, ticket, actor)).Cell);
        _cells = cells;
    }

    [OneTimeTearDown]
    public async Task Close() => await _house.DisposeAsync();

    [Test]
    public void Every_button_the_desk_understands_is_tried()
    {
        var verbs = typeof(Verbs).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.That(_house.Acts.Select(act => act.Verb), Is.EquivalentTo(verbs), "Each verb has one act in the composition.");
        Assert.That(verbs.Where(verb => Attempts.All.All(attempt => attempt.Code != verb)), Is.Empty);
        Assert.That(_house.Acts.Select(act => act.GetType()), Is.EquivalentTo(Kinds<IPressAct>()));
    }

    [Test]
    public void Every_command_is_tried()
    {
        Assert.That(_house.Commands.Where(command => Attempts.All.All(attempt => attempt.Code != $"/{command.Name}")).Select(command => command.Name), Is.Empty);
        Assert.That(_house.Commands.Select(command => command.GetType()), Is.EquivalentTo(Kinds<IChatCommand>()));
    }

    [Test]
    public void No_attempt_is_told_twice() => Assert.That(Attempts.All.Select(attempt => attempt.ToString()), Is.Unique);

    [TestCaseSource(nameof(Tried))]
    public void What_is_refused_is_refused_with_a_text_and_changes_nothing(object tried)
    {
        var refused = Of(tried).Where(cell => cell.Refused).ToList();
        Assert.That(refused.Where(cell => cell.Changed.Count > 0).Select(cell => $"{cell}\n  {string.Join("\n  ", cell.Changed)}"), Is.Empty);
        Assert.That(refused.Where(cell => !cell.Heard && !cell.Attempt.MayBeSilent), Is.Empty);
    }

    [TestCaseSource(nameof(Tried))]
    public void Who_is_no_staff_gets_nothing_done(object tried)
    {
        var strangers = Of(tried).Where(cell => cell.Actor.Name is "former" or "stranger");
        Assert.That(strangers.Where(cell => !cell.Refused && !(cell.Attempt.Code == "/start" && cell.Attempt.Name == "with an invitation")), Is.Empty);
    }

    [TestCaseSource(nameof(Tried))]
    public void What_is_forged_out_of_date_or_void_helps_nobody(object tried)
    {
        var cells = Of(tried);
        if (((Attempt)tried).Forged)
            Assert.That(cells.Where(cell => !cell.Refused), Is.Empty);
        else
            Assert.That(cells.Where(cell => !cell.Refused), Is.Not.Empty, "An attempt that helps nobody tests nothing.");
    }

    [TestCaseSource(nameof(Tried))]
    public async Task After_a_refusal_it_still_works_for_whoever_may(object tried)
    {
        var failed = new List<string>();
        foreach (var (state, ticket) in States((Attempt)tried))
        {
            var cells = Of(tried).Where(cell => cell.State == state).ToList();
            if (cells.Where(cell => cell.Key == "ok").MaxBy(cell => cell.Changed.Count)?.Actor is not { } rightful)
                continue;
            foreach (var refused in cells.Where(cell => cell.Refused).Select(cell => cell.Actor))
            {
                var alone = await _house.Play((Attempt)tried, state, ticket, rightful, refused, firstTries: false);
                var after = await _house.Play((Attempt)tried, state, ticket, rightful, refused);
                if (after.Cell.Key != "ok" || after.After.Against(alone.After) is { Count: > 0 })
                    failed.Add($"{after.Cell} after {refused.Name}: {string.Join("; ", after.After.Against(alone.After))}");
            }
        }

        Assert.That(failed, Is.Empty);
    }

    [Test]
    public void The_tables_in_docs_are_what_the_program_does() => Approved.Equal("docs/rights.md", RightsTable.Draw(_cells));

    private List<Cell> Of(object tried) => [.. _cells.Where(cell => cell.Attempt == (Attempt)tried)];

    private static IEnumerable<Type> Kinds<TPort>() => typeof(TPort).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(TPort)));
}
