namespace CommentDesk.Spikes;

/// <summary>What a count has to reach for one level: all three at once.</summary>
/// <param name="Count">Comments in 60 minutes.</param>
/// <param name="Times">Times the norm.</param>
/// <param name="Sigmas">Spreads above the norm.</param>
public sealed record SpikeBar(int Count, double Times, double Sigmas);

/// <summary>When the desk raises its voice; docs/spikes.md says where the numbers come from.</summary>
public sealed record SpikeTerms
{
    public SpikeBar Watch { get; init; } = new(5, 2, 2);

    public SpikeBar Alert { get; init; } = new(10, 3, 3);

    /// <summary>An alert of so many comments in an hour is a crisis.</summary>
    public int CrisisCount { get; init; } = 30;

    /// <summary>An alert of so many times the norm is a crisis.</summary>
    public double CrisisTimes { get; init; } = 5;

    /// <summary>So many people who report danger on one theme within the hour are a crisis, whatever the count.</summary>
    public int UrgentAuthors { get; init; } = 3;

    /// <summary>The share of negativity over two hours that is worth a look.</summary>
    public double NegativeShare { get; init; } = 0.4;

    /// <summary>Of fewer comments a share says nothing.</summary>
    public int NegativeCount { get; init; } = 20;

    /// <summary>So many people who write nearly the same within a day have one problem.</summary>
    public int RepeatAuthors { get; init; } = 3;

    /// <summary>So many want one answer that everybody sees.</summary>
    public int RepeatMany { get; init; } = 10;

    /// <summary>So many people who write almost the same words within an hour were told to.</summary>
    public int AlikeAuthors { get; init; } = 5;

    /// <summary>More of almost the same from one person within an hour is a flood.</summary>
    public int AlikeByOne { get; init; } = 3;

    /// <summary>How long nothing is told again unless it is worse.</summary>
    public TimeSpan CoolDown { get; init; } = TimeSpan.FromHours(2);

    /// <summary>So many quiet looks in a row end a spike.</summary>
    public int QuietTicks { get; init; } = 3;

    /// <summary>How long a channel has to be known before its numbers are compared with anything.</summary>
    public TimeSpan Learning { get; init; } = TimeSpan.FromHours(24);

    /// <summary>From this level on people are told; below it is only recorded.</summary>
    public SpikeLevel TellFrom { get; init; } = SpikeLevel.Alert;

    /// <summary>Everything is recorded and nobody is told: a week of it shows whether the thresholds fit.</summary>
    public bool Silent { get; init; }
}
