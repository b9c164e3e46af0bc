using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Tickets;

/// <summary>Every stage × every command × everybody is decided.</summary>
public sealed class EveryPairTests
{
    private static IEnumerable<TestCaseData> Pairs() =>
        from stage in Samples.Tickets
        from command in Samples.Commands
        select new TestCaseData(stage.Ticket, command.Command).SetArgDisplayNames(stage.Name, command.Name);

    [Test]
    public void The_samples_hold_every_stage_and_every_command()
    {
        Assert.That(Samples.Tickets.Select(sample => sample.Ticket.Stage.GetType()).Distinct(), Is.EquivalentTo(Cases(typeof(Stage))));
        Assert.That(Samples.Commands.Select(sample => sample.Command.GetType()).Distinct(), Is.EquivalentTo(Cases(typeof(Command))));
    }

    [TestCaseSource(nameof(Pairs))]
    public void Everybody_gets_a_decision(Ticket ticket, Command command)
    {
        foreach (var (name, person) in Cast.All)
        {
            Decision? decision = null;
            Assert.That(() => decision = ticket.When(person, command), Throws.Nothing, name);
            Assert.That(decision, Is.Not.Null, name);
            if (decision is Decision.Changed changed)
                Check(ticket, person, changed);
        }
    }

    [Test]
    public void A_stranger_and_a_person_who_lost_every_role_change_nothing()
    {
        var former = Cast.Owner with { Roles = Roles.None };
        var changed = from stage in Samples.Tickets
                      from command in Samples.Commands
                      from person in (Person[])[Cast.Stranger, former]
                      where stage.Ticket.When(person, command.Command) is Decision.Changed
                      select $"{command.Name} at {stage.Name} by {person.Name}";
        Assert.That(changed, Is.Empty);
    }

    [Test]
    public void A_trainer_changes_labels_and_nothing_else()
    {
        var changed = from stage in Samples.Tickets
                      from command in Samples.Commands
                      where stage.Ticket.When(Cast.Trainer, command.Command) is Decision.Changed
                      select command.Command.GetType();
        Assert.That(changed.Distinct(), Is.EqualTo(new[] { typeof(Command.Relabel) }));
    }

    [Test]
    public void What_the_network_said_is_believed_from_the_desk_only()
    {
        Command[] own = [new Command.ConfirmPublished("1"), new Command.ReportRefused("x"), new Command.ReportDoubt(), new Command.Erase(), new Command.ConfirmRemoved(), new Command.Miss("first"), new Command.Follow("Да.", [], false, Cast.Owner.Id), new Command.Rejudge(Some.Verdict(), Some.Nobody)];
        foreach (var command in own)
            foreach (var (_, ticket) in Samples.Tickets)
                ticket.When(Cast.Admin, command).IsRefused("refuse.role");
    }

    [Test]
    public void The_tables_in_docs_are_the_rules_as_they_are() => Approved.Equal("docs/states.md", StateTable.Draw());

    private static void Check(Ticket before, Person? by, Decision.Changed changed)
    {
        var after = changed.Ticket;
        Assert.That(after.Version, Is.EqualTo(before.Version + 1));
        Assert.That(after.ChangedAt, Is.EqualTo(Deciding.Later));
        Assert.That(changed.History, Is.Not.Empty);
        foreach (var line in changed.History)
        {
            Assert.That(line.Version, Is.EqualTo(after.Version));
            Assert.That(Happenings.All, Does.Contain(line.What));
            Assert.That(line.By, Is.EqualTo(by?.Id).Or.Null);
            Assert.That((line.Owner, line.Stage, line.Label), Is.EqualTo((after.Stage.Owner, after.Stage.Code, after.Verdict.Label)));
        }

        Assert.That(changed.Effects, Has.Some.InstanceOf<Effect.RefreshCards>());
    }

    private static IEnumerable<Type> Cases(Type hierarchy) => hierarchy.GetNestedTypes().Where(hierarchy.IsAssignableFrom);
}
