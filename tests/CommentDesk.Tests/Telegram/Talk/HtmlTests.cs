using System.Text;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Telegram.Talk;

public sealed class HtmlTests
{
    private static readonly string[] s_awkward =
    [
        "<b>", "</b>", "&amp;", "&", "\"", "'", "<a href=\"https://x\">", "]]>", "\0", "\u0007", "\n", "\u200b", "\u202e", "\ufeff",
        "\ud83d", "\ude00", "😀", "👨‍👩‍👧", "и\u0306", "שלום", "ёж", "{0}", "&#x0;", "<!--", "blockquote",
    ];

    [Test]
    public void Any_string_comes_out_of_the_markup_as_it_went_in()
    {
        var random = new Random(20260711);
        for (var round = 0; round < 3000; round++)
        {
            var text = Awkward(random);
            var html = new Html().Text(text).Bold(text).Italic(text).Code(text).Link(text, $"https://t.me/{text}").Quote(text, round % 2 == 0);
            var expected = string.Concat(Enumerable.Repeat(Whole(text), 6));
            Assert.That(MarkupReader.Text(html.Markup), Is.EqualTo(expected));
            Assert.That(html.Length, Is.EqualTo(expected.Length));
        }
    }

    [Test]
    public void A_cut_text_fits_its_budget_and_breaks_no_letter()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var text = Whole(Awkward(random));
            var budget = random.Next(0, 40);
            var cut = Html.Shorten(text, budget);
            Assert.That(cut, Has.Length.LessThanOrEqualTo(budget));
            Assert.That(cut, Is.EqualTo(Whole(cut)));
            Assert.That(cut == text || cut.Length == 0 || (cut[^1] == '…' && text.StartsWith(cut[..^1], StringComparison.Ordinal)), Is.True);
        }
    }

    [Test]
    public void A_family_of_people_is_kept_whole_or_left_out() =>
        Assert.That(Html.Shorten("аб👨‍👩‍👧вг", 8), Is.EqualTo("аб…"));

    [Test]
    public void A_text_that_fits_is_left_alone() => Assert.That(Html.Shorten("ровно", 5), Is.EqualTo("ровно"));

    [Test]
    public void A_link_without_an_address_is_only_text() =>
        Assert.That(new Html().Link("комментарий", null).Markup, Is.EqualTo("комментарий"));

    private static string Awkward(Random random)
    {
        var text = new StringBuilder();
        for (var part = random.Next(0, 12); part > 0; part--)
            text.Append(random.Next(3) == 0 ? ((char)random.Next(0x10000)).ToString() : s_awkward[random.Next(s_awkward.Length)]);
        return text.ToString();
    }

    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
