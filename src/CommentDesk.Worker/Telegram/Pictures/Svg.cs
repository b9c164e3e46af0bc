using System.Globalization;
using System.Net;
using System.Text;

namespace CommentDesk.Worker.Telegram.Pictures;

/// <summary>A white sheet on which charts are drawn as SVG. Words are escaped, numbers written with a point.</summary>
internal sealed class Svg(int width, int height)
{
    public const string Ink = "#1c1c1e", Grey = "#6e6e76", Faint = "#e3e3e8";

    private readonly StringBuilder _body = new();

    public int Width => width;

    public Svg Box(double x, double y, double wide, double high, string fill, double round = 0)
    {
        _body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{Math.Max(0, wide):0.##}\" height=\"{Math.Max(0, high):0.##}\" rx=\"{round:0.##}\" fill=\"{fill}\"/>");
        return this;
    }

    public Svg Rule(double x, double y, double wide)
    {
        _body.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x:0.##} {y:0.##}h{wide:0.##}\" stroke=\"{Faint}\" stroke-width=\"2\"/>");
        return this;
    }

    /// <param name="anchor">"start", "middle" or "end": which part of the words stands at the place.</param>
    public Svg Words(string words, double x, double y, int size, string anchor = "start", string fill = Ink, bool bold = false)
    {
        _body.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" font-size=\"{size}\" text-anchor=\"{anchor}\" fill=\"{fill}\"{(bold ? " font-weight=\"bold\"" : "")}>")
            .Append(WebUtility.HtmlEncode(Legal(words))).Append("</text>");
        return this;
    }

    public override string ToString() =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" font-family=\"DejaVu Sans, Arial, sans-serif\"><rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>{_body}</svg>";

    private static string Legal(string words) => string.Concat(words.EnumerateRunes().Where(rune => rune.Value is >= 0x20 and not 0xFFFE and not 0xFFFF));
}
