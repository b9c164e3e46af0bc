namespace CommentDesk.Fuzz.Mutation;

/// <summary>Values that programs stumble over, as raw JSON and as pieces of text.</summary>
internal static class Odd
{
    private const int Megabyte = 1 << 20;

    public static readonly string[] Json =
    [
        "null", "true", "false", "0", "-0", "-1", "1e400", "1E-400", "3.5", "1.0", "2147483648", "9007199254740993", "9223372036854775807",
        "9223372036854775808", "-9223372036854775808", "123456789012345678901234567890", "253402300799", "253402300800", "-62135596801",
        "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud83d\"", "\"\\ude00\\ud83d\"", "\"\\u202e\\u200b\\ufeff\"", "\"0\"", "\"-1\"", "\"1e3\"",
        "[]", "{}", "[[]]", "[null]", "[{}]", "{\"id\":1}", "{\"type\":\"private\"}", "{\"a\":{\"a\":{\"a\":{}}}}",
        "\"private\"", "\"supergroup\"", "\"channel\"", "\"/start\"", "\"/start AAAAAAAAAAAAAAAAAAAAAA\"", "\"/connect\"", "\"/stats@desk_bot 7\"",
        "\"bold\"", "\"text_link\"", "\"kicked\"", "\"administrator\"", "\"tk:1:1\"", "\"C\"", "\"2026-02-29T25:61:61Z\"", "\"0001-01-01T00:00:00+14:00\"",
    ];

    public static readonly string[] Text =
    [
        "\0", "\u0001", "\u001b", "\u200b", "\u200d", "\u202e", "\u2066", "\ufeff", "\ufffd", "\uffff", "\u0301", "\u0489", "\u0e47", "\u1160",
        "👨‍👩‍👧", "😀", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "<b>", "</b>", "&amp;", "&#0;", "\"", "\\", "\\ud83d", "\\u0000", "{", "}", "[", "]", ",", ":", "null", "1e400", "-",
        "http://x.ru/", "t.me/x", "@desk", "+7 900 000-00-00", "натяжн", "потол", "скидк", "ИИ", "İ", "ß", "ﷺ", "\r\n", "\u2028", "\t", "\u0085",
    ];

    /// <summary>Long and deep ones, made when wanted.</summary>
    public static string Large(Random random) => random.Next(6) switch
    {
        0 => new string('[', 5000),
        1 => new string('[', 60) + new string(']', 60),
        2 => $"{string.Concat(Enumerable.Repeat("{\"reply_to_message\":", 70))}0{new string('}', 70)}",
        3 => $"\"{new string('я', random.Next(1, 5000))}\"",
        4 => $"\"{string.Concat(Enumerable.Repeat(Text[random.Next(14)], 2000)).Replace("\0", "\\u0000", StringComparison.Ordinal)}\"",
        _ => random.Next(50) == 0 ? $"\"{new string('x', Megabyte)}\"" : $"[{string.Join(',', Enumerable.Repeat("{}", 2000))}]",
    };
}
