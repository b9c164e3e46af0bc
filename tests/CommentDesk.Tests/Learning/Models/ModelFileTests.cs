using System.Security.Cryptography;
using CommentDesk.Learning;
using CommentDesk.Learning.Models;

namespace CommentDesk.Tests.Learning.Models;

public sealed class ModelFileTests
{
    private string _path = "";

    [SetUp]
    public void Choose_a_path() => _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".model");

    [TearDown]
    public void Remove_the_file() => File.Delete(_path);

    [Test]
    public void A_saved_model_judges_as_before()
    {
        LearnedFew.Model.Save(_path);
        var loaded = CommentModel.Load(_path);

        Assert.That(loaded.Id, Is.EqualTo(LearnedFew.Model.Id).And.Match("^m-[0-9a-f]{8}$"));
        foreach (var sample in LearnedFew.Samples)
            Assert.That(loaded.Judge(sample.Text).Probabilities, Is.EqualTo(LearnedFew.Model.Judge(sample.Text).Probabilities));
    }

    [Test]
    public void Saving_over_an_older_model_leaves_one_whole_file()
    {
        File.WriteAllText(_path, "older");
        LearnedFew.Model.Save(_path);

        Assert.That(CommentModel.Load(_path).Id, Is.EqualTo(LearnedFew.Model.Id));
        Assert.That(File.Exists(_path + ".part"), Is.False);
    }

    [Test]
    public void A_missing_file_is_refused_with_a_cure() =>
        Assert.That(() => CommentModel.Load(_path), Throws.TypeOf<ModelFileException>().With.Message.Contains("train a model"));

    [TestCase(0)]
    [TestCase(3)]
    [TestCase(40)]
    [TestCase(5000)]
    public void A_cut_file_is_refused(int length) => Refused(Bytes()[..length], "cut");

    [TestCase(20)]
    [TestCase(3000)]
    [TestCase(-1)]
    public void A_flipped_bit_is_refused(int at)
    {
        var bytes = Bytes();
        bytes[at < 0 ? bytes.Length + at : at] ^= 4;
        Refused(bytes, "checksum");
    }

    [Test]
    public void Bytes_after_the_end_are_refused() => Refused([.. Bytes(), 7], "length");

    [Test]
    public void Another_kind_of_file_is_refused() => Refused(new byte[500], "not a CommentDesk model");

    [Test]
    public void Another_format_is_refused()
    {
        var bytes = Bytes();
        bytes[4] = 99;
        Refused(bytes, "format is 99");
    }

    [Test]
    public void Other_features_are_refused()
    {
        var bytes = Bytes();
        bytes[8] = 99;
        Refused(Resealed(bytes), "trained with features 99");
    }

    [TestCase(16, "comments")]
    [TestCase(20, "rows")]
    [TestCase(24, "themes")]
    public void A_forged_size_under_a_right_checksum_is_refused(int at, string what)
    {
        var bytes = Bytes();
        bytes[at + 3] = 0xFF;
        Refused(Resealed(bytes), $"number of {what} is out of range");
    }

    [Test]
    public void Missing_weights_under_a_right_checksum_are_refused()
    {
        var bytes = Bytes();
        var cut = bytes[..^100];
        BitConverter.TryWriteBytes(cut.AsSpan(12), cut.Length - 16 - 32);
        Refused(Resealed(cut), "the weights are shorter");
    }

    private static byte[] Bytes()
    {
        using var stream = new MemoryStream();
        LearnedFew.Model.Save(stream);
        return stream.ToArray();
    }

    private static byte[] Resealed(byte[] bytes)
    {
        SHA256.HashData(bytes.AsSpan(0, bytes.Length - 32)).CopyTo(bytes, bytes.Length - 32);
        return bytes;
    }

    private static void Refused(byte[] bytes, string cause)
    {
        using var stream = new MemoryStream(bytes);
        Assert.That(
            () => CommentModel.Load(stream, "x.model"),
            Throws.TypeOf<ModelFileException>().With.Message.Contains(cause).And.Message.Contains("x.model"));
    }
}
