using CommentDesk.Learning.Kin;

namespace CommentDesk.Tests.Learning.Kin;

public sealed class TextGroupsTests
{
    private const double Alike = 0.6;

    [Test]
    public void Nearly_the_same_texts_are_one_group_named_by_its_first()
    {
        var groups = new TextGroups().Of(["На Лесной 5 нет тепла со вчера", "Спасибо!", "на лесной 5 нет тепла со вчера!!", "Спасибо", "👍"], Alike);

        Assert.That(groups, Is.EqualTo(new[] { 0, 1, 0, 1, 4 }));
    }

    [Test]
    public void Asked_again_about_other_texts_it_says_what_it_would_say_when_asked_first()
    {
        string[] texts = ["На Лесной 5 нет тепла со вчера", "Яма на Речной", "на лесной 5 нет тепла со вчера!!", "Яма на Речной!", "", "Когда включат тепло на Лесной?"];
        var groups = new TextGroups();

        for (var from = 0; from < texts.Length; from++)
            Assert.That(groups.Of(texts[from..], Alike), Is.EqualTo(new TextGroups().Of(texts[from..], Alike)), $"from {from}");
        Assert.That(groups.Of(texts, Alike), Is.EqualTo(new TextGroups().Of(texts, Alike)), "and back again");
    }
}
