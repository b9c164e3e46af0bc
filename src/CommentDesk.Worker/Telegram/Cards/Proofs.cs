using CommentDesk.Answers;
using CommentDesk.Answers.Linter;
using CommentDesk.Learning.Flags;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>Drafts read over before they are published, and what is said about them.</summary>
internal static class Proofs
{
    /// <summary>So many answers under the same post are compared with.</summary>
    private const int Compared = 20;

    public static IReadOnlyList<Remark> Of(IDeskSession session, Ticket ticket, Draft draft, HouseStyle style)
    {
        var comment = session.Comments.Find(ticket.Comment);
        var others = comment?.Thread is { } thread
            ? session.Tickets.AnsweredUnder(comment.Channel, thread, Compared).Where(other => other.Id != ticket.Id).Select(Said)
            : [];
        return AnswerLinter.Read(new Proof(
            draft.Text, Parts(draft.Text), Parts(comment?.Text ?? ""), comment?.Author.Name ?? "", [.. others.OfType<string>()], style)
        {
            Attached = draft.Attached,
        });
    }

    /// <summary>The kinds of data that would be public, as a person reads them.</summary>
    public static string Stopping(Wording words, IEnumerable<Remark> remarks) => string.Join(", ", remarks
        .Where(remark => remark.Severity is Severity.Stop)
        .Select(remark => words.Say(remark.Line.Args[0].TrimStart('#')))
        .Distinct());

    public static string Told(Wording words, IReadOnlyList<Remark> remarks) => remarks.Count == 0 ? "" : string.Join(
        '\n', remarks.Select(remark => $"{Sign(remark.Severity)} {words.Say(remark.Line, _ => null)}").Prepend(words.Say("preview.remarks")));

    private static string Sign(Severity severity) => severity switch
    {
        Severity.Stop => "⛔",
        Severity.Warning => "⚠",
        _ => "•",
    };

    private static string? Said(Ticket ticket) => ticket.Stage.Standing?.Draft.Text;

    private static List<PersonalPart> Parts(string text) =>
        [.. PersonalData.Find(text).Select(datum => new PersonalPart(Code(datum.Kind), text.Substring(datum.Start, datum.Length)))];

    internal static string Code(PersonalDatumKind kind) => kind switch
    {
        PersonalDatumKind.TaxNumber => "tax_number",
        PersonalDatumKind.BirthDate => "birth_date",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
