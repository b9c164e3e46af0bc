using CommentDesk.Tickets;

namespace CommentDesk.Triage;

/// <summary>Draws a sample: the same tickets and seed give the same sample on every machine and with every version of the runtime.</summary>
public static class Drawing
{
    /// <summary>The share, rounded up, but no fewer than the least, and never more than there are.</summary>
    public static int Size(int silent, double share, int least) => Math.Min(silent, Math.Max(least, (int)Math.Ceiling(silent * share - 1e-9)));

    /// <summary>In the order of their numbers, so that the list says nothing about the draw.</summary>
    public static IReadOnlyList<TicketId> Draw(IEnumerable<TicketId> silent, long seed, int size) =>
        [.. silent.OrderBy(ticket => Mixed(ticket.Value, seed)).ThenBy(ticket => ticket.Value).Take(size).OrderBy(ticket => ticket.Value)];

    /// <summary>SplitMix64 of the number under the seed.</summary>
    private static ulong Mixed(long number, long seed)
    {
        var mixed = unchecked((ulong)seed + ((ulong)number * 0x9E3779B97F4A7C15));
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return mixed ^ (mixed >> 31);
    }
}
