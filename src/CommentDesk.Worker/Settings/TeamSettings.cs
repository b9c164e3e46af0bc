using CommentDesk.People;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Settings;

/// <summary>One entry of "Assignment:Teams".</summary>
internal sealed class TeamSettings
{
    public string? Name { get; set; }

    /// <summary>The curator, by Telegram id or @name.</summary>
    public string? Lead { get; set; }

    public IList<string> Members { get; set; } = [];

    /// <summary>"Monday-Friday 09:00-18:00; Saturday 10:00-14:00".</summary>
    public string? Hours { get; set; }

    public string? TimeZone { get; set; }

    public int? Capacity { get; set; }

    /// <summary>Gives the team nothing outside of its hours, unless it is urgent.</summary>
    public bool OnlyInHours { get; set; }

    /// <summary>"queue", "any" or the name of a team.</summary>
    public string? Otherwise { get; set; }

    public Team Read(string key)
    {
        if (string.IsNullOrWhiteSpace(Name) || RouteWords.Otherwise(Name) is Team.Queue or Team.Anybody)
            throw new SettingException($"{key}:Name", $"'{Name}' cannot be the name of a team.", "Give it a name that people know it by.");
        if (Members.Count == 0)
            throw new SettingException($"{key}:Members", "is empty.", "Name at least one member by Telegram id or @name.");
        if (Capacity is < 0 or > 10_000)
            throw new SettingException($"{key}:Capacity", $"is {Capacity}.", "Use 0 to 10000; 0 is any number.");
        var hours = string.IsNullOrWhiteSpace(Hours) ? null : WorkHoursLine.Read(Hours)
            ?? throw new SettingException($"{key}:Hours", $"'{Hours}' cannot be read.", "Write Monday-Friday 09:00-13:00, 14:00-18:00; Saturday 10:00-14:00.");
        if (OnlyInHours && hours is null)
            throw new SettingException($"{key}:Hours", "is missing, though OnlyInHours is set.", "Write Monday-Friday 09:00-18:00, or leave OnlyInHours out.");
        TimeZoneInfo? zone = null;
        if (!string.IsNullOrWhiteSpace(TimeZone) && !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out zone))
            throw new SettingException($"{key}:TimeZone", $"'{TimeZone}' is not a time zone known to this machine.", "Use a name such as Europe/Moscow or Asia/Vladivostok.");
        return new(Name.Trim(), string.IsNullOrWhiteSpace(Lead) ? null : Lead, [.. Members])
        {
            Hours = hours,
            Zone = zone,
            Capacity = Capacity,
            OnlyInHours = OnlyInHours,
            Otherwise = string.IsNullOrWhiteSpace(Otherwise) ? null : RouteWords.Otherwise(Otherwise),
        };
    }
}
