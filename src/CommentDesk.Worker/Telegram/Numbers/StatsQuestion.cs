using System.Globalization;
using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Statistics;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>What is asked of /stats; it fits into a button.</summary>
/// <param name="Period">A code of <see cref="StatsPeriod"/>.</param>
internal sealed record StatsQuestion(string Period, StatsView View = StatsView.Summary)
{
    /// <summary>View, label, two digits of the theme, a hyphen.</summary>
    private const int Head = 5;

    public ChannelId? Channel { get; init; }

    public PersonId? Officer { get; init; }

    public string? Theme { get; init; }

    public Label? Label { get; init; }

    /// <summary>Nothing narrows it but the period.</summary>
    public bool Everywhere => Channel is null && Officer is null && Theme is null && Label is null;

    public StatsScope Scope(StatsPeriod period) => new(period.From, period.To)
    {
        Channel = Channel,
        Officer = Officer,
        Theme = Theme,
        Label = Label,
        Cut = View.Cut(),
    };

    public ButtonData Button(string verb)
    {
        var theme = Theme is null ? "--" : Places[Theme].ToString("00", CultureInfo.InvariantCulture);
        var arg = $"{View.Letter()}{Label?.Code() ?? "-"}{theme}-{Period}";
        return ButtonData.Of(verb, Channel?.Value ?? 0, checked((int)(Officer?.Value ?? 0)), arg);
    }

    /// <summary>Understands the buttons of earlier versions too, which held a period and nothing else. Anything else asks for today.</summary>
    public static StatsQuestion Of(ButtonData data)
    {
        var arg = data.Arg ?? "today";
        var read = arg.Length > Head && arg[Head - 1] == '-' && StatsViews.Of(arg[0]) is { } view && StatsPeriod.Known(arg[Head..])
            ? new StatsQuestion(arg[Head..], view) { Label = Labels.FromCode(arg[1..2]), Theme = ThemeAt(arg[2..4]) }
            : new StatsQuestion(StatsPeriod.Known(arg) ? arg : "today");
        return read with
        {
            Channel = data.Number == 0 ? null : new ChannelId(data.Number),
            Officer = data.Version == 0 ? null : new PersonId(data.Version),
        };
    }

    private static readonly Dictionary<string, int> Places = Themes.All.Index().ToDictionary(theme => theme.Item, theme => theme.Index);

    private static string? ThemeAt(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < Themes.All.Count ? Themes.All[place] : null;
}
