using CommentDesk.Learning.Features;

namespace CommentDesk.Tests.Learning.Features;

public sealed class WordTableTests
{
    private static readonly WordTable Table = new([(0, "лифт мусор*"), (1, "не_работа* так_и_не")]);

    [TestCase("лифт", 1)]
    [TestCase("лифты", 0)]
    [TestCase("мусорка", 1)]
    [TestCase("не работает", 2)]
    [TestCase("не буду", 0)]
    [TestCase("так и не пришли", 2)]
    [TestCase("так и", 0)]
    public void The_first_token_has_the_meaning(string text, int meaning) =>
        Assert.That(Table.At(Normalizer.Read(text).Tokens, 0), Is.EqualTo((ulong)meaning));

    [TestCase("застрял*_в_лифте")]
    [TestCase("ворох_")]
    public void A_phrase_that_could_never_be_found_is_refused(string entry) =>
        Assert.That(() => new WordTable([(0, entry)]), Throws.ArgumentException.With.Message.Contains("cannot be looked up"));
}
