namespace CommentDesk.People;

/// <summary>A person is not on duty, from one moment to another.</summary>
/// <param name="Until">When they are on duty again by themselves; null until they say so.</param>
/// <param name="Deputy">Who gets what would have been theirs.</param>
public sealed record Absence(PersonId Person, DateTimeOffset From, DateTimeOffset? Until, PersonId? Deputy)
{
    public bool Holds(DateTimeOffset moment) => From <= moment && !Over(moment);

    public bool Over(DateTimeOffset moment) => Until <= moment;
}

/// <summary>What is agreed with one person and outweighs the terms of their team.</summary>
/// <param name="Capacity">How many open tickets they may hold, 0 for any number; null for the limit of their team.</param>
/// <param name="Hours">When they are on duty; null for the hours of their team.</param>
public sealed record Terms(PersonId Person, int? Capacity, WorkHours? Hours);
