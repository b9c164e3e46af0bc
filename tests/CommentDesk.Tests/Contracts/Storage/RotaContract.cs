using CommentDesk.People;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class RotaContract : StoreContract
{
    private static readonly Team Roads = new("Дороги", "anna", ["1001", "oleg"])
    {
        Hours = WorkHoursLine.Read("пн-пт 9-13, 14-18; сб 10-14"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Vladivostok"),
        Capacity = 5,
        OnlyInHours = true,
        Otherwise = "Дежурные",
    };

    [Test]
    public async Task A_team_is_remembered_whole()
    {
        await Write(session => session.Rota.Save(Roads));
        await Home.Reopen();
        var team = (await Read(session => session.Rota.Teams())).Single();
        Assert.That(Told(team), Is.EqualTo(Told(Roads with { FromChat = true })));
    }

    [Test]
    public async Task A_team_saved_again_keeps_its_place_whatever_its_name_is_written_like()
    {
        await Write(session =>
        {
            session.Rota.Save(Roads);
            session.Rota.Save(new Team("Дворы", null, []));
            session.Rota.Save(new Team("ДОРОГИ", null, ["7"]));
        });
        Assert.That((await Read(session => session.Rota.Teams())).Select(team => (team.Name, team.Members.Count, team.Capacity)), Is.EqualTo(new[] { ("ДОРОГИ", 1, (int?)null), ("Дворы", 0, null) }));
        Assert.That(await Write(session => session.Rota.RemoveTeam("дороги")), Is.True);
        Assert.That(await Write(session => session.Rota.RemoveTeam("дороги")), Is.False);
        Assert.That((await Write(session => session.Rota.Teams())).Single().Name, Is.EqualTo("Дворы"));
    }

    [Test]
    public async Task A_later_absence_takes_the_place_of_the_earlier()
    {
        var (anna, boris) = await Write(session => (session.People.Add(Sample.Person("7")), session.People.Add(Sample.Person("8"))));
        var later = new Absence(anna.Id, Sample.Noon, Sample.Noon.AddDays(3), boris.Id);
        await Write(session =>
        {
            session.Rota.Save(new Absence(anna.Id, Sample.Noon, null, null));
            session.Rota.Save(later);
        });
        Assert.That(await Read(session => session.Rota.Absences()), Is.EqualTo(new[] { later }));
        Assert.That(await Read(session => session.Rota.AbsenceOf(boris.Id)), Is.Null);
        Assert.That(await Write(session => session.Rota.EndAbsence(anna.Id)), Is.True);
        Assert.That(await Write(session => session.Rota.AbsenceOf(anna.Id)), Is.Null);
    }

    [Test]
    public async Task Terms_that_say_nothing_are_forgotten()
    {
        var anna = await Write(session => session.People.Add(Sample.Person("7")));
        await Write(session => session.Rota.Save(new Terms(anna.Id, 3, WorkHours.RoundTheClock)));
        var terms = (await Read(session => session.Rota.Terms())).Single();
        Assert.That((terms.Person, terms.Capacity, terms.Hours?.ToString()), Is.EqualTo((anna.Id, (int?)3, WorkHours.RoundTheClock.ToString())));
        await Write(session => session.Rota.Save(new Terms(anna.Id, null, null)));
        Assert.That(await Write(session => session.Rota.Terms()), Is.Empty);
    }

    [Test]
    public async Task What_was_taken_back_is_not_remembered()
    {
        Assert.That(await Write(session => session.Rota.Teams()), Is.Empty);
        Assert.That(
            async () => await Write<bool>(session =>
            {
                session.Rota.Save(Roads);
                Assert.That(session.Rota.Teams(), Has.Count.EqualTo(1));
                throw new InvalidOperationException("taken back");
            }),
            Throws.InvalidOperationException);
        Assert.That(await Write(session => session.Rota.Teams()), Is.Empty);
    }

    private static string Told(Team team) =>
        $"{team.Name}|{team.Lead}|{string.Join(',', team.Members)}|{team.Hours}|{team.Zone?.Id}|{team.Capacity}|{team.OnlyInHours}|{team.Otherwise}|{team.FromChat}";
}
