using CommentDesk.People;
using CommentDesk.Spikes;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Triage;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

/// <summary>Negativity is handed out in lists, at its times, to whoever can read it.</summary>
public sealed class DigestsTests
{
    private static readonly TriageTerms s_terms = new([new(10, 0)], TimeSpan.Zero, new(9, 30), 0.05, 20, new WorkCalendar(WorkHours.Office, WorkDays.None, TimeZoneInfo.Utc));

    private Office _office = null!;
    private Digests _digests = null!;

    [SetUp]
    public async Task Open()
    {
        _office = new Office();
        _digests = new Digests(_office.Store, s_terms);
        await _office.Connect();
    }

    [Test]
    public async Task At_the_time_of_the_settings_what_was_gathered_goes_to_the_moderators_in_turn()
    {
        await Sweep();
        var (anna, boris) = (await _office.Hire(Roles.Moderator), await _office.Hire(Roles.Moderator, "12"));
        await _office.Hire(Roles.Officer, "13");
        await Angry(14);
        await Sweep();
        Assert.That(await Lists(), Is.Empty, "not yet");

        _office.Time.Advance(TimeSpan.FromHours(1));
        await Sweep();
        await Sweep();
        Assert.That((await Lists()).Select(list => list.Person), Is.EqualTo(new[] { anna.Id, boris.Id }));
        Assert.That(await Sizes(), Is.EqualTo(new[] { 10, 4 }));
        Assert.That((await Reviews()).Select(call => call.Person), Is.EqualTo(new PersonId?[] { anna.Id, boris.Id }));
        Assert.That((await _office.Calls()).Where(call => call.Kind == Calls.Card), Is.Empty, "no card for anybody");
    }

    [Test]
    public async Task In_a_crisis_lists_wait_until_it_is_over()
    {
        await Sweep();
        await _office.Hire(Roles.Moderator);
        await Angry(3);
        var crisis = await _office.Do(session => session.Spikes.Add(new(
            default, SpikeKind.Volume, new(1), "heating", SpikeLevel.Crisis, "volume", _office.Now, 40, 2.5, 40, 0)));
        _office.Time.Advance(TimeSpan.FromHours(1));
        await Sweep();
        Assert.That(await Lists(), Is.Empty);

        await _office.Do(session => session.Spikes.Save(crisis with { Dismissed = "known" }));
        await Sweep();
        Assert.That(await Lists(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Without_a_moderator_on_duty_supervisors_read_and_without_anybody_it_waits()
    {
        await Angry(1);
        Assert.That(await HandOut(), Is.Zero);
        var lead = await _office.Hire(Roles.Supervisor, "14");
        Assert.That(await HandOut(), Is.EqualTo(1));
        Assert.That((await Lists()).Single().Person, Is.EqualTo(lead.Id));
    }

    [Test]
    public async Task Nothing_is_handed_out_twice_but_what_lay_unread_for_a_day_goes_to_others()
    {
        var anna = await _office.Hire(Roles.Moderator);
        await Angry(2);
        await HandOut();
        Assert.That(await HandOut(), Is.Zero);

        var boris = await _office.Hire(Roles.Moderator, "12");
        await _office.Do(session => session.People.Save(anna with { OnDuty = false }));
        Assert.That(await HandOut(), Is.EqualTo(1));
        Assert.That((await Lists()).Single().Person, Is.EqualTo(boris.Id));
        _office.Time.Advance(TimeSpan.FromHours(20));
        Assert.That(await HandOut(), Is.EqualTo(1));
        Assert.That(await Lists(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_list_ends_by_itself_when_all_in_it_is_decided_and_shows_every_change()
    {
        var anna = await _office.Hire(Roles.Moderator);
        await Angry(2);
        await HandOut();
        await Clear();
        await Dismiss("1", anna);
        Assert.That(((await Lists()).Count, (await Reviews()).Count), Is.EqualTo((1, 1)));
        await Dismiss("2", anna);
        Assert.That(await Lists(), Is.Empty);
    }

    [Test]
    public async Task An_erased_comment_is_taken_out_of_a_list_that_is_long_done()
    {
        var anna = await _office.Hire(Roles.Moderator);
        await Angry(1);
        await HandOut();
        await Dismiss("1", anna);
        await Clear();
        var ticket = await _office.TicketOf("1");
        await _office.Do(session => _office.Desk.Do(session, ticket!.Id, null, new Command.Erase(), _office.Now));
        Assert.That(await Reviews(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Whoever_asks_gets_the_unread_lists_again_and_what_was_gathered_since()
    {
        var anna = await _office.Hire(Roles.Moderator);
        await Angry(1);
        await HandOut();
        await Clear();
        await Angry(1, from: 50);
        Assert.That(await _office.Do(session => Digests.HandTo(session, anna, _office.Now)), Is.EqualTo(2));
        Assert.That((await Reviews()).Select(call => Calls.ReadReview(call).Anew), Is.EqualTo(new[] { true, false }));
    }

    [Test]
    public async Task Who_may_not_read_any_more_leaves_it_to_others()
    {
        var anna = await _office.Hire(Roles.Moderator);
        await Angry(1);
        await HandOut();
        await _office.Do(session => Reviewing.Leave(session, anna with { Roles = Roles.None }, _office.Now));
        Assert.That(await Lists(), Is.Empty);
        Assert.That(await _office.Do(session => session.Reviews.Gathered(5).Count), Is.EqualTo(1));
    }

    [TearDown]
    public async Task Close() => await _office.DisposeAsync();

    private Task Sweep() => _digests.Sweep(_office.Now, CancellationToken.None).Soon();

    private Task<int> HandOut() => _office.Do(session => Digests.HandOut(session, _office.Now));

    private Task<IReadOnlyList<Review>> Lists() => _office.Do(session => session.Reviews.Open(ReviewKind.Digest));

    private Task<int[]> Sizes() => _office.Do(session => session.Reviews.Open(ReviewKind.Digest).Select(list => session.Reviews.Items(list.Id).Count).ToArray());

    private async Task<IReadOnlyList<OutboxCall>> Reviews() => [.. (await _office.Calls()).Where(call => call.Kind == Calls.Review)];

    private Task Clear() => _office.Do(session =>
    {
        foreach (var call in session.Outbox.Pending(default, 1000))
            session.Outbox.Begin(call.Id, _office.Now);
    });

    private async Task Angry(int count, int from = 1)
    {
        for (var number = from; number < from + count; number++)
            await _office.See(Seen.Comment($"N: позор {number}", $"{number}"));
        Assert.That((await _office.TicketOf($"{from}"))?.Stage, Is.EqualTo(new Stage.Gathered()));
    }

    private async Task Dismiss(string message, Person by)
    {
        var ticket = await _office.TicketOf(message);
        await _office.Do(session => _office.Desk.Do(session, ticket!.Id, by, new Command.Dismiss("unconstructive"), _office.Now));
    }
}
