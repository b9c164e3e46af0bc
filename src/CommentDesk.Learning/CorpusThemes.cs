namespace CommentDesk.Learning;

/// <summary>Themes as other data sets call them. A theme without a code of ours keeps its name and is counted apart when measured.</summary>
internal static class CorpusThemes
{
    public static string? Ours(string? theme) => theme switch
    {
        "landscaping" => "yards",
        "construction" => "build",
        "trade_labour" => "trade",
        "telecom" => "digital",
        "government" => "gov",
        "culture_sport" => "culture",
        _ => theme,
    };
}
