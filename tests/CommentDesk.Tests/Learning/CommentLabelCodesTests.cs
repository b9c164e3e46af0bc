using CommentDesk.Learning;

namespace CommentDesk.Tests.Learning;

public sealed class CommentLabelCodesTests
{
    [Test]
    public void A_code_is_read_back() =>
        Assert.That(CommentLabelCodes.All.Select(label => CommentLabelCodes.Parse(label.Code())), Is.EqualTo(CommentLabelCodes.All));

    [TestCase("")]
    [TestCase(null)]
    [TestCase("CC")]
    public void An_unknown_code_is_refused(string? code) =>
        Assert.That(() => CommentLabelCodes.Parse(code), Throws.TypeOf<FormatException>());
}
