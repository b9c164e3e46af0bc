using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Triage;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

/// <summary>Each working day a part of what ended in silence is read by people. The clock of the tests begins on a Monday.</summary>
public sealed class SilentSamplesTests
{
    private static readonly TriageTerms s_terms = new([], TimeSpan.Zero, new(9, 30), 0.05, 20, new WorkCalendar(WorkHours.Office, WorkDays.None, TimeZoneInfo.Utc));

    private Office _office = null!;
    private SilenceSamples _samples = null!;

    [SetUp]
    public async Task Open()
    {
        _office = new Office();
        _samples = new SilenceSamples(_office.Store, s_terms, new Random(1));
        await _office.Connect();
    }

    [Test]
    public async Task Yesterdays_silence_is_drawn_in_the_morning_and_given_to_the_trainers()
    {
        await _samples.Sweep(_office.Now, CancellationToken.None).Soon();
        var trainer = await _office.Hire(Roles.Trainer);
        await _office.Hire(Roles.Moderator, "12");
        await Thanks(30);
        _office.Time.Advance(TimeSpan.FromHours(24));
        await _samples.Sweep(_office.Now, CancellationToken.None).Soon();
        Assert.That(await Lists(), Is.Empty, "not yet");

        _office.Time.Advance(TimeSpan.FromMinutes(30));
        await _samples.Sweep(_office.Now, CancellationToken.None).Soon();
        await _samples.Sweep(_office.Now, CancellationToken.None).Soon();
        var sample = await SampleOf(new(2030, 3, 4));
        Assert.That((sample?.Silent, sample?.Size), Is.EqualTo(((int?)30, (int?)20)));
        Assert.That((await Lists()).Select(list => (list.Person, list.Sample)), Is.All.EqualTo((trainer.Id, (SampleId?)sample!.Id)));
        var (drawn, again) = await _office.Do(session => (
            session.Reviews.Open(ReviewKind.Sample).SelectMany(list => session.Reviews.Items(list.Id)).Select(item => item.Ticket).ToList(),
            Drawing.Draw(Enumerable.Range(1, 30).Select(number => new TicketId(number)), sample.Seed, 20)));
        Assert.That(drawn, Is.EqualTo(again), "whoever has the seed draws the same");
    }

    [Test]
    public async Task On_Monday_the_weekend_is_drawn_too()
    {
        await _office.Hire(Roles.Trainer);
        _office.Time.Advance(TimeSpan.FromDays(4));
        await Thanks(2);
        _office.Time.Advance(TimeSpan.FromDays(1));
        await Thanks(3, from: 20);
        _office.Time.Advance(TimeSpan.FromDays(2));
        Assert.That((await _office.Do(session => _samples.Draw(session, 7, _office.Now)))?.Silent, Is.EqualTo(5));
    }

    [Test]
    public async Task Without_a_reader_or_without_silence_nothing_is_drawn()
    {
        await Thanks(2);
        _office.Time.Advance(TimeSpan.FromDays(1));
        Assert.That(await _office.Do(session => _samples.Draw(session, 7, _office.Now)), Is.Null);
        await _office.Hire(Roles.Trainer);
        _office.Time.Advance(TimeSpan.FromDays(1));
        Assert.That(await _office.Do(session => _samples.Draw(session, 7, _office.Now)), Is.Null);
    }

    [Test]
    public async Task What_a_trainer_who_leaves_has_not_read_goes_to_another_reader()
    {
        var anna = await _office.Hire(Roles.Trainer);
        await Thanks(3);
        _office.Time.Advance(TimeSpan.FromDays(1));
        var sample = await _office.Do(session => _samples.Draw(session, 7, _office.Now));
        var boris = await _office.Hire(Roles.Moderator, "12");
        await _office.Do(session =>
        {
            session.Reviews.Add(new Look(sample!.Id, new(1), Label.Other, Label.Other, anna.Id, _office.Now));
            session.People.Save(anna with { Roles = Roles.None });
            Reviewing.Leave(session, anna with { Roles = Roles.None }, _office.Now);
        });
        var left = (await Lists()).Single();
        Assert.That((left.Person, left.Sample), Is.EqualTo((boris.Id, (SampleId?)sample!.Id)));
        Assert.That(await _office.Do(session => session.Reviews.Items(left.Id).Select(item => item.Ticket.Value).ToArray()), Is.EqualTo(new[] { 2L, 3 }));
    }

    [TearDown]
    public async Task Close() => await _office.DisposeAsync();

    private Task<IReadOnlyList<Review>> Lists() => _office.Do(session => session.Reviews.Open(ReviewKind.Sample));

    private Task<Sample?> SampleOf(DateOnly day) => _office.Do(session => session.Reviews.SampleOf(day));

    private async Task Thanks(int count, int from = 1)
    {
        for (var number = from; number < from + count; number++)
            await _office.See(Seen.Comment($"O: спасибо {number}", $"{number}"));
    }
}
