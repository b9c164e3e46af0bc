using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Answers;

/// <summary>When a second person has to look at an answer before it is public. The code of the rule that asks is the text "approval.CODE".</summary>
/// <param name="Flags">Flags of the comment, such as "rumour".</param>
/// <param name="Themes">Themes of the comment.</param>
/// <param name="PoliticalWords">Beginnings of words, in the comment or in the answer.</param>
/// <param name="FirstAnswers">So many published answers make an experienced officer.</param>
/// <param name="Interim">Interim answers need it too.</param>
/// <param name="Leads">Leads' own answers need it too.</param>
public sealed record ApprovalRules(
    IReadOnlyList<string> Flags, IReadOnlyList<string> Themes, IReadOnlyList<string> PoliticalWords, int FirstAnswers, bool Interim, bool Leads)
{
    public const string Politics = "politics";
    public const string Theme = "theme";
    public const string NewOfficer = "new_officer";

    public static readonly ApprovalRules None = new([], [], [], 0, true, false);

    /// <summary>The code of the first rule that asks for a second person; null when the answer may go out.</summary>
    public string? RuleFor(AnswerAtHand answer)
    {
        if (answer.Draft.Interim && !Interim)
            return null;
        // Whoever may approve and publishes a colleague's words is the second person.
        if (answer.By.Is(Rights.Approvers) && (!Leads || answer.Writer != answer.By.Id))
            return null;
        return Flags.FirstOrDefault(answer.Verdict.Flags.Contains)
            ?? (PoliticalWords.Any(word => Begins(answer.Comment, word) || Begins(answer.Draft.Text, word)) ? Politics : null)
            ?? (answer.Verdict.Theme is { } theme && Themes.Contains(theme) ? Theme : null)
            ?? (FirstAnswers > 0 && answer.Published(FirstAnswers) < FirstAnswers ? NewOfficer : null);
    }

    private static bool Begins(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            if (at == 0 || !char.IsLetter(text[at - 1]))
                return true;
        return false;
    }
}

/// <summary>An answer about to be published.</summary>
/// <param name="By">Who wants it published.</param>
/// <param name="Writer">Whose words they are.</param>
/// <param name="Comment">The comment's text.</param>
/// <param name="Published">How many answers of the writer were published before, counted no further than asked.</param>
public sealed record AnswerAtHand(Person By, PersonId? Writer, Verdict Verdict, string Comment, Draft Draft, Func<int, int> Published);
