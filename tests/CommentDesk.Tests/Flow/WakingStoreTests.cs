using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

public sealed class WakingStoreTests
{
    [TestCase("write", true)]
    [TestCase("read", false)]
    [TestCase("failed write", false)]
    public async Task Only_a_finished_write_wakes_the_outbox(string what, bool wakes)
    {
        await using var office = new Office();
        var signal = new Signal();
        var store = new WakingStore(office.Store, signal);
        switch (what)
        {
            case "write":
                Assert.That(await store.Write(_ => 7, CancellationToken.None).Soon(), Is.EqualTo(7));
                break;
            case "read":
                Assert.That(await store.Read(_ => 7, CancellationToken.None).Soon(), Is.EqualTo(7));
                break;
            default:
                Assert.That(async () => await store.Write<int>(_ => throw new FormatException(), CancellationToken.None).Soon(), Throws.InstanceOf<FormatException>());
                break;
        }

        Assert.That(signal.Wait(TimeSpan.FromSeconds(1), office.Time, CancellationToken.None).IsCompleted, Is.EqualTo(wakes));
    }
}
