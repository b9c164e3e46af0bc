using CommentDesk.Answers;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Templates;

/// <summary>Makes prepared words the words of one ticket.</summary>
internal static class Filling
{
    public static string Of(Turn turn, Ticket ticket, string text) => Placeholders.Fill(text, new Dictionary<string, string>
    {
        [Placeholders.Name] = NameOf(turn.Session, ticket) ?? "",
        [Placeholders.Number] = ticket.Id.ToString(),
        [Placeholders.Signature] = turn.Options.Style.Signature ?? "",
    }.Concat(ThemeOf(turn, ticket)).ToDictionary());

    /// <summary>What stood under another comment, said to this author.</summary>
    public static string Readdressed(Turn turn, Ticket from, Ticket to, string text) => NameOf(turn.Session, from) is { } former
        ? Placeholders.Fill(
            text.Replace(former, $"{{{Placeholders.Name}}}", StringComparison.Ordinal),
            new Dictionary<string, string> { [Placeholders.Name] = NameOf(turn.Session, to) ?? "" })
        : text;

    private static IEnumerable<KeyValuePair<string, string>> ThemeOf(Turn turn, Ticket ticket) => ticket.Verdict.Theme is { } theme
        ? [new(Placeholders.Theme, turn.Words.Say($"theme.{theme}").ToLower(turn.Words.Culture))]
        : [];

    private static string? NameOf(IDeskSession session, Ticket ticket) => session.Comments.Find(ticket.Comment) is { } comment ? FirstNames.Of(comment.Author.Name) : null;
}
