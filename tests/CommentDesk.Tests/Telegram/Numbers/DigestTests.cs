using CommentDesk.People;
using CommentDesk.Statistics;
using CommentDesk.Tests.Support;
using CommentDesk.Tests.Telegram.Talk;
using CommentDesk.Worker.Telegram.Numbers;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Telegram.Numbers;

public sealed class DigestTests
{
    private static readonly DigestPlan s_plan = new(new(9, 0), new(10, 0));

    [TestCase("2026-11-24 09:00", "daily", "20261123-20261123")]
    [TestCase("2026-11-24 08:59", "daily", null)]
    [TestCase("2026-11-24 15:01", "daily", null)]
    [TestCase("2026-11-23 09:30", "daily", "20261120-20261122")]
    [TestCase("2026-11-22 09:30", "daily", null)]
    [TestCase("2026-01-12 09:30", "daily", "20251231-20260111")]
    [TestCase("2026-11-23 10:00", "weekly", "20261116-20261122")]
    [TestCase("2026-11-24 10:00", "weekly", null)]
    [TestCase("2026-11-05 10:00", "weekly", null)]
    public void A_digest_is_due_on_working_days_and_tells_of_all_days_since_the_last(string local, string kind, string? period) =>
        Assert.That(s_plan.Due(kind, DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), WorkDays.Russia)?.Period, Is.EqualTo(period));

    [Test]
    public void After_a_holiday_the_week_is_told_on_its_first_working_day()
    {
        var days = Enumerable.Range(0, 366).Select(day => new DateTime(2026, 1, 1, 10, 30, 0, DateTimeKind.Unspecified).AddDays(day)).ToList();
        var told = days.Select(day => s_plan.Due(DigestPlan.Weekly, day, WorkDays.Russia)).OfType<DigestDue>().ToList();
        Assert.That(told.Select(due => due.Stamp), Is.Unique);
        Assert.That(told, Has.Count.InRange(50, 53), "Only weeks without a single working day have none.");
        Assert.That(new DigestPlan(null, null).Due(DigestPlan.Daily, days[100], WorkDays.Russia), Is.Null);
    }

    [Test]
    public async Task Each_is_sent_once_to_those_who_want_it_also_after_a_restart()
    {
        await using var room = new StaffRoom();
        var vera = await room.Add("7", Roles.Supervisor, "Вера");
        var pavel = await room.Add("8", Roles.Admin, "Павел");
        await room.Add("9", Roles.Supervisor, "Лев");
        await room.Add("1", Roles.Officer);
        await room.Press("9", $"dg:0:0:{DigestPlan.Daily}");
        await room.Press("8", $"dg:1:0:{DigestPlan.Daily}");
        var time = new ManualTime();
        var tuesday = new DateTimeOffset(2026, 11, 24, 9, 5, 0, TimeSpan.Zero);
        time.PutBack(time.GetUtcNow() - tuesday);
        Assert.That(await Rounds(room, time).Sweep(default), Is.EqualTo(2));
        Assert.That(await Rounds(room, time).Sweep(default), Is.Zero);
        var calls = await room.With(session => session.Outbox.Pending(default, 1000).Where(call => call.Kind == StatsCalls.Sheet).ToList());
        Assert.That(calls.Select(call => call.Person), Is.EquivalentTo(new PersonId?[] { vera.Id, pavel.Id }));
        Assert.That(calls.Select(call => (StatsCalls.Read(call).Detail, StatsCalls.Read(call).Read().Period)), Is.All.EqualTo(("daily", "20261123-20261123")));
        time.Advance(TimeSpan.FromDays(1));
        Assert.That(await Rounds(room, time).Sweep(default), Is.EqualTo(2));
    }

    [Test]
    public async Task A_person_switches_digests_and_sees_one_now()
    {
        await using var room = new StaffRoom();
        await room.Add("7", Roles.Supervisor);
        var sheet = (await room.Say("7", "/digest")).Single();
        Assert.That(StaffRoom.Text([sheet]).TrimEnd(), Is.EqualTo("Сводки\nЗа день: приходит по рабочим дням в 09:00\nЗа неделю: приходит в первый рабочий день недели в 09:00"));
        await room.Press("7", StaffRoom.Buttons(sheet)[1].Data!);
        Assert.That(StaffRoom.Text(room.After), Does.Contain("За неделю: не приходит"));
        await room.Press("7", StaffRoom.Buttons(room.After.Single())[1].Data!);
        Assert.That(StaffRoom.Text(room.After), Is.EqualTo(StaffRoom.Text([sheet])));
        Assert.That((await room.Press("7", "dg:1:0:hourly")).Text, Is.Not.Null);
        await room.Press("7", StaffRoom.Buttons(sheet)[^1].Data!);
        Assert.That(room.After.Single().Kind, Is.EqualTo(StatsCalls.Sheet));
    }

    private static DigestRounds Rounds(StaffRoom room, ManualTime time) => new(
        room.Store, s_plan, new(new WorkRuler(new WorkCalendar(WorkHours.Office, WorkDays.Russia, TimeZoneInfo.Utc)), 10), ChatOptions.Standard, time);
}
