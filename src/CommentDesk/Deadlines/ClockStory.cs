using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Deadlines;

/// <summary>What of a ticket's history matters to its clocks, line by line.</summary>
internal sealed class ClockStory
{
    private HistoryLine? _last;
    private DateTimeOffset? _paused;
    private bool _forCitizen;

    /// <summary>Since when an answer is due.</summary>
    public DateTimeOffset? Begun { get; private set; }

    /// <summary>When the first answer stood in public.</summary>
    public DateTimeOffset? Answered { get; private set; }

    /// <summary>When an interim answer promised a final one.</summary>
    public DateTimeOffset? Promised { get; private set; }

    public DateTimeOffset? Finished { get; private set; }

    /// <summary>Since when it lies untouched with its present owner.</summary>
    public DateTimeOffset? Assigned { get; private set; }

    /// <summary>Since when it waits to be sorted.</summary>
    public DateTimeOffset? Unsorted { get; private set; }

    /// <summary>When it was last laid aside.</summary>
    public DateTimeOffset? Snoozed { get; private set; }

    /// <summary>Moments at which theme or flags may have changed, with what they were before where it is known.</summary>
    public List<(DateTimeOffset At, Pressure? Former)> Changes { get; } = [];

    private List<WorkPause> Past { get; } = [];

    public IEnumerable<WorkPause> Pauses => _paused is { } since ? Past.Append(new WorkPause(since, null)) : Past;

    /// <summary>Somebody still has to do something.</summary>
    public bool Alive => _last is { } line && Lives(line.Stage);

    /// <summary>The same, and it is known what it is.</summary>
    public bool Sorted => Alive && _last!.Stage != "triage";

    public void Take(HistoryLine line)
    {
        // The store keeps milliseconds: the same line must give the same clock before and after it was written.
        var at = DateTimeOffset.FromUnixTimeMilliseconds(line.At.ToUnixTimeMilliseconds());
        if (Anew(line))
            Forget(at);
        if (_last is { Stage: "triage" } && line.Stage != "triage" && !Due(line))
            Begun = null;
        if (line.What == Happenings.Edited)
            Changes.Add((at, Pressure.Read(line.Detail)));
        else if (line.What == Happenings.Relabelled)
            Changes.Add((at, null));
        Hold(line, at);
        Pause(line, at);
        Answer(line, at);
        Begun ??= Due(line) ? at : null;
        _last = line;
    }

    /// <summary>The citizen is not content, or has no answer any more, or what was closed is worked on after all.</summary>
    private bool Anew(HistoryLine line) => Lives(line.Stage)
        && (line.What is Happenings.Reopened or Happenings.Withdrawn || _last is { Stage: "no_reply" or "set_aside" or "gathered" or "hidden" });

    private static bool Lives(string stage) => Stage.OpenCodes.Contains(stage);

    private static bool Due(HistoryLine line) => Lives(line.Stage) && (line.Stage == "triage" || line.Label is Label.Complaint or Label.Question);

    private void Forget(DateTimeOffset at)
    {
        (Begun, Answered, Promised, Finished) = (null, null, null, null);
        Past.Clear();
        _paused = _paused is null ? null : at;
    }

    private void Answer(HistoryLine line, DateTimeOffset at)
    {
        if (line.What == Happenings.Promised)
        {
            Answered ??= at;
            Promised ??= at;
        }
        else if (line.What == Happenings.Published)
        {
            Answered ??= at;
            Finished ??= Promised is null ? null : at;
        }
    }

    private void Hold(HistoryLine line, DateTimeOffset at)
    {
        Unsorted = line.Stage != "triage" ? null : Unsorted ?? at;
        if (line.Stage != "assigned")
            Assigned = null;
        else if (Assigned is null || _last?.Owner != line.Owner)
            Assigned = at;
    }

    /// <summary>Only the citizen's silence stops a clock, never our own wish to look at it later.</summary>
    private void Pause(HistoryLine line, DateTimeOffset at)
    {
        if (line.What == Happenings.Snoozed)
            (Snoozed, _forCitizen) = (at, line.Detail == SnoozeReasons.Citizen);
        if (line.Stage == "snoozed" && _forCitizen)
        {
            _paused ??= at;
        }
        else if (_paused is { } since)
        {
            Past.Add(new(since, at));
            _paused = null;
        }
    }
}
