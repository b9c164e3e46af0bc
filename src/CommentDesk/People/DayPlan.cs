namespace CommentDesk.People;

/// <summary>How a date is worked.</summary>
/// <param name="Off">Nobody works, whatever the week says.</param>
/// <param name="Like">The day of the week whose hours hold: not its own on a working day that was moved.</param>
/// <param name="Short">The last working hour is left out, as before a holiday.</param>
public readonly record struct DayPlan(bool Off, DayOfWeek Like, bool Short);
