using CommentDesk.Spikes;

namespace CommentDesk.Worker.Settings;

/// <summary>Section "Spikes": when the desk raises its voice.</summary>
internal sealed class SpikeSettings
{
    private static readonly SpikeTerms Standard = new();

    public int WatchCount { get; set; } = Standard.Watch.Count;

    public double WatchTimes { get; set; } = Standard.Watch.Times;

    public double WatchSigmas { get; set; } = Standard.Watch.Sigmas;

    public int AlertCount { get; set; } = Standard.Alert.Count;

    public double AlertTimes { get; set; } = Standard.Alert.Times;

    public double AlertSigmas { get; set; } = Standard.Alert.Sigmas;

    public int CrisisCount { get; set; } = Standard.CrisisCount;

    public double CrisisTimes { get; set; } = Standard.CrisisTimes;

    public int UrgentAuthors { get; set; } = Standard.UrgentAuthors;

    public double NegativeShare { get; set; } = Standard.NegativeShare;

    public int NegativeCount { get; set; } = Standard.NegativeCount;

    public int RepeatAuthors { get; set; } = Standard.RepeatAuthors;

    public int RepeatMany { get; set; } = Standard.RepeatMany;

    public int AlikeAuthors { get; set; } = Standard.AlikeAuthors;

    public int AlikeByOne { get; set; } = Standard.AlikeByOne;

    public int CoolDownMinutes { get; set; } = (int)Standard.CoolDown.TotalMinutes;

    public int QuietTicks { get; set; } = Standard.QuietTicks;

    /// <summary>A channel has to be known so long before its numbers are compared with anything.</summary>
    public int LearningHours { get; set; } = (int)Standard.Learning.TotalHours;

    /// <summary>"watch", "alert" or "crisis": from this level on people are told.</summary>
    public string TellFrom { get; set; } = "alert";

    /// <summary>Everything is recorded and nobody is told.</summary>
    public bool Silent { get; set; }

    public SpikeTerms Read() => new()
    {
        Watch = new(AtLeast("WatchCount", WatchCount, 1), AtLeast("WatchTimes", WatchTimes, 1), AtLeast("WatchSigmas", WatchSigmas, 0)),
        Alert = new(AtLeast("AlertCount", AlertCount, WatchCount), AtLeast("AlertTimes", AlertTimes, WatchTimes), AtLeast("AlertSigmas", AlertSigmas, WatchSigmas)),
        CrisisCount = AtLeast("CrisisCount", CrisisCount, AlertCount),
        CrisisTimes = AtLeast("CrisisTimes", CrisisTimes, AlertTimes),
        UrgentAuthors = AtLeast("UrgentAuthors", UrgentAuthors, 1),
        NegativeShare = NegativeShare is > 0 and <= 1 ? NegativeShare : throw Wrong("NegativeShare", NegativeShare, "Use a share from 0 to 1, such as 0.4."),
        NegativeCount = AtLeast("NegativeCount", NegativeCount, 1),
        RepeatAuthors = AtLeast("RepeatAuthors", RepeatAuthors, 2),
        RepeatMany = AtLeast("RepeatMany", RepeatMany, RepeatAuthors),
        AlikeAuthors = AtLeast("AlikeAuthors", AlikeAuthors, 2),
        AlikeByOne = AtLeast("AlikeByOne", AlikeByOne, 1),
        CoolDown = TimeSpan.FromMinutes(AtLeast("CoolDownMinutes", CoolDownMinutes, 1)),
        QuietTicks = AtLeast("QuietTicks", QuietTicks, 1),
        Learning = TimeSpan.FromHours(AtLeast("LearningHours", LearningHours, 0)),
        TellFrom = Level(),
        Silent = Silent,
    };

    private SpikeLevel Level() => TellFrom.ToLowerInvariant() switch
    {
        "watch" => SpikeLevel.Watch,
        "alert" => SpikeLevel.Alert,
        "crisis" => SpikeLevel.Crisis,
        _ => throw new SettingException("Spikes:TellFrom", $"is '{TellFrom}'.", "Use watch, alert or crisis."),
    };

    private static int AtLeast(string key, int value, int least) => value >= least ? value : throw Wrong(key, value, $"Use {least} or more.");

    private static double AtLeast(string key, double value, double least) => value >= least ? value : throw Wrong(key, value, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Use {least} or more."));

    private static SettingException Wrong(string key, double value, string cure) =>
        new($"Spikes:{key}", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"is {value}."), cure);
}
