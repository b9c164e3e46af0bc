using CommentDesk.People;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <param name="alone">Nobody else writes while this session lives, so what each comment asks for may be kept between works.</param>
internal sealed class RotaTable(DeskConnection connection, bool alone) : IRotaStore
{
    private Kept<Team> _teams;
    private Kept<Absence> _absences;
    private Kept<Terms> _terms;

    /// <summary>A work was rolled back: what it wrote is not so.</summary>
    public void Forget() => (_teams, _absences, _terms) = (default, default, default);

    public IReadOnlyList<Team> Teams() => _teams.Rows ?? Keep(ref _teams, connection.All(
        "SELECT name, lead, members, hours, zone, capacity, only_in_hours, otherwise FROM teams ORDER BY id", ReadTeam));

    public void Save(Team team)
    {
        Forget();
        connection.Run(
            """
            INSERT INTO teams (key, name, lead, members, hours, zone, capacity, only_in_hours, otherwise)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            ON CONFLICT (key) DO UPDATE SET name = excluded.name, lead = excluded.lead, members = excluded.members, hours = excluded.hours,
                zone = excluded.zone, capacity = excluded.capacity, only_in_hours = excluded.only_in_hours, otherwise = excluded.otherwise
            """,
            Team.KeyOf(team.Name), team.Name, team.Lead, string.Join(' ', team.Members), team.Hours?.ToString(), team.Zone?.Id,
            team.Capacity, team.OnlyInHours, team.Otherwise);
    }

    public bool RemoveTeam(string name)
    {
        Forget();
        return connection.Run("DELETE FROM teams WHERE key = ?1", Team.KeyOf(name)) == 1;
    }

    public IReadOnlyList<Absence> Absences() => _absences.Rows ?? Keep(ref _absences, connection.All(
        "SELECT person, since, until, deputy FROM absences ORDER BY person", ReadAbsence));

    public Absence? AbsenceOf(PersonId person) => Absences().FirstOrDefault(absence => absence.Person == person);

    public void Save(Absence absence)
    {
        Forget();
        connection.Run(
            "INSERT OR REPLACE INTO absences (person, since, until, deputy) VALUES (?1, ?2, ?3, ?4)",
            absence.Person, absence.From, absence.Until, absence.Deputy);
    }

    public bool EndAbsence(PersonId person)
    {
        Forget();
        return connection.Run("DELETE FROM absences WHERE person = ?1", person) == 1;
    }

    public IReadOnlyList<Terms> Terms() => _terms.Rows ?? Keep(ref _terms, connection.All(
        "SELECT person, capacity, hours FROM terms ORDER BY person", ReadTerms));

    public void Save(Terms terms)
    {
        Forget();
        if (terms is { Capacity: null, Hours: null })
            connection.Run("DELETE FROM terms WHERE person = ?1", terms.Person);
        else
            connection.Run("INSERT OR REPLACE INTO terms (person, capacity, hours) VALUES (?1, ?2, ?3)", terms.Person, terms.Capacity, terms.Hours?.ToString());
    }

    private IReadOnlyList<T> Keep<T>(ref Kept<T> kept, IReadOnlyList<T> rows)
    {
        if (alone)
            kept = new(rows);
        return rows;
    }

    private static Team ReadTeam(Row row) => new(row.Text(0), row.TextOrNull(1), row.Text(2).Split(' ', StringSplitOptions.RemoveEmptyEntries))
    {
        Hours = Hours(row.TextOrNull(3)),
        Zone = row.TextOrNull(4) is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : null,
        Capacity = row.Empty(5) ? null : row.Count(5),
        OnlyInHours = row.Flag(6),
        Otherwise = row.TextOrNull(7),
        FromChat = true,
    };

    private static Absence ReadAbsence(Row row) => new(new(row.Number(0)), row.Time(1), row.TimeOrNull(2), row.Person(3));

    private static Terms ReadTerms(Row row) => new(new(row.Number(0)), row.Empty(1) ? null : row.Count(1), Hours(row.TextOrNull(2)));

    private static WorkHours? Hours(string? line) => line is null ? null : WorkHoursLine.Read(line);

    private readonly record struct Kept<T>(IReadOnlyList<T>? Rows);
}
