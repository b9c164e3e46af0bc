using System.Globalization;
using CommentDesk.Learning;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Lessons;

/// <summary>
/// What a button of the trainers' queue says besides its ticket: <c>code-revision-reading-then</c>, such as "C-2-b-n". The revision is
/// the one whose text stands above the button: the lesson is about that text, even if the author has edited it since.
/// </summary>
/// <param name="Code">A label's letter, a theme, or what else the button does.</param>
/// <param name="Next">Whether another comment follows.</param>
internal sealed record LabelPress(string Code, int Revision, Reading Reading, bool Next)
{
    public static LabelPress? Read(string? arg)
    {
        if (arg?.Split('-') is not [var code, var revision, var reading, var then]
            || !int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        return new(code, number, reading == "s" ? Reading.Seen : Reading.Blind, then == "n");
    }

    public Button Button(Ticket ticket, string verb, string text) => Talk.Button.Sending(text, ButtonData.About(ticket, verb, ToString()));

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Code}-{Revision}-{(Reading == Reading.Seen ? 's' : 'b')}-{(Next ? 'n' : 'x')}");
}
