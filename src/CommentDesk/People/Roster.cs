namespace CommentDesk.People;

/// <summary>The teams there are, in their order.</summary>
public sealed class Roster(IReadOnlyList<Team> teams)
{
    public static readonly Roster Empty = new([]);

    public IReadOnlyList<Team> Teams => teams;

    public Team? Find(string? name) => name is null ? null : teams.FirstOrDefault(team => team.Is(name));

    /// <summary>The team a person works in; null for whoever is in none.</summary>
    public Team? TeamOf(Person person) => teams.FirstOrDefault(team => team.Has(person));

    /// <summary>The curator of a team among those who work here.</summary>
    public static Person? LeadOf(Team team, IEnumerable<Person> people) =>
        team.Lead is { } lead ? people.FirstOrDefault(person => person.Staff && person.IsCalled(lead)) : null;

    /// <summary>The same roster with teams of the chat in the place of those of the same name, and the others behind.</summary>
    public Roster With(IReadOnlyList<Team> chosen) => chosen.Count == 0 ? this : new(
    [
        .. teams.Select(team => chosen.FirstOrDefault(one => one.Is(team.Name)) ?? team),
        .. chosen.Where(one => !teams.Any(team => team.Is(one.Name))),
    ]);
}
