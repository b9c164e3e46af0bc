using CommentDesk.Month;
using CommentDesk.Month.Reckoning;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Tests.Month;

/// <summary>A few days of the simulated month, and that its reckoning sees what is amiss.</summary>
public sealed class MonthTests
{
    private static readonly Orders s_orders = Orders.Short;

    private Evidence _evidence = null!;

    [OneTimeSetUp]
    public async Task Live()
    {
        await using var living = await Living.Open(s_orders);
        await living.Live(TextWriter.Null);
        _evidence = await Ending.Of(living, s_orders);
    }

    [Test]
    public void A_few_days_of_the_month_pass_without_anything_amiss()
    {
        var findings = Report.Reckon(_evidence);

        TestContext.Out.WriteLine(Report.Write(s_orders, findings, _evidence, TimeSpan.Zero));
        Assert.That(findings.SelectMany(finding => finding.Amiss.Select(amiss => $"{finding.Title}: {amiss}")), Is.Empty);
        Assert.That(ReminderWords.Read(_evidence.Spoken, out _), Has.Count.GreaterThan(50), "There was something to check.");
    }

    [Test]
    public void A_reminder_that_was_not_said_or_said_later_or_twice_is_found()
    {
        var reminder = _evidence.Spoken.First(spoken => ReminderWords.Read([spoken], out _).Count == 1);
        var others = _evidence.Spoken.Where(spoken => spoken != reminder).ToList();

        Assert.That(Reminders([.. others]), Is.EqualTo((0, 1, 0)));
        Assert.That(Reminders([.. others, reminder with { At = reminder.At.AddMinutes(1) }]), Is.EqualTo((1, 0, 0)));
        Assert.That(Reminders([.. others, reminder, reminder]), Is.EqualTo((0, 0, 1)));

        (int Late, int Missing, int Superfluous) Reminders(IReadOnlyList<Spoken> spoken)
        {
            var found = ReminderCheck.Of(_evidence with { Spoken = spoken }).Numbers.ToDictionary(number => number.What, number => number.Count);
            return (found["late"], found["missing"], found["superfluous"]);
        }
    }

    [Test]
    public void A_comment_without_a_ticket_and_a_ticket_without_anybody_are_found()
    {
        var lost = _evidence.Comments[0];

        Assert.That(OwnerCheck.Of(_evidence with { Comments = [.. _evidence.Comments.Skip(1), lost with { Ticket = false }] }).Amiss, Has.Count.EqualTo(1));
        Assert.That(OwnerCheck.Of(_evidence with { Forgotten = [7] }).Amiss, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_number_of_stats_that_is_one_too_many_is_found()
    {
        var asked = _evidence.Asked.First(question => question.Question == "/stats всё");
        var wrong = asked with { Words = asked.Words.Replace("Отвечено: ", "Отвечено: 1", StringComparison.Ordinal) };

        Assert.That(StatsCheck.Of(_evidence with { Asked = [wrong] }).Amiss, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_crisis_nobody_was_told_of_and_alarms_without_any_are_found()
    {
        var cards = _evidence.Spoken.Where(spoken => spoken.Words.Contains("Кризис", StringComparison.Ordinal)).ToList();
        var early = cards.Select(card => card with { At = card.At.AddDays(-1) });

        Assert.That(SpikeCheck.Of(_evidence with { Spoken = [.. _evidence.Spoken.Except(cards)] }).Amiss, Has.Count.EqualTo(1));
        Assert.That(SpikeCheck.Of(_evidence with { Spoken = [.. _evidence.Spoken, .. early, .. early] }).Amiss, Has.Count.EqualTo(1));
    }

    [Test]
    public void An_answer_that_is_lost_or_said_twice_or_that_nobody_confirmed_is_found()
    {
        var answer = _evidence.Spoken.First(spoken => _evidence.Confirmed.Any(one => one.Text == spoken.Words) && spoken.IsPublic);
        var others = _evidence.Spoken.Where(spoken => spoken != answer).ToList();
        var made = answer with { Message = answer.Message with { Id = -1, Text = "Никто такого не писал" } };

        Assert.That(AnswerCheck.Of(_evidence with { Spoken = others }).Amiss, Is.Not.Empty);
        Assert.That(AnswerCheck.Of(_evidence with { Spoken = [.. _evidence.Spoken, answer] }).Amiss, Is.Not.Empty);
        Assert.That(AnswerCheck.Of(_evidence with { Spoken = [.. _evidence.Spoken, made] }).Amiss, Has.Count.EqualTo(1));
    }
}
