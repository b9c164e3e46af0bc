namespace CommentDesk.Worker.Settings;

/// <summary>Section "Statistics".</summary>
internal sealed class StatisticsSettings
{
    /// <summary>Channels with fewer answers in the period are not ranked.</summary>
    public int LeastCases { get; set; } = 10;

    public void Check()
    {
        if (LeastCases is < 1 or > 100_000)
            throw new SettingException("Statistics:LeastCases", $"is {LeastCases}.", "Use a whole number from 1.");
    }
}
