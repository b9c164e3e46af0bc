namespace CommentDesk.Statistics;

/// <summary>Looks at the facts of one ticket after another, each as it stood at the end of the scope.</summary>
public interface IFactCounter
{
    StatsScope Scope { get; }

    /// <summary>Facts settled at or after this millisecond have to be told as of then.</summary>
    long End { get; }

    void Count(in TicketFacts facts);
}
