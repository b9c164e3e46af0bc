using System.Globalization;
using System.Security;
using CommentDesk.Deadlines;
using CommentDesk.People;

namespace CommentDesk.Worker.Settings;

/// <summary>Section "Desk".</summary>
internal sealed class DeskSettings
{
    public string TimeZone { get; set; } = "Europe/Moscow";

    /// <summary>The language of people whose own is not known: "ru" or "en".</summary>
    public string Language { get; set; } = "ru";

    public int InviteDays { get; set; } = 7;

    /// <summary>When the desk works: { "Monday-Friday": "09:00-13:00, 14:00-18:00" }; empty: just that.</summary>
    public Dictionary<string, string> Hours { get; set; } = [];

    /// <summary>A file with a production calendar of its own, beside the program; null: that of Russia, which is built in.</summary>
    public string? Calendar { get; set; }

    /// <summary>When reminders wait for morning, "21:00-08:00"; what is urgent is said at any hour. Empty: never.</summary>
    public string? QuietHours { get; set; } = "21:00-08:00";

    public WorkCalendar ReadCalendar()
    {
        try
        {
            var hours = Hours.Values.All(string.IsNullOrWhiteSpace) ? WorkHours.Office : WorkHours.Read(Hours);
            return new(hours, ReadDays(), ReadZone());
        }
        catch (CalendarException failure)
        {
            throw new SettingException(
                Days(failure) ? "Desk:Calendar" : Hours.ContainsKey(failure.Where) ? $"Desk:Hours:{failure.Where}" : "Desk:Hours", failure.Message, "Mend it, or leave it empty for the usual.");
        }
    }

    public QuietHours? ReadQuietHours()
    {
        if (string.IsNullOrWhiteSpace(QuietHours))
            return null;
        var ends = QuietHours.Split('-', StringSplitOptions.TrimEntries);
        return ends.Length == 2 && Clock(ends[0]) is { } from && Clock(ends[1]) is { } to && from != to
            ? new(from, to, ReadZone())
            : throw new SettingException("Desk:QuietHours", $"'{QuietHours}' is not a stretch of hours.", "Write it such as 21:00-08:00, or leave it empty for none.");
    }

    public TimeZoneInfo ReadZone()
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
        }
        catch (Exception failure) when (failure is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException or ArgumentException)
        {
            throw new SettingException("Desk:TimeZone", $"'{TimeZone}' is not a time zone known to this machine.", "Use a name such as Europe/Moscow or Asia/Vladivostok.");
        }
    }

    public void Check()
    {
        ReadZone();
        if (Language is not ("ru" or "en"))
            throw new SettingException("Desk:Language", $"'{Language}' is not a language of the desk.", "Use ru or en.");
        ReadCalendar();
        ReadQuietHours();
        if (InviteDays is < 1 or > 365)
            throw new SettingException("Desk:InviteDays", $"is {InviteDays}.", "Use 1 to 365.");
    }

    private WorkDays ReadDays()
    {
        if (string.IsNullOrWhiteSpace(Calendar))
            return WorkDays.Russia;
        var path = Path.GetFullPath(Calendar, AppContext.BaseDirectory);
        try
        {
            return WorkDaysJson.Read(File.ReadAllText(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingException("Desk:Calendar", $"{path} cannot be read.", "Name a file such as the russia.json of the source, or leave it empty for the calendar that is built in.");
        }
    }

    private static bool Days(CalendarException failure) => failure.Where.StartsWith("years", StringComparison.Ordinal) || failure.Where == "the calendar";

    private static TimeOnly? Clock(string text) =>
        TimeOnly.TryParseExact(text, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;
}
