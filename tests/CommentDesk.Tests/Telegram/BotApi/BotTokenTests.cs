using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Tests.Telegram.BotApi;

public sealed class BotTokenTests
{
    [Test]
    public void A_token_never_prints_its_secret_half()
    {
        var token = BotToken.Parse("123456:ABCdef_-ghijklmnopqrst0");

        Assert.That($"{token}", Is.EqualTo("123456:***"));
    }

    [Test]
    public void The_address_of_a_method_keeps_the_path_of_the_root()
    {
        var address = BotToken.Parse("123456:ABCdef_-ghijklmnopqrst0").AddressOf("getMe", new Uri("http://localhost:8081/telegram/"));

        Assert.That(address.AbsoluteUri, Is.EqualTo("http://localhost:8081/telegram/bot123456:ABCdef_-ghijklmnopqrst0/getMe"));
    }

    [TestCase("")]
    [TestCase("123456")]
    [TestCase("123456:no")]
    [TestCase("abc:ABCdef_-ghijklmnopqrst0")]
    [TestCase("123456:ABCdef_-ghijklmnopqrst0\n")]
    [TestCase("123456:ABCdef_-ghijkl mnopqrst0")]
    [TestCase("123456:ABCdef/ghijklmnopqrst0/../x")]
    public void What_is_no_token_is_refused_without_being_repeated(string text)
    {
        Assert.That(BotToken.TryParse(text, out _), Is.False);
        Assert.That(
            () => BotToken.Parse(text),
            Throws.TypeOf<FormatException>().With.Message.Contains("BotFather").And.Message.Not.Contains("ABCdef"));
    }

    [TestCase("https://api.telegram.org/bot123456:ABCdef_-ghijklmnopqrst0/getMe", "https://api.telegram.org/bot123456:***/getMe")]
    [TestCase("bot123456%3AABCdef_-ghijklmnopqrst0/getMe", "bot123456:***/getMe")]
    [TestCase("token=123456:ABCdef_-ghijklmnopqrst0;", "token=123456:***;")]
    [TestCase("at 12:30 nothing secret happened", "at 12:30 nothing secret happened")]
    public void The_redactor_takes_tokens_out_of_any_text(string text, string expected) =>
        Assert.That(TokenRedactor.Redact(text), Is.EqualTo(expected));

    [Test]
    public void An_exception_that_shows_a_token_is_replaced_and_a_clean_one_is_kept()
    {
        var clean = new IOException("the cable is cut");
        var telling = new HttpRequestException("failed", new IOException($"GET /bot{123456}:{TestClient.Secret}/getMe"));

        Assert.That(TokenRedactor.Redact(clean), Is.SameAs(clean));
        Assert.That(TokenRedactor.Redact(telling).ToString(), Does.Not.Contain(TestClient.Secret).And.Contain("HttpRequestException"));
    }
}
