using System.Globalization;
using CommentDesk.Statistics;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>How numbers, shares, times and changes are written.</summary>
internal static class StatsFace
{
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>«214 ▲24»; nothing is added when nothing changed or there is nothing to compare with.</summary>
    public static string Changed(int now, int? before) => before is not { } then || then == now ? Number(now)
        : now > then ? $"{Number(now)} ▲{Number(now - then)}"
        : $"{Number(now)} ▼{Number(then - now)}";

    /// <summary>Whole percent; null of nothing. Only all are 100, only none are 0.</summary>
    public static int? Percent(int part, int whole) => whole == 0 ? null
        : part == whole ? 100
        : part == 0 ? 0
        : Math.Clamp((int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero), 1, 99);

    /// <summary>«97 % ▲2».</summary>
    public static string Share(int part, int whole, (int Part, int Whole)? before = null)
    {
        if (Percent(part, whole) is not { } now)
            return "—";
        var then = before is { } earlier ? Percent(earlier.Part, earlier.Whole) : null;
        var change = then is not { } was || was == now ? "" : now > was ? $" ▲{Number(now - was)}" : $" ▼{Number(was - now)}";
        return $"{Number(now)} %{change}";
    }

    public static string Dates(Turn turn, StatsPeriod period) => Dates(turn, period.From, period.To);

    public static string Dates(Turn turn, DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (TimeZoneInfo.ConvertTime(from, turn.Options.Zone), TimeZoneInfo.ConvertTime(to.AddTicks(-1), turn.Options.Zone));
        var years = first.Year != last.Year || last.Year != TimeZoneInfo.ConvertTime(turn.Now, turn.Options.Zone).Year;
        var end = last.ToString(years ? "d MMMM yyyy" : "d MMMM", turn.Words.Culture);
        if (first.Date == last.Date)
            return end;
        var start = (first.Year, first.Month) == (last.Year, last.Month) ? "%d" : first.Year == last.Year ? "d MMMM" : "d MMMM yyyy";
        return $"{first.ToString(start, turn.Words.Culture)} – {end}";
    }

    public static Html Spread(Turn turn, Html html, string key, Spread? spread) => spread is null
        ? html
        : html.Text(turn.Words.Say(key, turn.Words.Length(spread.Median), turn.Words.Length(spread.P90), turn.Words.Length(spread.Mean))).Line();
}
