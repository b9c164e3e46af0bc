using CommentDesk.Texts;

namespace CommentDesk.Answers;

/// <summary>What a text must be before anybody may publish it.</summary>
public static class AnswerPolicy
{
    /// <summary>UTF-16 units after formatting: the limit of the narrowest network.</summary>
    public const int Longest = 4096;

    /// <summary>The same for words that stand below a picture or a file.</summary>
    public const int LongestCaption = 1024;

    /// <summary>What is wrong with the text, or null. A file may stand alone.</summary>
    public static Line? Fault(string text, Attachment? attached = null)
    {
        if (attached is not null)
            return text.Length > LongestCaption ? Line.Of("refuse.caption_too_long", Count(text.Length), Count(LongestCaption)) : null;
        if (string.IsNullOrWhiteSpace(text))
            return Line.Of("refuse.empty");
        return text.Length > Longest ? Line.Of("refuse.too_long", Count(text.Length), Count(Longest)) : null;
    }

    /// <summary>How long a text may be beside what is attached.</summary>
    public static int LongestWith(Attachment? attached) => attached is null ? Longest : LongestCaption;

    private static string Count(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
