using CommentDesk.Triage;

namespace CommentDesk.Tests.Triage;

public sealed class LeakTests
{
    [TestCase(20, 0, 0, 0.1611)]
    [TestCase(20, 1, 0.0089, 0.2361)]
    [TestCase(20, 20, 0.8389, 1)]
    [TestCase(140, 3, 0.0073, 0.0611)]
    public void The_interval_is_wilsons(int read, int complaints, double low, double high)
    {
        var (least, most) = new Leak(read, complaints, 0).Interval!.Value;
        Assert.That((least, most), Is.EqualTo((low, high)).Using<(double, double)>((one, other) => Math.Abs(one.Item1 - other.Item1) < 0.0001 && Math.Abs(one.Item2 - other.Item2) < 0.0001));
    }

    [Test]
    public void What_nobody_read_has_no_share() => Assert.That((new Leak(0, 0, 0).Share, new Leak(0, 0, 0).Interval), Is.EqualTo(((double?)null, ((double, double)?)null)));
}
