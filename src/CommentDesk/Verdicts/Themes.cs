namespace CommentDesk.Verdicts;

/// <summary>The twenty themes by which bodies share their work. Their names for people are texts "theme.CODE".</summary>
public static class Themes
{
    public static readonly IReadOnlyList<string> All =
    [
        "roads", "housing", "heat_water", "power", "gas", "yards", "waste", "transport", "health", "education",
        "social", "military", "animals", "safety", "ecology", "build", "trade", "culture", "digital", "gov",
    ];

    public static bool Known(string code) => All.Contains(code);
}
