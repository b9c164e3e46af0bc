using System.Globalization;
using CommentDesk.Learning;
using CommentDesk.Texts;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Telegram.Pictures;

/// <summary>
/// Two confusion tables side by side, to be read on a phone: a row is what the comments are, a column what the model said.
/// The stronger the colour, the larger the share of the row: green where the model is right, red where it is wrong. The worst
/// error, a complaint taken for negativity, is framed.
/// </summary>
internal static class ConfusionPicture
{
    public const int Width = 1280;
    public const int Height = 760;

    private const int Margin = 24;
    private const int Names = 128;
    private const int Cell = 116;
    private const int Top = 176;
    private const int Side = Names + (4 * Cell);
    private const int Second = Width - Margin - Side;

    public static byte[] Draw(Wording words, string live, Measured before, string candidate, Measured after)
    {
        var canvas = new Canvas(Width, Height);
        Table(canvas, Margin, words, Capitals(words, "picture.live"), live, before);
        Table(canvas, Second, words, Capitals(words, "picture.new"), candidate, after);
        canvas.WriteCentred(Capitals(words, "picture.rows"), 0, Top + (4 * Cell) + 28, Width, 3, Ink.Grey);
        canvas.WriteCentred(Capitals(words, "picture.columns"), 0, Top + (4 * Cell) + 64, Width, 3, Ink.Grey);
        return Png.Write(canvas);
    }

    /// <summary>As large as the room beside the table allows.</summary>
    internal static int NameSize(string name) => Letters.Width(name, 3) < Names ? 3 : 2;

    private static void Table(Canvas canvas, int left, Wording words, string title, string model, Measured measured)
    {
        var cells = left + Names;
        canvas.WriteCentred(title, left, 24, Side, 5, Ink.Black);
        canvas.WriteCentred($"{model}  F1 {measured.MacroF1.ToString("0.000", words.Culture)}", left, 78, Side, 4, Ink.Grey);
        foreach (var said in Labels.All)
            canvas.WriteCentred(Initial(words, said), cells + ((int)said * Cell), Top - 46, Cell, 5, Ink.Black);
        foreach (var truth in Labels.All)
        {
            var top = Top + ((int)truth * Cell);
            var name = Capitals(words, $"label.{truth.Code()}.short");
            canvas.Write(name, left, top + (Cell / 2) - 10, NameSize(name), Ink.Black);
            foreach (var said in Labels.All)
                One(canvas, cells + ((int)said * Cell), top, measured, truth, said);
        }
    }

    private static void One(Canvas canvas, int left, int top, Measured measured, Label truth, Label said)
    {
        var count = measured.Confusion[(int)truth][(int)said];
        var share = count == 0 ? 0 : (double)count / measured.Truly(truth);
        // Errors are few beside what is right: their colour grows faster.
        var ink = truth == said ? Ink.Pale.Towards(Ink.Right, share) : Ink.Pale.Towards(Ink.Wrong, Math.Min(1, share * 3));
        canvas.Fill(left + 2, top + 2, Cell - 4, Cell - 4, ink);
        if (truth is Label.Complaint && said is Label.Negativity)
            canvas.Frame(left + 2, top + 2, Cell - 4, Cell - 4, 5, Ink.Black);
        var on = ink.Light ? Ink.Black : Ink.White;
        var number = count.ToString(CultureInfo.InvariantCulture);
        var size = number.Length <= 3 ? 5 : 3;
        canvas.WriteCentred(number, left, top + 28, Cell, size, on);
        canvas.WriteCentred($"{Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture)}%", left, top + 76, Cell, 3, on);
    }

    private static string Initial(Wording words, Label label) => Capitals(words, $"label.{label.Code()}.short")[..1];

    /// <summary>The small letters are for names of models only.</summary>
    private static string Capitals(Wording words, string key) => words.Say(key).ToUpper(words.Culture);
}
