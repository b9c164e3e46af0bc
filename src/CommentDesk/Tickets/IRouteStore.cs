namespace CommentDesk.Tickets;

/// <summary>Rules of assignment made in the chat, and how often rules were used. All calls belong to one unit of work.</summary>
public interface IRouteStore
{
    /// <summary>In the order in which they are tried.</summary>
    IReadOnlyList<AssignmentRule> Rules();

    /// <summary>Puts a rule behind the others and gives it its number.</summary>
    AssignmentRule Add(AssignmentRule rule);

    bool Remove(long number);

    /// <summary>Changes places with the rule before or behind it; false when there is none.</summary>
    bool Move(long number, bool up);

    /// <summary>Keys of the rules that are switched off, of the settings too.</summary>
    IReadOnlySet<string> Off();

    void Switch(string key, bool off);

    /// <summary>A rule gave a ticket to somebody on this day.</summary>
    void Took(string key, DateOnly day);

    /// <summary>How many tickets each rule took from this day on.</summary>
    IReadOnlyDictionary<string, int> Taken(DateOnly since);
}
