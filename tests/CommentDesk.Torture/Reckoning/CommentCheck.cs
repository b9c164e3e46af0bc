using CommentDesk.Torture.Ledger;

namespace CommentDesk.Torture.Reckoning;

/// <summary>Every comment exactly one ticket, with its last words; nothing for what is no comment; nothing that nobody wrote.</summary>
internal static class CommentCheck
{
    public static IEnumerable<Discrepancy> Of(Truth truth, Books books)
    {
        var rows = books.Comments.ToLookup(row => (row.Room, row.Message));
        var tickets = books.Tickets.ToLookup(ticket => ticket.Comment);
        var meant = new HashSet<long>();
        foreach (var parts in truth.Comments.GroupBy(comment => comment.Album is { } album ? (comment.Room, album) : (comment.Room, comment.Message)))
        {
            var first = parts.First();
            var about = $"{first.Room}/{first.Message}";
            var found = parts.SelectMany(part => rows[(part.Room, part.Message)]).ToList();
            meant.UnionWith(found.Select(row => row.Id));
            foreach (var fault in first.WhyNone is { } why ? None(about, why, found) : One([.. parts], about, found, tickets))
                yield return fault;
        }

        foreach (var row in books.Comments.Where(row => !meant.Contains(row.Id)))
            yield return new(Kinds.Invented, $"{row.Room}/{row.Message}", $"the comment #{row.Id} was written by nobody");
    }

    private static IEnumerable<Discrepancy> None(string about, string why, IReadOnlyList<CommentRow> found) =>
        found.Select(row => new Discrepancy(Kinds.Invented, about, $"has the comment #{row.Id}, though it is {why}"));

    private static IEnumerable<Discrepancy> One(
        IReadOnlyList<Written> parts, string about, IReadOnlyList<CommentRow> found, ILookup<long, TicketRow> tickets)
    {
        if (found.Count == 0)
            yield return new(Kinds.Lost, about, $"there is no comment for «{Short(parts[0].Text)}»");
        if (found.Count > 1)
            yield return new(Kinds.Invented, about, $"there are {found.Count} comments for one");
        foreach (var row in found)
        {
            var text = parts.Select(part => part.Text).FirstOrDefault(words => words.Length > 0) ?? "";
            if (row.Text != text)
                yield return new(Kinds.Lost, about, $"the comment #{row.Id} says «{Short(row.Text)}», its author «{Short(text)}»");
            if (row.Revisions != row.Revision - 1)
                yield return new(Kinds.History, about, $"the comment #{row.Id} is at revision {row.Revision}, {row.Revisions} earlier ones are kept");
            if (parts.Count == 1 && row.Revision != parts[0].Edits + 1)
                yield return new(Kinds.Lost, about, $"the comment #{row.Id} was edited {parts[0].Edits} times and is at revision {row.Revision}");
            if (tickets[row.Id].Count() != 1)
                yield return new(Kinds.Lost, about, $"the comment #{row.Id} has {tickets[row.Id].Count()} tickets");
        }
    }

    private static string Short(string text) => text.Length > 40 ? $"{text[..40]}…" : text;
}
