using CommentDesk.Learning;
using CommentDesk.Texts;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Pictures;

namespace CommentDesk.Tests.Telegram.Pictures;

public sealed class ConfusionPictureTests
{
    private static readonly Measured s_before = new([[117, 11, 17, 5], [9, 128, 6, 7], [14, 8, 112, 16], [3, 6, 12, 129]], 0, 0, 0);
    private static readonly Measured s_after = new([[126, 10, 9, 5], [8, 130, 5, 7], [13, 8, 115, 14], [2, 6, 11, 1310]], 0, 0, 0);

    [TestCase("ru")]
    [TestCase("en")]
    public void Every_word_of_the_picture_has_its_letters_and_fits(string language)
    {
        var words = Wording.In(language);
        foreach (var key in (string[])["picture.live", "picture.new", "picture.rows", "picture.columns", .. Labels.All.Select(label => $"label.{label.Code()}.short")])
            Assert.That(words.Say(key).All(Letters.Has), key);
        Assert.That("m-0123456789abcdef 0,123 100%".All(Letters.Has));
        Assert.That(Letters.Width(words.Say("picture.rows"), 3), Is.LessThan(ConfusionPicture.Width));
        Assert.That(Letters.Width(words.Say("picture.columns"), 3), Is.LessThan(ConfusionPicture.Width));
        var names = Labels.All.Select(label => words.Say($"label.{label.Code()}.short")).ToList();
        Assert.That(names.Select(name => Letters.Width(name, ConfusionPicture.NameSize(name))), Is.All.LessThan(128));
        Assert.That(names.Select(name => name[0]), Is.Unique, "A column is headed by the first letter.");
    }

    [TestCase("ru")]
    [TestCase("en")]
    public void The_picture_is_wide_enough_for_a_phone_and_small_enough_to_send(string language)
    {
        var png = ConfusionPicture.Draw(Wording.In(language), "m-1a2b3c4d", s_before, "m-5e6f7081", s_after);
        Assert.That(ConfusionPicture.Width, Is.GreaterThanOrEqualTo(900));
        Assert.That(png, Has.Length.InRange(2_000, 200_000));
        if (Environment.GetEnvironmentVariable("COMMENTDESK_PICTURES") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, $"confusion-{language}.png"), png);
    }

    [Test]
    public void What_changes_in_a_table_changes_in_the_picture()
    {
        var words = Wording.In("ru");
        var picture = ConfusionPicture.Draw(words, "m-1", s_before, "m-2", s_after);
        foreach (var truth in Labels.All)
            foreach (var said in Labels.All)
            {
                var other = s_after with
                {
                    Confusion = [.. s_after.Confusion.Select((row, at) => at == (int)truth ? [.. row.Select((count, column) => column == (int)said ? count + 60 : count)] : row)],
                };
                Assert.That(ConfusionPicture.Draw(words, "m-1", s_before, "m-2", other), Is.Not.EqualTo(picture), $"{truth} as {said}");
            }
    }

    [Test]
    public void An_empty_table_can_be_drawn_too() =>
        Assert.That(ConfusionPicture.Draw(Wording.In("ru"), "m-1", Measured.Nothing, "m-2", Measured.Nothing), Is.Not.Empty);

    [Test]
    public void Small_letters_are_written_as_capitals_and_unknown_ones_as_a_box()
    {
        Assert.That(Letters.Dots('ж'), Is.EqualTo(Letters.Dots('Ж')));
        Assert.That(Letters.Dots('a'), Is.Not.EqualTo(Letters.Dots('A')));
        Assert.That(Letters.Dots('漢'), Has.Count.EqualTo(20));
        Assert.That(Letters.Dots(' '), Is.Empty);
    }
}
