namespace CommentDesk.Answers.Linter;

/// <param name="Kind">"phone", "mail", "card", "snils", "passport", "flat", "tax_number", "policy", "account" or "birth_date".</param>
public sealed record PersonalPart(string Kind, string Text);

/// <summary>A draft with all that it is read against.</summary>
/// <param name="Personal">Personal data in the draft.</param>
/// <param name="Asked">Personal data in the comment.</param>
/// <param name="Author">The name the author goes by.</param>
/// <param name="Others">Answers that stand under the same post.</param>
public sealed record Proof(
    string Text,
    IReadOnlyList<PersonalPart> Personal,
    IReadOnlyList<PersonalPart> Asked,
    string Author,
    IReadOnlyList<string> Others,
    HouseStyle Style)
{
    /// <summary>The picture or file the words stand with.</summary>
    public Attachment? Attached { get; init; }
}
