namespace CommentDesk.Answers.Linter;

/// <summary>Whose data an answer would publish.</summary>
internal static class PrivacyRules
{
    public static IEnumerable<Remark> Read(Proof proof) => proof.Personal
        .Where(part => !(part.Kind is "phone" or "mail" && proof.Style.Allows(part.Text)))
        .Select(part => About(proof, part))
        .DistinctBy(remark => (remark.Line.Key, string.Join(' ', remark.Line.Args)));

    private static Remark About(Proof proof, PersonalPart part)
    {
        if (proof.Asked.Any(asked => asked.Kind == part.Kind && HouseStyle.Same(asked.Text, part.Text)))
            return Remark.Stop("lint.repeats_data", Named(part));
        return part.Kind switch
        {
            "phone" when !IsMobile(part.Text) => Remark.Warning("lint.unknown_phone"),
            "mail" => Remark.Warning("lint.unknown_mail"),
            _ => Remark.Stop("lint.personal_data", Named(part)),
        };
    }

    /// <summary>A landline is likely an office's, a mobile telephone somebody's own.</summary>
    private static bool IsMobile(string text) => HouseStyle.Digits(text) is { Length: >= 10 } digits ? digits[^10] == '9' : !text.Any(char.IsDigit);

    private static string Named(PersonalPart part) => $"#lint.kind.{part.Kind}";
}
