using CommentDesk.Statistics;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Statistics;

/// <summary>All facts a store shows.</summary>
internal sealed class Visited : IFactVisitor
{
    private readonly List<TicketFacts> _facts = [];

    public static IReadOnlyList<TicketFacts> All(ITicketStore tickets, long since = 0)
    {
        var visited = new Visited();
        tickets.Visit(since, visited);
        return visited._facts;
    }

    public void Visit(in TicketFacts facts) => _facts.Add(facts);
}
