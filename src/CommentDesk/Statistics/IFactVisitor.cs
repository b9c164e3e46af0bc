namespace CommentDesk.Statistics;

/// <summary>Is shown the facts of one ticket after another, in the order of their numbers.</summary>
public interface IFactVisitor
{
    void Visit(in TicketFacts facts);
}
