using CommentDesk.Statistics;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>The sheets of /stats. Their letters stand in buttons: change none.</summary>
internal enum StatsView { Summary, Themes, Officers, Channels, Model, Reasons, Echo }

internal static class StatsViews
{
    public static readonly IReadOnlyList<StatsView> All = Enum.GetValues<StatsView>();

    public static char Letter(this StatsView view) => "stocmre"[(int)view];

    public static StatsView? Of(char letter) => All.Select(view => (StatsView?)view).FirstOrDefault(view => view!.Value.Letter() == letter);

    /// <summary>The key of its name.</summary>
    public static string Key(this StatsView view) => $"stats.view.{view.Letter()}";

    public static StatsCut Cut(this StatsView view) => view switch
    {
        StatsView.Themes => StatsCut.Theme,
        StatsView.Officers => StatsCut.Officer,
        StatsView.Channels => StatsCut.Channel,
        _ => StatsCut.None,
    };
}
