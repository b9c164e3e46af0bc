using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Learning;

/// <summary>
/// Waiting → Running → Done (there is a candidate) | Refused (the gate said no) | Stopped (a person) | Failed (the world)
/// | Interrupted (the desk stopped or died). Stored as lower-case words.
/// </summary>
public enum TrainingState { Waiting, Running, Done, Refused, Stopped, Failed, Interrupted }

/// <summary>Stored as lower-case words; their names for people are texts "training.step.WORD".</summary>
public enum TrainingStep { Reading, Learning, Measuring }

public readonly record struct TrainingId(long Value)
{
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One training, asked for by a person or due by the plan.</summary>
/// <param name="By">Null when the desk began it of its own accord.</param>
/// <param name="StartedAt">The moment of the snapshot: lessons after it count for the next training.</param>
/// <param name="Percent">How far it is.</param>
/// <param name="StopBy">Who wants it stopped.</param>
/// <param name="Message">The message in which <paramref name="By"/> sees the progress.</param>
/// <param name="Trouble">For the log and for leads: what failed, in English.</param>
public sealed record TrainingRun(
    TrainingId Id,
    PersonId? By,
    DateTimeOffset AskedAt,
    DateTimeOffset? StartedAt = null,
    DateTimeOffset? EndedAt = null,
    TrainingState State = TrainingState.Waiting,
    TrainingStep Step = TrainingStep.Reading,
    int Percent = 0,
    PersonId? StopBy = null,
    string? Message = null,
    string? Trouble = null,
    TrainingReport? Report = null)
{
    public bool Open => State is TrainingState.Waiting or TrainingState.Running;
}

/// <summary>What a training came to.</summary>
/// <param name="Model">The candidate; null when nothing could be learned.</param>
/// <param name="Live">The model it was compared with; only while that one serves may the candidate replace it.</param>
/// <param name="Learned">Lessons learned from.</param>
/// <param name="HeldOut">Lessons kept back to measure on.</param>
/// <param name="Mended">Comments of the whole hold-out that the live model gets wrong and the candidate right.</param>
/// <param name="Spoilt">The other way round.</param>
/// <param name="Contradictions">Lessons on nearly the same text with different labels, in pairs, at most a few.</param>
/// <param name="Contradicting">How many such groups there are.</param>
public sealed record TrainingReport(
    string? Model,
    string Live,
    int Learned,
    int HeldOut,
    Trial? Trial,
    IReadOnlyList<Objection> Objections,
    int Mended,
    int Spoilt,
    IReadOnlyList<Contradiction> Contradictions,
    int Contradicting);

/// <summary>Two lessons that cannot both be right. A ticket is null when the lesson came from a file.</summary>
public sealed record Contradiction(TicketId? One, Label OneLabel, TicketId? Other, Label OtherLabel);
