using CommentDesk.Answers;
using CommentDesk.Worker.Telegram.Publishing;

namespace CommentDesk.Tests.Telegram.Publishing;

public sealed class PublicTextTests
{
    [TestCase("Ответ", "Ответ", 0, 5, 0, 5)]
    [TestCase("  Ответ \n", "Ответ", 2, 5, 0, 5)]
    [TestCase("  Ответ \n", "Ответ", 0, 9, 0, 5)]
    [TestCase("Да\r\nнет", "Да\nнет", 4, 3, 3, 3)]
    [TestCase("🙏 Ждём", "🙏 Ждём", 3, 4, 3, 4)]
    [TestCase("Ответ", "Ответ", 3, 90, 3, 2)]
    public void Marks_move_with_their_words(string text, string shown, int offset, int length, int from, int span)
    {
        var words = PublicText.Of(Of(text, new Mark("bold", offset, length)));
        Assert.That(words.Text, Is.EqualTo(shown));
        Assert.That(words.Entities!.Select(entity => (entity.Type, entity.Offset, entity.Length)), Is.EqualTo(new[] { ("bold", from, span) }));
    }

    [TestCase(0, 2)]
    [TestCase(9, 4)]
    [TestCase(-5, 3)]
    [TestCase(3, 0)]
    public void A_mark_without_words_disappears(int offset, int length) =>
        Assert.That(PublicText.Of(Of("  Ответ  ", new Mark("bold", offset, length))).Entities, Is.Null);

    [Test]
    public void A_broken_character_is_replaced_and_moves_nothing()
    {
        var words = PublicText.Of(Of("a\ud83db", new Mark("bold", 2, 1)));
        Assert.That((words.Text, words.Entities!.Single().Offset), Is.EqualTo(("a\ufffdb", 2)));
    }

    /// <summary>Whatever is marked before stands under the same mark after, for any text and any mark.</summary>
    [Test]
    public void Any_marked_words_stay_the_marked_words()
    {
        var random = new Random(20300304);
        const string letters = " \t\r\n\u00a0абв🙏x";
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => letters[random.Next(letters.Length)]));
            var (offset, length) = (random.Next(text.Length), random.Next(1, text.Length + 1));
            length = Math.Min(length, text.Length - offset);
            var words = PublicText.Of(Of(text, new Mark("bold", offset, length)));
            var wanted = Bare(PublicText.Of(Of(text.Substring(offset, length))).Text);
            var marked = words.Entities is { } entities ? words.Text.Substring(entities[0].Offset, entities[0].Length) : "";
            Assert.That(Letters(marked), Is.EqualTo(Letters(wanted)), text);
        }
    }

    private static string Bare(string text) => text.Replace("\r", "", StringComparison.Ordinal);

    /// <summary>Halves of pairs cut apart by a random mark turn into U+FFFD in one of the two readings.</summary>
    private static string Letters(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)).Select(letter => char.IsSurrogate(letter) || letter == '\ufffd' ? '?' : letter));

    private static Draft Of(string text, params Mark[] marks) => new(1, text, marks, null);
}
