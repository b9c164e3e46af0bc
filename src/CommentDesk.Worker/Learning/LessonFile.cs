using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommentDesk.Learning;
using CommentDesk.Learning.Flags;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Learning;

/// <summary>
/// Lessons in a file: UTF-8, one JSON object a line, {"text","label","theme","revision","at","source"}. The first three are what a
/// corpus holds, so such a file can be trained on as it is. Personal data is masked going out and coming in.
/// </summary>
internal sealed class LessonFile : ILessonFile
{
    /// <summary>Where the desk's own lessons come from, for whoever reads the file.</summary>
    private const string Desk = "commentdesk";
    private const int LongestText = 20_000;
    private const int LongestSource = 64;

    /// <summary>Only these are named in a complaint: other names in a file are somebody's words.</summary>
    private static readonly string[] s_fields = ["text", "label", "theme", "revision", "at", "source"];

    public byte[] Write(IReadOnlyList<SettledLesson> lessons)
    {
        using var bytes = new MemoryStream();
        foreach (var lesson in lessons)
        {
            var line = new LessonLine(
                PersonalMask.Of(lesson.Text), lesson.Label.Code(), lesson.Theme, lesson.Revision, lesson.At.ToUniversalTime(),
                lesson.Source is { Length: > 0 } source ? source : Desk);
            JsonSerializer.Serialize(bytes, line, LessonJson.Readable.LessonLine);
            bytes.WriteByte((byte)'\n');
        }

        return bytes.ToArray();
    }

    /// <summary>Reads every line; a bad one says what is wrong with it and never what it says.</summary>
    public static (IReadOnlyList<NumberedLesson> Lessons, IReadOnlyList<BadLine> Bad) Read(TextReader reader, DateTimeOffset now)
    {
        var (lessons, bad) = (new List<NumberedLesson>(), new List<BadLine>());
        for (var number = 1; reader.ReadLine() is { } text; number++)
        {
            if (string.IsNullOrWhiteSpace(text))
                continue;
            var (lesson, why) = Parse(text, now);
            if (lesson is not null)
                lessons.Add(new(number, lesson));
            else
                bad.Add(new(number, why!));
        }

        return (lessons, bad);
    }

    private static (ImportedLesson? Lesson, string? Why) Parse(string text, DateTimeOffset now)
    {
        LessonLine? line;
        try
        {
            line = JsonSerializer.Deserialize(text, LessonJson.Default.LessonLine);
        }
        catch (JsonException failure)
        {
            return (null, $"not a JSON object of a lesson{(failure.Path is ['$', '.', .. var field] && s_fields.Contains(field) ? $" ({field})" : "")}");
        }

        if (string.IsNullOrWhiteSpace(line?.Text) || !line.Text.Any(char.IsLetter))
            return (null, "\"text\" is missing or has no words");
        if (line.Text.Length > LongestText)
            return (null, $"\"text\" is longer than {LongestText} characters");
        if (Labels.FromCode(line.Label) is not { } label)
            return (null, "\"label\" is none of C, Q, N, O");
        if (line.Theme is { } theme && !Themes.Known(theme))
            return (null, "\"theme\" is not one of the twenty codes");
        if (line.Revision < 1)
            return (null, "\"revision\" is below 1");
        if (line.At > now.AddDays(1))
            return (null, "\"at\" lies in the future");
        var source = line.Source is { Length: > LongestSource } tooLong ? tooLong[..LongestSource] : line.Source;
        return (new(PersonalMask.Of(line.Text.Trim()), label, line.Theme, line.Revision ?? 1, line.At ?? now, source), null);
    }
}

/// <param name="Line">Counted from 1.</param>
internal sealed record NumberedLesson(int Line, ImportedLesson Lesson);

/// <param name="Line">Counted from 1.</param>
internal sealed record BadLine(int Line, string Why);

internal sealed record LessonLine(
    [property: JsonPropertyName("text")] string? Text,
    [property: JsonPropertyName("label")] string? Label,
    [property: JsonPropertyName("theme")] string? Theme,
    [property: JsonPropertyName("revision")] int? Revision,
    [property: JsonPropertyName("at")] DateTimeOffset? At,
    [property: JsonPropertyName("source")] string? Source);

[JsonSerializable(typeof(LessonLine))]
internal sealed partial class LessonJson : JsonSerializerContext
{
    /// <summary>Russian words stay readable in the file.</summary>
    public static readonly LessonJson Readable = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
