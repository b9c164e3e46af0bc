namespace CommentDesk.People;

/// <summary>A body: people who answer for the same things.</summary>
/// <param name="Lead">Its curator, by contact (Telegram id) or public name; null when there is none.</param>
/// <param name="Members">Contacts or public names; who is named in several teams belongs to the first.</param>
public sealed record Team(string Name, string? Lead, IReadOnlyList<string> Members)
{
    /// <summary>Nobody of the team is free: the ticket waits for them in the queue.</summary>
    public const string Queue = "queue";

    /// <summary>Nobody of the team is free: any officer may get it.</summary>
    public const string Anybody = "any";

    /// <summary>When the team works; null for the hours of the desk.</summary>
    public WorkHours? Hours { get; init; }

    /// <summary>The zone its hours are meant in; null for the zone of the desk.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>How many open tickets a member may hold, 0 for any number; null for the limit of the desk.</summary>
    public int? Capacity { get; init; }

    /// <summary>Outside of its hours nothing is given to the team, unless it is urgent.</summary>
    public bool OnlyInHours { get; init; }

    /// <summary>The name of the team that gets what nobody here can take, or <see cref="Queue"/>, or <see cref="Anybody"/>; null for the queue.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Made or changed in the chat.</summary>
    public bool FromChat { get; init; }

    public bool Has(Person person) => Members.Any(person.IsCalled);

    public bool Is(string name) => Same(Name, name);

    /// <summary>People write names of teams as they come: capitals, ё and spaces make no difference.</summary>
    public static bool Same(string one, string other) => KeyOf(one) == KeyOf(other);

    /// <summary>The form by which names are the same.</summary>
    public static string KeyOf(string name) =>
        string.Join(' ', name.ToLowerInvariant().Replace('ё', 'е').Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
