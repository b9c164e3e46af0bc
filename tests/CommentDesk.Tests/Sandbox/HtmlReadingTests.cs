using CommentDesk.Sandbox.Markup;

namespace CommentDesk.Tests.Sandbox;

internal sealed class HtmlReadingTests
{
    [TestCase("plain", "plain", "")]
    [TestCase("<b>a</b>", "a", "bold 0 1")]
    [TestCase("<strong>a</strong> <EM>b</EM>", "a b", "bold 0 1; italic 2 1")]
    [TestCase("😀<u>б</u>", "😀б", "underline 2 1")]
    [TestCase("<b>x<i>y</i></b>", "xy", "bold 0 2; italic 1 1")]
    [TestCase("<a href=\"https://a.b/?x=1&amp;y=2\">z</a>", "z", "text_link 0 1 https://a.b/?x=1&y=2")]
    [TestCase("<a href='tg://user?id=1'>z</a>", "z", "text_link 0 1 tg://user?id=1")]
    [TestCase("<a href=\"not a link\">z</a>", "z", "")]
    [TestCase("<span class=\"tg-spoiler\">s</span><tg-spoiler>t</tg-spoiler>", "st", "spoiler 0 1; spoiler 1 1")]
    [TestCase("<blockquote>q</blockquote>", "q", "blockquote 0 1")]
    [TestCase("<blockquote expandable>q</blockquote>", "q", "expandable_blockquote 0 1")]
    [TestCase("<pre><code class=\"language-sql\">select</code></pre>", "select", "pre 0 6 sql")]
    [TestCase("<code>a<b>c</b></code>", "ac", "code 0 2")]
    [TestCase("&lt;b&gt; &amp;amp; &quot; &#128512; &#x41; &nbsp;", "<b> &amp; \" 😀 A &nbsp;", "")]
    [TestCase("<b></b>x", "x", "")]
    [TestCase("a > b", "a > b", "")]
    public void Good_markup_gives_text_and_entities(string html, string text, string entities)
    {
        var read = HtmlReading.Parse(html);

        var shown = read.Entities.Select(entity => $"{entity.Type} {entity.Offset} {entity.Length} {entity.Url}{entity.Language}".TrimEnd());
        Assert.That(read.Text, Is.EqualTo(text));
        Assert.That(string.Join("; ", shown), Is.EqualTo(entities));
    }

    [TestCase("<br>", "Unsupported start tag \"br\" at byte offset 0")]
    [TestCase("яма <div>", "Unsupported start tag \"div\" at byte offset 7")]
    [TestCase("1 < 2", "Unsupported start tag \"\" at byte offset 2")]
    [TestCase("<b>a", "Can't find end tag corresponding to start tag \"b\"")]
    [TestCase("<b>a</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"")]
    [TestCase("<b><i>a</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"")]
    [TestCase("a</b>", "Unexpected end tag at byte offset 1")]
    [TestCase("ab<", "Unclosed start tag at byte offset 2")]
    [TestCase("<b>a</b", "Unclosed end tag at byte offset 4")]
    [TestCase("<span class=\"x\">a</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [TestCase("<a href=\"x>z</a>", "Unclosed start tag \"a\" at byte offset 0")]
    [TestCase("<a =x>z</a>", "Empty attribute name in the tag \"a\" at byte offset 0")]
    [TestCase("<a href=x_y>z</a>", "Unexpected end of name token at byte offset 8")]
    public void Bad_markup_is_refused_in_the_networks_words(string html, string complaint) =>
        Assert.That(() => HtmlReading.Parse(html), Throws.TypeOf<MarkupException>().With.Message.EqualTo(complaint));

    [Test]
    public void Any_escaped_text_comes_back_as_it_was()
    {
        var random = new Random(20260301);
        const string Alphabet = "<>&\"'/;#=ab lt amp gt quot x1 яЁ\n😀é\u200d👨‍👩‍👧<b></b>&lt;&#65;";
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 60)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            var html = text.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal);

            var read = HtmlReading.Parse($"<b>{html}</b>");

            Assert.That(read.Text, Is.EqualTo(text));
            Assert.That(read.Entities.Sum(entity => entity.Length), Is.EqualTo(text.Length));
        }
    }

    [Test]
    public void Trimming_cuts_entities_to_what_is_left()
    {
        var read = HtmlReading.Parse("<b>  a </b>\n").Trimmed();

        Assert.That(read.Text, Is.EqualTo("a"));
        Assert.That(read.Entities.Single(), Has.Property("Offset").EqualTo(0).And.Property("Length").EqualTo(1));
    }
}
