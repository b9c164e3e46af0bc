using System.Security;

namespace CommentDesk.Worker.Settings;

/// <summary>Section "Desk".</summary>
internal sealed class DeskSettings
{
    public string TimeZone { get; set; } = "Europe/Moscow";

    /// <summary>The language of people whose own is not known: "ru" or "en".</summary>
    public string Language { get; set; } = "ru";

    public int InviteDays { get; set; } = 7;

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
        if (InviteDays is < 1 or > 365)
            throw new SettingException("Desk:InviteDays", $"is {InviteDays}.", "Use 1 to 365.");
    }
}
