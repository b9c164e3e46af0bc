using CommentDesk.Finding;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Finding;

public sealed class FindingTests
{
    [TestCase("фонари", "фонарь")]
    [TestCase("Фонарей", "фонарям")]
    [TestCase("лифты", "лифтом")]
    [TestCase("горячей", "горячая")]
    [TestCase("ремонт", "ремонта")]
    [TestCase("ёлка", "елки")]
    [TestCase("яма", "яму")]
    public void Forms_of_a_word_have_one_stem(string one, string other) => Assert.That(Stem.One(one), Is.EqualTo(Stem.One(other)));

    [TestCase("ул")]
    [TestCase("дом")]
    [TestCase("мои")]
    public void A_short_word_stays_long_enough_to_tell(string word) => Assert.That(Stem.One(word), Has.Length.GreaterThanOrEqualTo(2));

    [Test]
    public void Words_of_state_label_and_channel_narrow_and_all_others_are_looked_for()
    {
        var query = SearchQuery.Read("Фонари жалобы отвечено канал:двор  на Лесной");
        Assert.That((query.Label, query.Channel), Is.EqualTo(((Label?)Label.Complaint, "двор")));
        Assert.That(query.Stages, Is.EqualTo(new[] { "answered" }));
        Assert.That(query.Stems, Is.EqualTo(new[] { Stem.One("фонари"), "на", Stem.One("лесной") }));
        Assert.That(SearchQuery.Read("собранные").Stages, Is.EqualTo(new[] { "gathered" }));
        Assert.That(SearchQuery.Read(" ").Empty, Is.True);
        Assert.That(SearchQuery.Read("\" OR * : (").Stems, Is.EqualTo(new[] { "or" }));
    }

    [Test]
    public void Common_words_tell_nothing() => Assert.That(Stem.Telling("Здравствуйте, когда уже будет ответ про фонари?"), Is.EquivalentTo(new[] { Stem.One("фонари") }));
}
