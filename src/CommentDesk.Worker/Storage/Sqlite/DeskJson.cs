using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using CommentDesk.Answers;
using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>What is stored as one piece: never searched inside (but for the theme of a verdict, which has an index), so it may grow fields without a migration.</summary>
[JsonSerializable(typeof(Stage))]
[JsonSerializable(typeof(IReadOnlyList<Answer>), TypeInfoPropertyName = "Said")]
[JsonSerializable(typeof(IReadOnlyList<Mark>), TypeInfoPropertyName = "Marks")]
[JsonSerializable(typeof(Verdict))]
[JsonSerializable(typeof(Line))]
[JsonSerializable(typeof(Attachment))]
[JsonSerializable(typeof(Measured))]
[JsonSerializable(typeof(TrainingReport))]
internal sealed partial class DeskJson : JsonSerializerContext
{
    private static readonly DeskJson Own = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        // Cyrillic stays itself: a third of the size of \u escapes.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new PersonNumber(), new JsonStringEnumConverter<Label>(JsonNamingPolicy.CamelCase) },
    });

    public static string Write(Stage stage) => JsonSerializer.Serialize(stage, Own.Stage);
    public static string Write(IReadOnlyList<Answer> said) => said.Count == 0 ? "[]" : JsonSerializer.Serialize(said, Own.Said);
    public static string Write(IReadOnlyList<Mark> marks) => JsonSerializer.Serialize(marks, Own.Marks);
    public static string Write(Verdict verdict) => JsonSerializer.Serialize(verdict, Own.Verdict);
    public static string Write(Line line) => JsonSerializer.Serialize(line, Own.Line);
    public static string Write(Attachment file) => JsonSerializer.Serialize(file, Own.Attachment);

    public static string Write(Measured scores) => JsonSerializer.Serialize(scores, Own.Measured);
    public static string Write(TrainingReport report) => JsonSerializer.Serialize(report, Own.TrainingReport);

    public static Stage ReadStage(string text) => Read(text, Own.Stage);
    public static IReadOnlyList<Answer> ReadSaid(string text) => text == "[]" ? [] : Read(text, Own.Said);
    public static IReadOnlyList<Mark> ReadMarks(string text) => Read(text, Own.Marks);
    public static Verdict ReadVerdict(string text) => Read(text, Own.Verdict);
    public static Line ReadLine(string text) => Read(text, Own.Line);
    public static Attachment ReadAttachment(string text) => Read(text, Own.Attachment);
    public static Measured ReadMeasured(string text) => Read(text, Own.Measured);
    public static TrainingReport ReadReport(string text) => Read(text, Own.TrainingReport);

    private static T Read<T>(string text, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(text, type) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");

    private sealed class PersonNumber : JsonConverter<PersonId>
    {
        public override PersonId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, PersonId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }
}
