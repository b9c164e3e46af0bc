using System.Text;

namespace CommentDesk.Tests.Access;

/// <summary>Draws what became of every attempt as docs/rights.md.</summary>
internal static class RightsTable
{
    private const string Head =
        """
        # Who may do what

        Drawn by the tests from the program itself; do not edit by hand. Every button, command and kind of message was tried by
        everybody, in every state of a ticket. What is refused is refused with a text and changes nothing in the database, and the
        same button afterwards still works for whoever may press it.

        “owner” is an officer who owns the ticket, “officer” another one, “former” somebody who lost every role, “stranger”
        somebody the desk has never heard of.

        - ✓: carried out; for a ticket, in at least one of its states (see below).
        - ○: answered, and nothing had to be changed.
        - –: refused.

        """;

    private const string Detail =
        """

        # In every state of a ticket

        Only what depends on the state, and only staff.

        - `key`: refused, with the text of that key (“refuse.” left out); `press.changed` is said to whoever pressed a button that is out of date.
        - blank: nothing is said and nothing happens.

        """;

    public static string Draw(IReadOnlyList<Cell> cells)
    {
        var page = new StringBuilder(Head).Append('\n');
        var actors = RightsHouse.Actors.Select(actor => actor.Name).ToList();
        Row(page, "what", actors);
        Row(page, "---", actors.Select(_ => "---"));
        foreach (var attempt in cells.GroupBy(cell => cell.Attempt))
            Row(page, $"`{attempt.Key.Code}` {attempt.Key.Name}".TrimEnd(), actors.Select(actor => Sum([.. attempt.Where(cell => cell.Actor.Name == actor)])));
        page.Append(Detail);
        var staff = RightsHouse.Actors.Where(actor => actor.Person is { Staff: true }).Select(actor => actor.Name).ToList();
        foreach (var attempt in cells.Where(cell => cell.Attempt.OfTicket).GroupBy(cell => cell.Attempt))
        {
            var rows = attempt.GroupBy(cell => cell.State).Select(state => (state.Key, Cells: staff.Select(name => One(state.Single(cell => cell.Actor.Name == name))).ToList())).ToList();
            if (rows.All(row => row.Cells.SequenceEqual(rows[0].Cells)))
                continue;
            page.Append("\n## `").Append(attempt.Key.Code).Append("` ").Append(attempt.Key.Name).Append("\n\n");
            Row(page, "state", staff);
            Row(page, "---", staff.Select(_ => "---"));
            foreach (var (state, row) in rows)
                Row(page, state, row);
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string Sum(IReadOnlyList<Cell> cells) =>
        cells.Any(cell => One(cell) == "✓") ? "✓" : cells.Any(cell => One(cell) == "○") ? "○" : "–";

    private static string One(Cell cell) => cell switch
    {
        { Refused: true } => $"`{cell.Key.Replace("refuse.", "", StringComparison.Ordinal)}`",
        { Changed.Count: > 0 } => "✓",
        { Key: "ok" } or { Heard: true } => "○",
        _ => " ",
    };

    private static void Row(StringBuilder page, string first, IEnumerable<string> cells) =>
        page.Append("| ").Append(first).Append(" | ").AppendJoin(" | ", cells).Append(" |\n");
}
