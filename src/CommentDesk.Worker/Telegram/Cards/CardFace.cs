using System.Globalization;
using CommentDesk.Comments;
using CommentDesk.Learning.Flags;
using CommentDesk.Texts;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>Draws a card. Pure: the same view gives the same card.</summary>
internal static class CardFace
{
    private const int LongQuote = 400;
    private const int LongNeighbour = 70;
    private const int NotesShown = 3;
    private const int LongNote = 150;
    private const int ReasonsShown = 4;
    private const int ReasonsAgainst = 2;

    public static Sheet Draw(CardView view) => new(Text(view), CardButtons.Of(view));

    private static Html Text(CardView view)
    {
        var head = Head(view);
        var foot = Foot(view);
        var comment = Said(view, Html.Longest - head.Length - foot.Length - 2);
        return head.Line().Quote(comment, comment.Length > LongQuote).Line().Add(foot);
    }

    private static Html Head(CardView view) => new Html()
        .Bold(Title(view.Words, view.Ticket.Verdict)).Line()
        .Text(view.Words.Say("card.number", view.Ticket.Id.ToString())).Text(" · ")
        .Text(Html.Shorten(view.Channel?.Title ?? view.Words.Say("card.channel_unknown"), 100))
        .Text(": ").Link(Post(view), view.Link).Line()
        .Text(Byline(view));

    /// <summary>«🟠 Жалоба · Тепло и вода · срочно».</summary>
    public static string Title(Wording words, Verdict verdict)
    {
        var label = verdict.Unsure ? words.Say("label.unsure") : words.Say($"label.{verdict.Label.Code()}");
        var parts = new List<string> { $"{Emoji(verdict)} {label}" };
        if (verdict.Theme is { } theme)
            parts.Add(Known(words, "theme", theme));
        if (verdict.Urgent)
            parts.Add(words.Say("flag.urgent"));
        return string.Join(" · ", parts);
    }

    public static string Emoji(Verdict verdict) => verdict switch
    {
        { Urgent: true } => "🔴",
        { Unsure: true } => "🟣",
        { Label: Label.Complaint } => "🟠",
        { Label: Label.Question } => "🔵",
        { Label: Label.Negativity } => "⚫",
        _ => "⚪",
    };

    private static string Post(CardView view) => view.Post is { Text.Length: > 0 } post
        ? view.Words.Say("card.post", FirstWords(PersonalMask.Shown(post.Text), 60))
        : view.Words.Say("card.post_unknown");

    private static string Byline(CardView view)
    {
        var (words, comment) = (view.Words, view.Comment);
        var parts = new List<string>
        {
            comment.ErasedAt is null ? FirstWords(PersonalMask.Shown(comment.Author.Name), 100) : words.Say("card.author_erased"),
            words.At(comment.WrittenAt, view.Now, view.Zone),
        };
        if (comment.Author.Kind is AuthorKind.Channel)
            parts.Insert(1, words.Say("card.as_channel"));
        if (comment.Media is not Media.None)
            parts.Add(words.Say($"media.{comment.Media.ToString().ToLowerInvariant()}"));
        if (comment.Revision > 1)
            parts.Add(words.Say("card.edited"));
        return string.Join(" · ", parts);
    }

    private static string Said(CardView view, int budget)
    {
        if (view.Comment.ErasedAt is { } erased)
            return view.Words.Say("card.erased", view.Words.At(erased, view.Now, view.Zone));
        var text = view.Comment.Text.Trim();
        return Legible.Any(text) ? Html.Shorten(PersonalMask.Shown(Legible.Of(text, 2 * budget)), budget) : view.Words.Say("card.no_text");
    }

    private static Html Foot(CardView view)
    {
        var html = new Html();
        var flags = view.Ticket.Verdict.Flags.Where(flag => flag != "urgent").ToList();
        if (flags.Count > 0)
            html.Text(view.Words.Say("card.flags", string.Join(", ", flags.Select(flag => Known(view.Words, "flag", flag))))).Line();
        html.Text(Why(view)).Line();
        foreach (var neighbour in view.Neighbours)
            html.Text(view.Words.Say("card.neighbour", FirstWords(neighbour.Text, LongNeighbour), view.Words.Say($"label.{neighbour.Label.Code()}.word"))).Line();
        if (view.Ticket.Stage.Open && view.Ticket.Stage.Owner is not null)
            html.Text(view.Words.Say("card.why_owner", view.Words.Say(view.Ticket.Why, view.NameOf))).Line();
        foreach (var note in view.Notes.TakeLast(NotesShown))
            html.Text(view.Words.Say("card.note", view.Name(note.By), FirstWords(PersonalMask.Shown(note.Text), LongNote))).Line();
        return html.Add(CardState.Of(view));
    }

    /// <summary>«Почему жалоба: третий, день, горячей; против: спасибо (87 %, модель 3f2a)».</summary>
    private static string Why(CardView view)
    {
        var (words, verdict) = (view.Words, view.Ticket.Verdict);
        var (kind, who) = verdict.Judge.Split(':', 2) is [var first, var second] ? (first, second) : ("rule", verdict.Judge);
        if (kind == "person")
            return words.Say(new Line("card.why_person", [$"@{who}"]), view.NameOf);
        if (kind == "rule")
            return words.Say("card.why_rule", Known(words, "rule", who));
        if (kind == "lesson")
            return who == "import" ? words.Say("card.why_lesson_import") : words.Say("card.why_lesson", who);
        var percent = Percent(verdict.Confidence);
        var reasons = Reasons(verdict);
        if (reasons.Length > 0 && Against(verdict) is { Length: > 0 } against)
            reasons = words.Say("card.against", reasons, against);
        var label = words.Say($"label.{verdict.Label.Code()}.word");
        return reasons.Length == 0
            ? words.Say("card.why_model_bare", label, percent, who)
            : words.Say("card.why_model", label, reasons, percent, who);
    }

    public static string Percent(double share) => Math.Round(share * 100).ToString(CultureInfo.InvariantCulture);

    public static string Reasons(Verdict verdict) => Told(
        verdict.Reasons.Where(reason => reason.Weight > 0).OrderByDescending(reason => reason.Weight).Take(ReasonsShown));

    private static string Against(Verdict verdict) => Told(
        verdict.Reasons.Where(reason => reason.Weight < 0).OrderBy(reason => reason.Weight).Take(ReasonsAgainst));

    private static string Told(IEnumerable<Reason> reasons) => string.Join(", ", reasons.Select(reason => FirstWords(PersonalMask.Shown(reason.Word), 40)));

    public static string FirstWords(string text, int budget) => Html.Shorten(Legible.Of(text.Trim(), budget * 2).ReplaceLineEndings(" ").Trim(), budget);

    private static string Known(Wording words, string family, string code) =>
        words.Has($"{family}.{code}") ? words.Say($"{family}.{code}") : Html.Shorten(code, 60);
}
