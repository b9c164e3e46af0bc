using CommentDesk.Learning.Features;
using CommentDesk.Learning.Vectors;

namespace CommentDesk.Tests.Learning.Vectors;

public sealed class WordVectorsTests
{
    [Test]
    public void Words_used_alike_lie_close_together() =>
        Assert.That(Likeness("яма", "выбоина"), Is.GreaterThan(Likeness("яма", "спасибо") + 0.5));

    [Test]
    public void A_word_that_is_not_kept_is_made_of_its_letter_runs() =>
        Assert.That(Likeness("выбоинами", "выбоина"), Is.GreaterThan(0.5));

    [Test]
    public void A_comment_has_a_vector_of_one_length_however_long_it_is()
    {
        Assert.That(Length("яма"), Is.EqualTo(1).Within(0.001));
        Assert.That(Length(string.Join(' ', Enumerable.Repeat("яма и кот", 300))), Is.EqualTo(1).Within(0.001));
        Assert.That(Length("?!"), Is.Zero);
    }

    [Test]
    public void Vectors_survive_the_file()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        VectorPayload.Write(writer, FewVectors.Table);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);

        Assert.That(Vector("яма на дворе", VectorPayload.Read(reader)), Is.EqualTo(Vector("яма на дворе", FewVectors.Table)));
    }

    [Test]
    public void A_table_that_claims_more_than_it_holds_is_refused()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        foreach (var size in new[] { 64, 200_000, 1000 })
            writer.Write(size);
        writer.Write(1f);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);

        Assert.That(() => VectorPayload.Read(reader), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("shorter"));
    }

    [TestCase("слово", "first line")]
    [TestCase("2 3\nяма 1 2", "line 2")]
    [TestCase("2 3\nяма 1 2 много", "line 2 holds something that is not a number")]
    [TestCase("2 3000\n", "at most 128 dimensions")]
    public void A_table_of_another_form_is_refused_by_line(string table, string cause) =>
        Assert.That(() => VectorTable.Read(new StringReader(table), ["яма"]), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(cause));

    private static float[] Vector(string text, WordVectors vectors)
    {
        var vector = new float[vectors.Dimensions];
        CommentVector.Write(Normalizer.Read(text), vectors, vector);
        return vector;
    }

    private static double Length(string text) => Math.Sqrt(Vector(text, FewVectors.Table).Sum(value => (double)value * value));

    private static double Likeness(string left, string right) =>
        Vector(left, FewVectors.Table).Zip(Vector(right, FewVectors.Table), (a, b) => (double)a * b).Sum();
}
