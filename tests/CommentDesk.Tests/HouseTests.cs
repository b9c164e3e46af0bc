namespace CommentDesk.Tests;

public sealed class PlaceholderTests
{
    [Test]
    public void Builds() => Assert.That(typeof(PlaceholderTests).Name, Is.Not.Empty);
}
