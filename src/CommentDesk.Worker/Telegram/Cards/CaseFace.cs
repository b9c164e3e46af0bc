using System.Globalization;
using CommentDesk.Cases;
using CommentDesk.Learning.Flags;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>The lines of a card about its case: how many tell the same, what was answered before, which case it may belong to.</summary>
internal static class CaseFace
{
    private const int LongVoice = 90;
    private const int LongName = 30;
    private const int LongAnswer = 200;

    public static Html Of(CardView view)
    {
        var html = new Html();
        if (view.Erased)
            return html;
        if (view.Case.Any)
            html.Text(Counted(view.Words, view.Case.Count!)).Line();
        foreach (var voice in view.Case.Newest)
            html.Text(view.Words.Say("case.voice", voice.Ticket.ToString(), Shown(voice.Author, LongName), Shown(voice.Text, LongVoice))).Line();
        if (view.Case.Alike is [var likeliest, ..])
            html.Text(view.Words.Say("case.alike", likeliest.Ticket.ToString(), Why(view.Words, likeliest))).Line();
        if (view.Ticket is { Stage.Open: true, Said: [.., { Draft: { } answer } said] } && (answer.Text.Length > 0 || answer.Attached is not null))
            html.Text(view.Words.Say("case.said", view.Words.At(said.At, view.Now, view.Zone), CardFace.FirstWords(Enclosed.Above(view.Words, answer.Attached, PersonalMask.Shown(answer.Text, view.Open)), LongAnswer))).Line();
        return html;
    }

    /// <summary>«В деле 5 комментариев от 4 человек, поддержали: 3, объединено автоматически: 2».</summary>
    public static string Counted(Wording words, CaseCount count)
    {
        var parts = new List<string> { words.Say("case.count", Number(count.Comments), Number(count.Authors)) };
        if (count.Supports > 0)
            parts.Add(words.Say("case.supports", Number(count.Supports)));
        if (count.ByDesk > 0)
            parts.Add(words.Say("case.by_desk", Number(count.ByDesk)));
        return string.Join(", ", parts);
    }

    /// <summary>«тот же пост, та же тема, общие слова: Лесная, горячей, воды».</summary>
    public static string Why(Wording words, CaseMatch match)
    {
        var parts = new List<string>();
        if (match.SameThread)
            parts.Add(words.Say("case.same_thread"));
        if (match.SameTheme)
            parts.Add(words.Say("case.same_theme"));
        if (match.Words.Count > 0)
            parts.Add(words.Say("case.words", Shown(string.Join(", ", match.Words), LongVoice)));
        return string.Join(", ", parts);
    }

    public static Keyboard Buttons(CardView view)
    {
        var rows = Keyboard.None;
        if (view.Case.Alike is [var likeliest, ..] alike && (view.Owned || view.Viewer.Is(Rights.Sorters)))
            rows = rows.Then([
                Button.Sending(view.Words.Say("button.mg", likeliest.Ticket.ToString()), ButtonData.About(view.Ticket, Verbs.Merge, likeliest.Ticket.ToString())),
                .. alike.Count == 1 ? (Button[])[] : [Button.Sending(view.Words.Say("button.mg_others", Number(alike.Count - 1)), ButtonData.About(view.Ticket, Verbs.Merge))],
            ]);
        if (view.Case.Count is { Comments: > 1 } count)
            rows = rows.Then([
                Button.Sending(view.Words.Say("button.cs", Number(count.Comments)), ButtonData.About(view.Ticket, Verbs.Case)),
                .. view.Case.Outdated == 0 || !view.OwnedOrLed ? (Button[])[] : [Button.Sending(view.Words.Say("button.ma", Number(view.Case.Outdated)), ButtonData.About(view.Ticket, Verbs.AmendCase))],
            ]);
        return rows;
    }

    internal static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Shown(string text, int budget) => CardFace.FirstWords(PersonalMask.Shown(text), budget);
}
