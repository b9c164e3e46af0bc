using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using FsCheck;
using FsCheck.Fluent;

namespace CommentDesk.Tests.Tickets;

/// <summary>Whatever people press in whatever order, a ticket keeps its promises.</summary>
public sealed class InvariantTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(60).WithQuietOnSuccess(true);

    [Test]
    public void Random_commands_by_random_people_keep_every_promise() =>
        Check.One(Runs, Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt[]>(), Play));

    private static void Play(PositiveInt[] steps)
    {
        var ticket = Some.Ticket(new Stage.Assigned(Cast.Owner.Id), drafts: 0);
        var tally = new Tally();
        foreach (var step in steps)
        {
            var (person, command) = Step(step.Get);
            var decision = ticket.When(person, command);
            if (decision is not Decision.Changed changed)
                continue;
            tally.Count(ticket, command, changed);
            ticket = changed.Ticket;
        }
    }

    /// <summary>Half of the steps lead towards an answer, so that the late stages are reached often.</summary>
    private static (Person? By, Command Command) Step(int number)
    {
        var mixed = (int)(unchecked((uint)number * 2654435761u) >> 8);
        var command = mixed % 2 == 0
            ? Samples.Commands[mixed / 2 % Samples.Commands.Count].Command
            : Towards[mixed / 2 % Towards.Length];
        var person = command is Command.ConfirmPublished or Command.ReportRefused or Command.ReportDoubt or Command.Rejudge or Command.Erase or Command.Reassign or Command.ConfirmRemoved or Command.Follow or Command.Miss
            ? null
            : mixed % 3 == 0 ? Cast.All[mixed / 6 % Cast.All.Count].Person : Cast.Supervisor;
        return (person, command);
    }

    private static readonly Command[] Towards =
    [
        new Command.Take(), Some.Text("Уже чиним."), Some.Text("Починим в среду."), new Command.Publish(1), new Command.Publish(2), new Command.Publish(3),
        new Command.ConfirmPublished("88"), new Command.ReportDoubt(), new Command.ReportRefused("delivery.rejected"), new Command.Resolve(true), new Command.Resolve(false),
        new Command.Call(1, true), new Command.Call(2, true), new Command.Publish(1, "flag"), new Command.Approve(1), new Command.Approve(2),
        new Command.Withdraw(), new Command.ConfirmRemoved(), new Command.Reopen("reply", Some.Choice(Cast.Owner)), new Command.Wake("due"),
    ];

    private sealed class Tally
    {
        private int _asked, _again, _refused, _published, _more;

        public void Count(Ticket before, Command command, Decision.Changed changed)
        {
            var after = changed.Ticket;
            Assert.That(after.Version, Is.EqualTo(before.Version + 1));
            Assert.That(changed.History, Is.Not.Empty.And.All.Property("Version").EqualTo(after.Version));
            Assert.That(after.Drafts, Is.GreaterThanOrEqualTo(before.Drafts));
            if (after.Stage is not (Stage.SetAside or Stage.Gathered or Stage.Waiting or Stage.Triage or Stage.Merged))
                Assert.That(after.Stage.Owner, Is.Not.Null);
            if (before.Stage is Stage.Publishing && after.Stage is not Stage.Publishing)
                Assert.That(command, Is.InstanceOf<Command.ConfirmPublished>().Or.InstanceOf<Command.ReportRefused>().Or.InstanceOf<Command.ReportDoubt>());
            _asked += changed.Effects.OfType<Effect.Publish>().Count();
            _again += command is Command.Resolve { Stands: false } ? 1 : 0;
            _refused += command is Command.ReportRefused && before.Stage is Stage.Publishing ? 1 : 0;
            _published += changed.History.Count(line => line.What is Happenings.Published or Happenings.Promised);
            _more += changed.History.Count(line => line.What is Happenings.Promised or Happenings.Reopened or Happenings.Withdrawn);
            Assert.That(_asked, Is.LessThanOrEqualTo(1 + _again + _refused + _more), "An answer is repeated only after a refusal or a person's word.");
            Assert.That(_published, Is.LessThanOrEqualTo(1 + _more), "A second answer follows an interim one, a reopening, or one taken back.");
            Assert.That(after.Said.Count, Is.LessThanOrEqualTo(_published));
            Assert.That(after.Stage is Stage.Merged, Is.EqualTo(after.Stage.Code == "merged" && after.Lead is not null), "Who is merged belongs to a case.");
        }
    }
}
