using System.Diagnostics;

namespace CommentDesk.Torture;

/// <summary>What a day counts besides what is reckoned.</summary>
internal sealed class Tally
{
    public long Began { get; } = Stopwatch.GetTimestamp();
    public int Kills { get; set; }
    public int Starts { get; set; }
    public int SelfEnded { get; set; }
    public int ClockJumps { get; set; }
    public int FullDisks { get; set; }
    public int Outages { get; set; }
    public int Rivals { get; set; }
    public TimeSpan LongestRecovery { get; set; }
    /// <summary>Which start it was.</summary>
    public int LongestRecoveryOf { get; set; }

    public List<DateTimeOffset> Deaths { get; } = [];
}
