using CommentDesk.Month.Ledger;

namespace CommentDesk.Month.Reckoning;

/// <summary>What a ticket's history says up to a line: who waits for what since when. Told anew from the README, not by the desk's code.</summary>
internal sealed class TicketTale
{
    private static readonly HashSet<string> s_alive =
        ["triage", "waiting", "assigned", "in_work", "drafted", "publishing", "in_doubt", "on_approval", "interim", "snoozed", "withdrawing", "hiding"];

    private static readonly HashSet<string> s_closed = ["no_reply", "set_aside", "gathered", "hidden"];

    private HistoryRow? _last;
    private bool _forCitizen;

    /// <summary>An answer is due since.</summary>
    public long? Due { get; private set; }

    public long? Answered { get; private set; }

    /// <summary>A final answer was promised.</summary>
    public long? Promised { get; private set; }

    public long? Finished { get; private set; }

    public long? HeldSince { get; private set; }

    public long? UnsortedSince { get; private set; }

    public long? PausedSince { get; private set; }

    public List<(long From, long To)> Pauses { get; } = [];

    /// <summary>Since when it has how much time: each change that may have made it urgent counts anew.</summary>
    public List<(long At, IReadOnlyList<string>? FlagsBefore)> Changes { get; } = [];

    public HistoryRow Last => _last ?? throw new InvalidOperationException("A ticket without history.");

    public bool Alive => s_alive.Contains(Last.Stage);

    public bool NeedsReply => Last.Label is "C" or "Q";

    public static bool Lives(string stage) => s_alive.Contains(stage);

    public void Read(HistoryRow line)
    {
        var alive = s_alive.Contains(line.Stage);
        if (alive && (line.What is "reopened" or "withdrawn" || (_last is { } before && s_closed.Contains(before.Stage))))
            Begin(line.At);
        var wanted = alive && (line.Stage == "triage" || line.Label is "C" or "Q");
        if (_last is { Stage: "triage" } && line.Stage != "triage" && !wanted)
            Due = null;
        if (line.What is "edited" or "relabelled")
            Changes.Add((line.At, line.What == "edited" && line.Detail?.Split('|') is [_, var flags] ? flags.Split(',', StringSplitOptions.RemoveEmptyEntries) : null));
        Hold(line);
        Rest(line);
        Answer(line);
        Due ??= wanted ? line.At : null;
        _last = line;
    }

    private void Begin(long at)
    {
        (Due, Answered, Promised, Finished) = (null, null, null, null);
        Pauses.Clear();
        PausedSince = PausedSince is null ? null : at;
    }

    private void Hold(HistoryRow line)
    {
        UnsortedSince = line.Stage == "triage" ? UnsortedSince ?? line.At : null;
        if (line.Stage != "assigned")
            HeldSince = null;
        else if (HeldSince is null || _last?.Owner != line.Owner)
            HeldSince = line.At;
    }

    private void Rest(HistoryRow line)
    {
        if (line.What == "snoozed")
            _forCitizen = line.Detail == "citizen";
        if (line.Stage == "snoozed" && _forCitizen)
        {
            PausedSince ??= line.At;
        }
        else if (PausedSince is { } since)
        {
            Pauses.Add((since, line.At));
            PausedSince = null;
        }
    }

    private void Answer(HistoryRow line)
    {
        if (line.What is not ("published" or "promised"))
            return;
        Answered ??= line.At;
        if (line.What == "promised")
            Promised ??= line.At;
        else if (Promised is not null)
            Finished ??= line.At;
    }
}
