using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Statistics;

/// <summary>What each kind of history line does to the facts.</summary>
internal static class FactSteps
{
    /// <summary>The reason of a comment that was deleted from its room.</summary>
    public const string Hidden = "hidden";

    /// <summary>The clock for taking a ticket into work: who misses it has not answered late yet.</summary>
    private const string Acceptance = "accept";

    public static TicketFacts Begin(TicketFacts facts, HistoryLine line, long at)
    {
        var begun = facts with { Ticket = line.Ticket, OpenedAt = at, Heard = line.Label, Traces = Traces.Known };
        return begun
            .With(Traces.ByModel, line.Detail?.StartsWith("model:", StringComparison.Ordinal) == true)
            .With(Traces.Unsure, line.Stage == "triage");
    }

    public static TicketFacts Take(TicketFacts facts, HistoryLine line, long at)
    {
        var next = Happened(Waited(facts, line, at), line, at) with { Label = line.Label, Owner = line.Owner, Theme = line.Theme is { } theme && Themes.Known(theme) ? theme : null };
        next = next.With(Traces.Open, Stage.OpenCodes.Contains(line.Stage)).With(Traces.Gathered, line.Stage == "gathered");
        return line.Stage is "no_reply" or "hidden" ? next : next with { DismissedAt = null, NoReply = null };
    }

    private static TicketFacts Happened(TicketFacts facts, HistoryLine line, long at) => line.What switch
    {
        Happenings.Relabelled when line.By is not null => facts.With(Traces.ByPerson, true),
        Happenings.Edited when !facts.Has(Traces.ByPerson) => facts with { Heard = line.Label },
        Happenings.Published => Answered(facts, line, at).With(Traces.Interim, false),
        Happenings.Promised => Answered(facts, line, at).With(Traces.Interim, true),
        Happenings.Withdrawn => facts.With(Traces.Interim, false),
        Happenings.Returned => facts with { Returns = Counted(facts.Returns), Returned = Known(ReturnReasons.All, line.Detail) },
        Happenings.Dismissed => facts with { DismissedAt = Math.Max(at, facts.OpenedAt), NoReply = Known(NoReplyReasons.All, line.Detail) },
        Happenings.Hidden => facts with { DismissedAt = Math.Max(at, facts.OpenedAt), NoReply = Hidden },
        Happenings.Reopened => (facts with { Reopened = Counted(facts.Reopened) }).With(Traces.Overdue, false),
        Happenings.Merged => facts.With(Traces.Merged, true),
        Happenings.Split => facts.With(Traces.Merged, false),
        Happenings.Overdue when line.Detail != Acceptance =>
            facts.With(Traces.Overdue, true).With(Traces.AnsweredLate, facts.AnsweredAt is null || facts.Has(Traces.AnsweredLate)),
        _ => facts,
    };

    /// <summary>As the clocks see it: only the citizen's silence is no time of ours, and after the first answer nobody asks.</summary>
    private static TicketFacts Waited(TicketFacts facts, HistoryLine line, long at)
    {
        var waited = facts.Waited is { To: null };
        var waits = line.Stage == "snoozed" && (line.What == Happenings.Snoozed ? line.Detail == SnoozeReasons.Citizen : waited);
        if (waits == waited || facts.AnsweredAt is not null)
            return facts;
        return facts with
        {
            Waited = waits
                ? new CitizenWait(Math.Max(at, facts.Waited?.To ?? facts.OpenedAt), null, facts.Waited)
                : facts.Waited! with { To = Math.Max(at, facts.Waited.From) },
        };
    }

    private static TicketFacts Answered(TicketFacts facts, HistoryLine line, long at) =>
        (facts.AnsweredAt is null ? facts with { AnsweredAt = Math.Max(at, facts.OpenedAt), Answerer = line.Owner } : facts).With(Traces.Overdue, false);

    private static int Counted(int before) => Math.Min(before + 1, TicketFacts.Most);

    private static string? Known(IReadOnlyList<string> codes, string? code) => code is not null && codes.Contains(code) ? code : null;
}
