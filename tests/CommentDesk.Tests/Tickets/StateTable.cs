using System.Text;
using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Tickets;

/// <summary>Draws every stage × command × person as the tables of docs/states.md.</summary>
internal static class StateTable
{
    private const string Head =
        """
        # States of a ticket

        Drawn by the tests from the rules themselves (`Ticket.Decide`); do not edit by hand. One table a command: rows are the
        stages before it, columns whoever wants it, cells what comes of it.

        - **stage**: the ticket is changed and stands there now; “→ next” names the new owner when the owner changes.
        - `key`: refused, with the text of that key (“refuse.” left out).
        - “–”: nothing changes because it is so already.

        “owner” is an officer who owns the ticket, “officer” another one, “stranger” somebody without any role, “desk” the
        program itself, “next” the person whom the desk would choose.

        """;

    public static string Draw()
    {
        var page = new StringBuilder(Head);
        foreach (var (name, command) in Samples.Commands)
        {
            page.Append('\n').Append("## ").Append(name).Append("\n\n");
            Row(page, "stage", Cast.All.Select(one => one.Name));
            Row(page, "---", Cast.All.Select(_ => "---"));
            foreach (var (stage, ticket) in Samples.Tickets)
                Row(page, stage, Cast.All.Select(one => Cell(ticket, one.Person, command)));
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Row(StringBuilder page, string first, IEnumerable<string> cells) =>
        page.Append("| ").Append(first).Append(" | ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Cell(Ticket ticket, Person? by, Command command) => ticket.When(by, command) switch
    {
        Decision.Changed changed => $"**{changed.Ticket.Stage.Code}**{Owner(ticket, changed.Ticket)}",
        Decision.Refused refused => $"`{refused.Why.Key.Replace("refuse.", "", StringComparison.Ordinal)}`",
        _ => "–",
    };

    private static string Owner(Ticket before, Ticket after) =>
        before.Stage.Owner == after.Stage.Owner ? "" : $" → {Cast.NameOf(after.Stage.Owner)}";
}
