using System.Globalization;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Markup;
using CommentDesk.Worker.Telegram.Talk;
using FsCheck;
using FsCheck.Fluent;

namespace CommentDesk.Tests.Hostile;

/// <summary>The markup of the desk against the parser of the sandbox, which shares no line with it.</summary>
public sealed class MarkupPropertyTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(400).WithQuietOnSuccess(true);

    [Test]
    public void Any_text_under_any_mark_is_parsed_back_to_itself() => Check.One(Runs, Prop.ForAll(Texts.Arbitrary, text =>
    {
        var whole = Texts.Whole(text);
        foreach (var (html, kind) in Marked(text))
        {
            var parsed = HtmlReading.Parse(html.Markup);
            Assert.That(parsed.Text, Is.EqualTo(whole));
            Assert.That(html.Length, Is.EqualTo(whole.Length));
            Assert.That(parsed.Entities.Select(entity => (entity.Type, entity.Offset, entity.Length)), Is.EqualTo(
                kind is null || whole.Length == 0 ? Array.Empty<(string, int, int)>() : [(kind, 0, whole.Length)]));
        }
    }));

    [Test]
    public void Any_address_of_a_link_is_parsed_back_to_itself() => Check.One(Runs, Prop.ForAll(Texts.Arbitrary, text =>
    {
        var address = $"https://t.me/town/5?comment={text}";
        var parsed = HtmlReading.Parse(new Html().Text("до ").Link("ссылка", address).Text(" после").Markup);
        Assert.That(parsed.Text, Is.EqualTo("до ссылка после"));
        if (LinkText.Check(Texts.Whole(address)) is { } known)
            Assert.That(parsed.Entities.Single(), Is.EqualTo(new Entity("text_link", 3, 6, known)));
        else
            Assert.That(parsed.Entities, Is.Empty);
    }));

    [Test]
    public void Marks_one_behind_another_stand_on_their_own_words() => Check.One(Runs, Prop.ForAll(Texts.Arbitrary, Texts.Arbitrary, (left, right) =>
    {
        var html = new Html().Bold(left).Text(right).Italic(left).Line().Quote(right, expandable: true);
        var parsed = HtmlReading.Parse(html.Markup);
        Assert.That(parsed.Text, Is.EqualTo(Texts.Whole(left) + Texts.Whole(right) + Texts.Whole(left) + "\n" + Texts.Whole(right)));
        Assert.That(parsed.Entities.Select(entity => parsed.Text.Substring(entity.Offset, entity.Length)), Is.EqualTo(
            new[] { left, left, right }.Select(Texts.Whole).Where(words => words.Length > 0)));
    }));

    [TestCase(4096)]
    [TestCase(1024)]
    [TestCase(64)]
    public void A_text_of_any_length_is_split_into_parts_that_fit_and_make_up_the_whole(int longest) => Check.One(
        Runs.WithMaxTest(150), Prop.ForAll(Arb.From(Texts.Long), Arb.From(Texts.Any), (text, other) =>
        {
            var html = new Html().Bold(other).Line().Quote(text).Text(other).Link(text, "https://t.me/x");
            var parts = html.Parts(longest).Select(part => HtmlReading.Parse(part.Markup)).ToList();
            Assert.That(string.Concat(parts.Select(part => part.Text)), Is.EqualTo(HtmlReading.Parse(html.Markup).Text));
            foreach (var part in parts)
            {
                Assert.That(part.Text.Length, Is.LessThanOrEqualTo(longest).And.GreaterThan(0).Or.EqualTo(html.Length));
                Assert.That(Texts.Whole(part.Text), Is.EqualTo(part.Text), "No surrogate pair is cut.");
            }
        }));

    [Test]
    public void What_people_see_as_one_character_is_never_split() => Check.One(
        Runs.WithMaxTest(150), Prop.ForAll(Arb.From(Texts.Long), Arb.From(Gen.Choose(60, 200)), (text, longest) =>
        {
            var whole = Texts.Whole(text);
            var borders = StringInfo.ParseCombiningCharacters(whole);
            var at = 0;
            foreach (var part in new Html().Text(text).Parts(longest))
            {
                var element = borders.LastOrDefault(border => border <= at);
                var length = whole.Length == 0 ? 0 : StringInfo.GetNextTextElementLength(whole, element);
                Assert.That(element == at || length > 48, Is.True, $"cut at {at} inside of {element}+{length}");
                at += part.Length;
            }
        }));

    [Test]
    public void A_message_that_cannot_be_two_keeps_its_beginning_and_fits() => Check.One(
        Runs.WithMaxTest(150), Prop.ForAll(Arb.From(Texts.Long), Arb.From(Gen.Choose(3, 100)), (text, longest) =>
        {
            var html = new Html().Bold(text).Text("конец");
            var fitted = HtmlReading.Parse(html.Fitted(longest).Markup).Text;
            Assert.That(fitted.Length, Is.LessThanOrEqualTo(Math.Max(longest, 0)));
            Assert.That(html.Length <= longest || (fitted[^1] == '…' && (Texts.Whole(text) + "конец").StartsWith(fitted[..^1], StringComparison.Ordinal)), Is.True);
        }));

    [Test]
    public void A_long_list_goes_out_line_by_line()
    {
        var html = new Html().Bold("Люди").Line();
        for (var number = 0; number < 40; number++)
            html.Text($"{number}. {new string('я', 200)}").Line();
        var parts = html.Parts();
        Assert.That(parts, Has.Count.EqualTo(3));
        Assert.That(parts.SkipLast(1).Select(part => part.Markup[^1]), Is.All.EqualTo('\n'));
        Assert.That(parts[0].Markup, Does.StartWith("<b>Люди</b>\n0. "));
    }

    private static IEnumerable<(Html Html, string? Kind)> Marked(string text) =>
    [
        (new Html().Text(text), null), (new Html().Bold(text), "bold"), (new Html().Italic(text), "italic"), (new Html().Code(text), "code"),
        (new Html().Pre(text), "pre"), (new Html().Quote(text), "blockquote"), (new Html().Quote(text, expandable: true), "expandable_blockquote"),
        (new Html().Link(text, "https://t.me/x"), "text_link"),
    ];
}
