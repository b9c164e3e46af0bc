using CommentDesk.Learning.Features;

namespace CommentDesk.Tests.Learning.Features;

public sealed class WordListsTests
{
    private static readonly WordLists Lists = new(
        [(0, "лифт мусор*"), (1, "не_работа* так_и_не"), (2, "мусорка")],
        [(0, "мусорк* не")]);

    [TestCase("лифт", 1, 0)]
    [TestCase("лифты", 0, 0)]
    [TestCase("мусор", 1, 0)]
    [TestCase("мусоропровод", 1, 0)]
    [TestCase("мусорка", 5, 1)]
    [TestCase("мусорками", 1, 1)]
    [TestCase("не работает", 2, 1)]
    [TestCase("не буду", 0, 1)]
    [TestCase("так и не пришли", 2, 0)]
    [TestCase("так и", 0, 0)]
    [TestCase("lift", 0, 0)]
    public void The_first_token_has_its_meaning_in_every_list(string text, int first, int second)
    {
        var tokens = Normalizer.Read(text).Tokens;
        var meanings = new ulong[tokens.Length * 2];
        Lists.Read(tokens, meanings);

        Assert.That(meanings[..2], Is.EqualTo(new[] { (ulong)first, (ulong)second }));
    }

    [Test]
    public void A_word_by_itself_begins_no_phrase()
    {
        Assert.That(Lists.At("не", 0), Is.Zero);
        Assert.That(Lists.At("не", 1), Is.EqualTo(1UL));
    }

    [TestCase("застрял*_в_лифте")]
    [TestCase("ворох_")]
    public void A_phrase_that_could_never_be_found_is_refused(string entry) =>
        Assert.That(() => new WordLists([(0, entry)]), Throws.ArgumentException.With.Message.Contains("cannot be looked up"));
}
