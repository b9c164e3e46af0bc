using CommentDesk.Comments;

namespace CommentDesk.Worker.Settings;

/// <summary>Section "Retention": how long what people wrote is kept.</summary>
internal sealed class RetentionSettings
{
    /// <summary>Text and author of a closed comment are erased after so many days; 0 for never.</summary>
    public int Days { get; set; } = 365;

    /// <summary>An update that could not be handled is kept in quarantine for so many days.</summary>
    public int InboxDays { get; set; } = 14;

    public RetentionTerms Read()
    {
        if (Days is < 0 or > 36500)
            throw new SettingException("Retention:Days", $"is {Days}.", "Use a number of days, or 0 for never.");
        if (InboxDays is < 1 or > 365)
            throw new SettingException("Retention:InboxDays", $"is {InboxDays}.", "Use 1 to 365.");
        return new(Days == 0 ? null : TimeSpan.FromDays(Days), TimeSpan.FromDays(InboxDays));
    }
}
