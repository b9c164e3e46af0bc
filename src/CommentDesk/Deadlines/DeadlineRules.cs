using CommentDesk.Verdicts;

namespace CommentDesk.Deadlines;

/// <summary>How soon what has to happen, and when somebody hears that it has not.</summary>
public sealed record DeadlineRules
{
    /// <summary>The engine's word for danger to life, health or children: always urgent.</summary>
    public const string UrgentFlag = "urgent";

    public static readonly DeadlineRules Standard = new();

    /// <summary>No clocks, no reminders.</summary>
    public static readonly DeadlineRules Off = new()
    {
        Urgent = Term.None,
        Important = Term.None,
        Complaint = Term.None,
        Question = Term.None,
        Final = Term.None,
        Accept = Term.None,
        Triage = Term.None,
    };

    public Term Urgent { get; init; } = new(TimeSpan.FromHours(1), RoundTheClock: true);

    public Term Important { get; init; } = new(TimeSpan.FromHours(4));

    public Term Complaint { get; init; } = new(TimeSpan.FromHours(8));

    public Term Question { get; init; } = new(TimeSpan.FromHours(8));

    public Term Final { get; init; } = new(TimeSpan.Zero, Days: 7);

    public Term Accept { get; init; } = new(TimeSpan.FromHours(1));

    public Term Triage { get; init; } = new(TimeSpan.FromMinutes(30));

    /// <summary>Shares of the time after which the owner is reminded; 0 for never.</summary>
    public double FirstReminder { get; init; } = 0.5;

    public double SecondReminder { get; init; } = 0.8;

    /// <summary>So long after a missed deadline those who supervise hear of it.</summary>
    public TimeSpan Escalation { get; init; } = TimeSpan.FromHours(2);

    public IReadOnlyList<string> UrgentThemes { get; init; } = [];

    public IReadOnlyList<string> ImportantThemes { get; init; } = [];

    public IReadOnlyList<string> ImportantFlags { get; init; } = ["rumour"];

    public Priority PriorityOf(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return PriorityOf(verdict.Theme, verdict.Flags);
    }

    public Priority PriorityOf(string? theme, IReadOnlyList<string> flags)
    {
        ArgumentNullException.ThrowIfNull(flags);
        if (flags.Contains(UrgentFlag) || (theme is not null && UrgentThemes.Contains(theme)))
            return Priority.Urgent;
        return flags.Any(ImportantFlags.Contains) || (theme is not null && ImportantThemes.Contains(theme)) ? Priority.Important : Priority.Normal;
    }

    public Term AnswerTerm(Priority priority, Label label) => priority switch
    {
        Priority.Urgent => Urgent,
        Priority.Important => Important,
        _ => label is Label.Question ? Question : Complaint,
    };
}
