using System.Globalization;
using CommentDesk.Answers;
using CommentDesk.Learning.Flags;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Answers;

/// <summary>The whole story of a ticket: each line of its history in words, the answers as they stood in public, the notes.</summary>
internal sealed class StorySheet(ChatOptions options)
{
    private const int LongText = 600;

    /// <summary>The family of texts in which a happening's detail is told.</summary>
    private static readonly Dictionary<string, string> s_families = new()
    {
        [Happenings.Returned] = "return",
        [Happenings.Dismissed] = "noreply",
        [Happenings.AskedApproval] = "approval",
        [Happenings.Hiding] = "hide",
        [Happenings.Hidden] = "hide",
        [Happenings.Reopened] = "reopen",
        [Happenings.Called] = "called",
        [Happenings.Resolved] = "button",
        [Happenings.Snoozed] = "snooze",
        [Happenings.Overdue] = "overdue",
    };

    /// <summary>A long story goes out in several messages; a reply to it answers no citizen.</summary>
    public void Show(Turn turn, Ticket ticket) => turn.Say(Draw(turn, ticket), ticket: ticket.Id, kind: "story");

    internal Html Draw(Turn turn, Ticket ticket)
    {
        var html = new Html().Bold(turn.Words.Say("story.title", ticket.Id.ToString())).Line();
        if (turn.Session.Comments.Find(ticket.Comment) is { ErasedAt: null } comment && Legible.Any(comment.Text))
            html.Quote(Html.Shorten(PersonalMask.Shown(Legible.Of(comment.Text.Trim(), 2 * LongText)), LongText), expandable: true).Line();
        foreach (var entry in Entries(turn, ticket).OrderBy(entry => entry.At))
            html.Add(entry.Told).Line();
        return html;
    }

    private IEnumerable<Entry> Entries(Turn turn, Ticket ticket) =>
    [
        .. turn.Session.Tickets.History(ticket.Id).Select(line => new Entry(line.At, new Html().Text(Told(turn, line)))),
        .. turn.Session.Stories.Answers(ticket.Id).Select(answer => new Entry(answer.At, Quoted(answer.Text, turn.Words, answer.Attached))),
        .. turn.Session.Stories.Notes(ticket.Id).Select(note => new Entry(note.At, new Html()
            .Text(turn.Words.Say("story.note", turn.At(note.At), turn.NameOf(note.By))).Line().Add(Quoted(note.Text, turn.Words)))),
    ];

    /// <summary>«+ фото» stands above the words it stood with.</summary>
    private Html Quoted(string text, Wording words, Attachment? file = null)
    {
        var shown = Html.Shorten(PersonalMask.Shown(text, options.Style.Allows), LongText);
        return file is null
            ? new Html().Quote(shown, expandable: true)
            : new Html().Quote(words.Say("story.with_file", Enclosed.Above(words, file, shown)), expandable: true);
    }

    private static string Told(Turn turn, HistoryLine line)
    {
        var what = turn.Words.Say($"happened.{line.What}");
        if (Detail(turn, line) is { Length: > 0 } detail)
            what = $"{what}: {detail}";
        return line.By is { } by
            ? turn.Words.Say("story.line", turn.At(line.At), turn.NameOf(by), what)
            : turn.Words.Say("story.line_desk", turn.At(line.At), what);
    }

    private static string? Detail(Turn turn, HistoryLine line) => line.What switch
    {
        Happenings.Opened or Happenings.Relabelled or Happenings.Edited => turn.Words.Say($"label.{line.Label.Code()}.word"),
        Happenings.Placed when line.Owner is { } owner => turn.NameOf(owner),
        Happenings.Transferred when long.TryParse(line.Detail, NumberStyles.None, CultureInfo.InvariantCulture, out var to) => turn.NameOf(new PersonId(to)),
        Happenings.Merged or Happenings.Split => line.Detail is { } number ? $"№ {number}" : null,
        Happenings.Refused when line.Detail is { } reason && turn.Words.Has(reason) => turn.Words.Say(reason),
        _ when line.Detail is { } code && s_families.TryGetValue(line.What, out var family) && turn.Words.Has($"{family}.{code}") => turn.Words.Say($"{family}.{code}"),
        _ => null,
    };

    private sealed record Entry(DateTimeOffset At, Html Told);
}
