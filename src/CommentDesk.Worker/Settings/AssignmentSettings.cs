using CommentDesk.People;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Settings;

/// <summary>Section "Assignment".</summary>
internal sealed class AssignmentSettings
{
    public IList<AssignmentRuleSettings> Rules { get; set; } = [];

    public IList<TeamSettings> Teams { get; set; } = [];

    /// <summary>Telegram id or @name of whoever gets complaints and questions while no officer is on duty.</summary>
    public string? Fallback { get; set; }

    /// <summary>How many open tickets a person may be given; 0 for any number.</summary>
    public int Capacity { get; set; }

    /// <summary>The same for single people, by Telegram id or @name.</summary>
    public Dictionary<string, int> Limits { get; set; } = [];

    /// <summary>For so many days a citizen comes back to the officer who dealt with them; 0: never.</summary>
    public int StickyDays { get; set; } = 14;

    /// <summary>So many minutes without anybody, and the leads hear of it; 0: never.</summary>
    public int QueueAlarmMinutes { get; set; } = 60;

    /// <exception cref="SettingException">A rule or a team cannot be used.</exception>
    public AssignmentRules Read(WorkCalendar office)
    {
        InRange("Capacity", Capacity, 10_000);
        InRange("StickyDays", StickyDays, 365);
        InRange("QueueAlarmMinutes", QueueAlarmMinutes, 10_080);
        foreach (var (name, limit) in Limits)
            InRange($"Limits:{name}", limit, 10_000);
        var teams = Teams.Select((team, index) => team.Read($"Assignment:Teams:{index}")).ToList();
        if (teams.FirstOrDefault(team => teams.Count(other => other.Is(team.Name)) > 1) is { } twice)
            throw new SettingException("Assignment:Teams", $"holds '{twice.Name}' twice.", "Give each team a name of its own.");
        var names = new HashSet<string>();
        return new([.. Rules.Select((rule, index) => Named(names, rule.Read($"Assignment:Rules:{index}")))], Fallback)
        {
            Teams = teams,
            Capacity = Capacity,
            Limits = Limits,
            Sticky = TimeSpan.FromDays(StickyDays),
            QueueAlarm = TimeSpan.FromMinutes(QueueAlarmMinutes),
            Zone = office.Zone,
            Office = office,
        };
    }

    /// <summary>Rules are known by their names: the second of two that are called alike gets a number.</summary>
    private static AssignmentRule Named(HashSet<string> names, AssignmentRule rule)
    {
        var (name, number) = (rule.Name, 1);
        while (!names.Add(name))
            name = $"{rule.Name} ({++number})";
        return rule with { Name = name };
    }

    private static void InRange(string key, int value, int most)
    {
        if (value < 0 || value > most)
            throw new SettingException($"Assignment:{key}", $"is {value}.", $"Use 0 to {most}.");
    }
}
