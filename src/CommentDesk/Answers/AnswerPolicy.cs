using CommentDesk.Texts;

namespace CommentDesk.Answers;

/// <summary>What a text must be before anybody may publish it.</summary>
public static class AnswerPolicy
{
    /// <summary>UTF-16 units after formatting: the limit of the narrowest network.</summary>
    public const int Longest = 4096;

    /// <summary>What is wrong with the text, or null.</summary>
    public static Line? Fault(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Line.Of("refuse.empty");
        return text.Length > Longest ? Line.Of("refuse.too_long", Count(text.Length), Count(Longest)) : null;
    }

    private static string Count(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
