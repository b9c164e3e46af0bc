using CommentDesk.Learning.Features;

namespace CommentDesk.Tests.Learning.Features;

public sealed class CueTests
{
    [TestCase("Когда уже починят?", nameof(Cue.Impatience))]
    [TestCase("Прошу починить", nameof(Cue.Request))]
    [TestCase("Подскажите график", nameof(Cue.Inquiry))]
    [TestCase("свет не горит", nameof(Cue.Absence))]
    [TestCase("свет не горит", nameof(Cue.ThingAndDefect))]
    [TestCase("ну что?!", nameof(Cue.QuestionMark))]
    [TestCase("ГДЕ ВОДА ЛЮДИ", nameof(Cue.Shouting))]
    [TestCase("Ирина, да ладно", nameof(Cue.NameFirst))]
    [TestCase("дом 5", nameof(Cue.Address))]
    [TestCase("ждём 3 недели", nameof(Cue.Span))]
    [TestCase("в 18:30 там", nameof(Cue.Clock))]
    [TestCase("спасибо", nameof(Cue.Thanks))]
    [TestCase("спасибо", nameof(Cue.OneWord))]
    public void A_cue_is_read(string text, string cue)
    {
        Assert.That(Read(text), Does.Contain(FeatureSpace.Bucket(Enum.Parse<Cue>(cue))));
    }

    [Test]
    public void Every_word_cue_has_a_bit_of_its_own() =>
        Assert.That((int)Cue.LastWord, Is.LessThan(64));

    [Test]
    public void Twice_the_text_has_the_same_cues()
    {
        const string text = "Прошу починить лифт в доме 5, третий день не работает, дети ходят пешком.";

        Assert.That(Read(text + " " + text), Is.EquivalentTo(Read(text)));
    }

    private static int[] Read(string text)
    {
        var bag = new FeatureBag();
        FeatureReader.Fill(Normalizer.Read(text), bag);
        return [.. bag.Buckets.ToArray().Where(bucket => bucket >= FeatureSpace.HashedBuckets)];
    }
}
