using CommentDesk.People;

namespace CommentDesk.Tickets;

/// <summary>What keeps a person from being given a ticket.</summary>
public enum Bar { None, Unreachable, Away, OffHours, Full }

/// <summary>A member of staff with what they already hold.</summary>
public sealed record Candidate(Person Person, Load Load)
{
    /// <summary>How many open tickets the person may hold; 0 for any number.</summary>
    public int Limit { get; init; }

    /// <summary>False outside of the hours in which the person is on duty.</summary>
    public bool InHours { get; init; } = true;

    /// <summary>Who stands in while the person is away.</summary>
    public PersonId? Deputy { get; init; }

    public bool HasRoom => Limit <= 0 || Load.Open < Limit;

    public Bar Bar => this switch
    {
        { Person.Reachable: false } => Bar.Unreachable,
        { Person.OnDuty: false } => Bar.Away,
        { InHours: false } => Bar.OffHours,
        { HasRoom: false } => Bar.Full,
        _ => Bar.None,
    };

    public bool Free => Bar is Bar.None;
}
