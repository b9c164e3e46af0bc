using CommentDesk.Texts;

namespace CommentDesk.Tickets;

/// <summary>What the rules say to a command: the changed ticket, or a polite no.</summary>
public abstract record Decision
{
    private Decision() { }

    public sealed record Changed(Ticket Ticket, IReadOnlyList<HistoryLine> History, IReadOnlyList<Effect> Effects) : Decision;

    /// <summary>Nothing changes; the line tells the person why.</summary>
    public sealed record Refused(Line Why) : Decision;

    /// <summary>The command was already carried out; nothing changes and nobody is bothered.</summary>
    public sealed record Already : Decision;
}
