using CommentDesk.Worker.Telegram.Cards;
using FsCheck;
using FsCheck.Fluent;

namespace CommentDesk.Tests.Hostile;

public sealed class LegibleTests
{
    [TestCase("З\u0301\u0302\u0303\u0304\u0305\u0306\u0307а\u0489\u0489\u0489\u0489\u0489\u0489", "З\u0301\u0302\u0303\u0304а\u0489\u0489\u0489\u0489")]
    [TestCase("ев\u202eгород\u202c ми\u200bр", "евгород мир")]
    [TestCase("а\0б\u0007в\r\nг", "а б в\nг")]
    [TestCase("раз\n\n\n\n\n\nдва", "раз\n\n\nдва")]
    [TestCase("👨‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 й и\u0306 ệ", "👨‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 й и\u0306 ệ")]
    [TestCase("Обычный текст: №5, «да»!", "Обычный текст: №5, «да»!")]
    public void A_card_shows_what_can_be_read(string said, string shown) => Assert.That(Legible.Of(said), Is.EqualTo(shown));

    [TestCase("", false)]
    [TestCase(" \n\t", false)]
    [TestCase("\u200b\u200d\u202e\ufeff", false)]
    [TestCase("\u3164\u2800", false)]
    [TestCase("\u0301\u0301\u0301", false)]
    [TestCase("+", true)]
    [TestCase("😀", true)]
    [TestCase("\u200bвода", true)]
    public void There_is_something_to_see_or_there_is_not(string said, bool any) => Assert.That(Legible.Any(said), Is.EqualTo(any));

    [Test]
    public void What_was_made_legible_is_legible() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true),
        Prop.ForAll(Texts.Arbitrary, text => Assert.That(Legible.Of(Legible.Of(text)), Is.EqualTo(Legible.Of(text)))));

    [Test]
    public void No_more_is_read_than_can_be_shown() => Assert.That(Legible.Of(new string('я', 1_000_000), 100), Has.Length.EqualTo(101));
}
