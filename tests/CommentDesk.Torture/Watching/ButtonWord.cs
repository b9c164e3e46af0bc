using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Torture.Watching;

/// <summary>What a button of the bot says: <c>verb:number:version[:arg]</c>, numbers in base 36. Read here anew, not by the desk's code.</summary>
internal sealed record ButtonWord(string Caption, string Data, string Verb, long Number, long Version, string? Arg)
{
    private static readonly string[] s_aboutTicket = ["a", "t", "mv", "rt", "nr", "lb", "bk", "p", "d", "ch", "st", "sh", "pk", "lt", "th"];

    /// <summary>The number the button carries is a ticket's.</summary>
    public bool AboutTicket => s_aboutTicket.Contains(Verb);

    public static ButtonWord? Of(Button button) => button.Data is { } data ? Of(button.Text, data) : null;

    public static ButtonWord? Of(string caption, string data) => data.Split(':') is [var verb, var number, var version, .. var rest]
        ? new(caption, data, verb, Whole(number), Whole(version), rest.Length > 0 ? rest[0] : null)
        : null;

    private static long Whole(string digits) => digits.Aggregate(0L, (sum, digit) =>
        (sum * 36) + (char.IsAsciiDigit(digit) ? digit - '0' : char.ToLowerInvariant(digit) - 'a' + 10));
}
