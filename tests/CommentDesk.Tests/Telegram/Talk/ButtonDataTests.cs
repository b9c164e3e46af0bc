using System.Text;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Telegram.Talk;

public sealed class ButtonDataTests
{
    [Test]
    public void What_was_written_is_read_back()
    {
        var random = new Random(11);
        for (var round = 0; round < 2000; round++)
        {
            var data = ButtonData.Of("mv", random.NextInt64(), random.Next(), random.Next(2) == 0 ? null : "not_mine-7");
            Assert.That(ButtonData.TryParse(data.ToString(), out var read), Is.True);
            Assert.That(read, Is.EqualTo(data));
        }
    }

    [Test]
    public void The_longest_possible_data_fits_into_a_button()
    {
        var longest = ButtonData.Of("verbverbve", long.MaxValue, int.MaxValue, new string('x', 32)).ToString();
        Assert.That(Encoding.UTF8.GetByteCount(longest), Is.LessThanOrEqualTo(ButtonData.Longest));
    }

    [Test]
    public void No_string_breaks_the_reader_and_what_it_reads_is_written_the_same()
    {
        const string letters = "amv019z:::-_ \0яé\ud83d";
        var random = new Random(3);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 70)).Select(_ => letters[random.Next(letters.Length)]));
            if (ButtonData.TryParse(text, out var data))
                Assert.That(data.ToString(), Is.EqualTo(text));
        }

        Assert.That(ButtonData.TryParse(null, out _), Is.False);
    }

    [TestCase("a:1")]
    [TestCase("a:01:0")]
    [TestCase("a:1:0:")]
    [TestCase(":1:0")]
    [TestCase("a:-1:0")]
    [TestCase("a:1:zzzzzzzz")]
    [TestCase("a:zzzzzzzzzzzzz:0")]
    [TestCase("a:A:0")]
    [TestCase("a:1:0:x:y")]
    public void Anything_else_is_not_a_button_of_ours(string text) => Assert.That(ButtonData.TryParse(text, out _), Is.False);

    [Test]
    public void A_part_outside_of_its_bounds_is_refused_when_the_button_is_made() => Assert.Multiple(() =>
    {
        Assert.That(() => ButtonData.Of("a:b"), Throws.ArgumentException);
        Assert.That(() => ButtonData.Of("a", -1), Throws.ArgumentException);
        Assert.That(() => ButtonData.Of("a", 1, 1, new string('x', 33)), Throws.ArgumentException);
    });
}
