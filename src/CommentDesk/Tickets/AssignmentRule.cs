using CommentDesk.Verdicts;

namespace CommentDesk.Tickets;

/// <summary>One rule of assignment. Empty conditions match everything, all given ones must hold; the first rule that matches wins.</summary>
/// <param name="Channels">Titles, public names or room ids.</param>
/// <param name="People">Contacts (Telegram ids) or public names without "@"; nobody where a team gets it.</param>
public sealed record AssignmentRule(
    string Name,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Channels,
    IReadOnlyList<Label> Labels,
    IReadOnlyList<string> People)
{
    /// <summary>Places in their first case («Заречный»); every case of them is found.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Flags of the verdict, one of which must be there.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Words or phrases of the comment, one of which must be there; «асфальт*» is the beginning of a word.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>The team that gets it.</summary>
    public string? Team { get; init; }

    /// <summary>Who gets it while nobody is free: the name of a team, or as <see cref="People.Team.Otherwise"/>; null for what the team says.</summary>
    public string? Otherwise { get; init; }

    /// <summary>The first day on which the rule holds.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which the rule holds.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Its number among the rules of the chat; null for one of the settings.</summary>
    public long? Number { get; init; }

    /// <summary>Switched off in the chat.</summary>
    public bool Off { get; init; }

    public bool FromChat => Number is not null;

    /// <summary>Tells it apart from all others for as long as it lives.</summary>
    public string Key => Number is { } number ? $"chat:{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : $"settings:{Name}";

    /// <summary>Holds for whatever comes: rules below are never reached.</summary>
    public bool TakesAll => Themes.Count + Channels.Count + Labels.Count + Places.Count + Flags.Count + Keywords.Count == 0 && From is null && Until is null && !Off;
}

/// <param name="Fallback">Contact or public name of whoever gets what nobody else can take; null for nobody.</param>
public sealed record AssignmentRules(IReadOnlyList<AssignmentRule> Rules, string? Fallback)
{
    public static readonly AssignmentRules None = new([], null);

    public IReadOnlyList<People.Team> Teams { get; init; } = [];

    /// <summary>How many open tickets a person may hold where nothing else is said; 0 for any number.</summary>
    public int Capacity { get; init; }

    /// <summary>Limits of single people, by contact or public name.</summary>
    public IReadOnlyDictionary<string, int> Limits { get; init; } = new Dictionary<string, int>();

    /// <summary>So long a citizen comes back to whoever dealt with them; zero for never.</summary>
    public TimeSpan Sticky { get; init; }

    /// <summary>The leads hear of a ticket that found nobody for so long; zero for never.</summary>
    public TimeSpan QueueAlarm { get; init; }

    /// <summary>The zone of days and hours where nothing else is said.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Hours and production calendar of the desk, for teams without hours of their own; null for office hours in Russia.</summary>
    public People.WorkCalendar? Office { get; init; }
}
