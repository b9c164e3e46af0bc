using CommentDesk.Verdicts;

namespace CommentDesk.Learning;

/// <summary>
/// The gate before a new model. A candidate may go live when all of this holds:
/// <list type="number">
/// <item>at least <see cref="PromotionMargins.LeastLessons"/> lessons stand behind it;</item>
/// <item>the shipped hold-out has at least <see cref="PromotionMargins.LeastComplaints"/> complaints, else nothing is known;</item>
/// <item>macro-F1 is not lower than the live model's by more than <see cref="PromotionMargins.MacroF1"/>;</item>
/// <item>not more complaints are missed than the live model misses, beyond <see cref="PromotionMargins.ComplaintRecall"/> of them;</item>
/// <item>not more complaints are taken for negativity, beyond <see cref="PromotionMargins.Leak"/> of them.</item>
/// </list>
/// 3 to 5 have to hold on the shipped hold-out alone, which nobody can poison from the chat, and on it together with the
/// held-out lessons. Both models judge the same comments; a margin is never finer than one comment.
/// </summary>
public static class Promotion
{
    private const double Rounding = 1e-9;

    /// <summary>What speaks against the candidate, each kind once; nothing: it may go live.</summary>
    public static IReadOnlyList<Objection> Against(Trial trial, PromotionMargins margins)
    {
        var complaints = trial.NewShipped.Truly(Label.Complaint);
        List<Objection?> found =
        [
            trial.Lessons < margins.LeastLessons ? new(Objections.FewLessons, [trial.Lessons, margins.LeastLessons]) : null,
            complaints < margins.LeastComplaints ? new(Objections.FewComplaints, [complaints, margins.LeastComplaints]) : null,
            MacroF1(trial.LiveShipped, trial.NewShipped, margins) ?? MacroF1(trial.LiveAll, trial.NewAll, margins),
            Recall(trial.LiveShipped, trial.NewShipped, margins) ?? Recall(trial.LiveAll, trial.NewAll, margins),
            Leak(trial.LiveShipped, trial.NewShipped, margins) ?? Leak(trial.LiveAll, trial.NewAll, margins),
        ];
        return [.. found.OfType<Objection>()];
    }

    private static Objection? MacroF1(Measured live, Measured candidate, PromotionMargins margins) =>
        live.MacroF1 - candidate.MacroF1 > margins.MacroF1 + Rounding
            ? new(Objections.MacroF1, [candidate.MacroF1, live.MacroF1])
            : null;

    private static Objection? Recall(Measured live, Measured candidate, PromotionMargins margins)
    {
        var (before, now, all) = (live.Found(Label.Complaint), candidate.Found(Label.Complaint), live.Truly(Label.Complaint));
        return before - now > Comments(margins.ComplaintRecall, all) ? new(Objections.ComplaintRecall, [now, before, all]) : null;
    }

    private static Objection? Leak(Measured live, Measured candidate, PromotionMargins margins)
    {
        var all = live.Truly(Label.Complaint);
        return candidate.Leaked - live.Leaked > Comments(margins.Leak, all) ? new(Objections.Leak, [candidate.Leaked, live.Leaked, all]) : null;
    }

    private static double Comments(double share, int all) => Math.Max(1, share * all) + Rounding;
}

/// <summary>Both models on the same comments.</summary>
/// <param name="LiveShipped">The live model on the shipped hold-out.</param>
/// <param name="NewShipped">The candidate on the shipped hold-out.</param>
/// <param name="LiveAll">The live model on the shipped hold-out and the held-out lessons together.</param>
/// <param name="NewAll">The candidate on the same.</param>
/// <param name="Lessons">Settled lessons there were, those held out counted.</param>
public sealed record Trial(Measured LiveShipped, Measured NewShipped, Measured LiveAll, Measured NewAll, int Lessons);

/// <summary>How much worse a candidate may be; shares of 1.</summary>
public sealed record PromotionMargins(
    double MacroF1 = 0.01, double ComplaintRecall = 0.01, double Leak = 0.01, int LeastLessons = 10, int LeastComplaints = 20);

/// <summary>A reason against a candidate: the key of a text and the numbers that fill it (shares 0 to 1, or counts).</summary>
public sealed record Objection(string Key, IReadOnlyList<double> Numbers);

/// <summary>The kinds of objections; keys of texts, stored with the training.</summary>
public static class Objections
{
    public const string FewLessons = "gate.few_lessons";
    public const string FewComplaints = "gate.few_complaints";
    public const string AllHeldOut = "gate.all_held_out";
    public const string Same = "gate.same";
    public const string MacroF1 = "gate.macro_f1";
    public const string ComplaintRecall = "gate.complaint_recall";
    public const string Leak = "gate.leak";

    public static readonly IReadOnlyList<string> All = [FewLessons, FewComplaints, AllHeldOut, Same, MacroF1, ComplaintRecall, Leak];

    /// <summary>Whether the numbers are shares, to be read as such, and not counts.</summary>
    public static bool InShares(string key) => key == MacroF1;
}
