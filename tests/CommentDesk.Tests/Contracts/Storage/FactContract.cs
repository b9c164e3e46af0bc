namespace CommentDesk.Tests.Contracts.Storage;

public abstract class FactContract : StoreContract
{
    [Test]
    public async Task A_fact_is_unknown_then_known_then_changed_then_unknown_again()
    {
        Assert.That(await Get(), Is.Null);
        await Set("a");
        Assert.That(await Get(), Is.EqualTo("a"));
        await Set("б");
        Assert.That(await Get(), Is.EqualTo("б"));
        await Set(null);
        Assert.That(await Get(), Is.Null);
    }

    private Task<string?> Get() => Read(session => session.Facts.Get("model.id"));

    private Task Set(string? value) => Write(session => session.Facts.Set("model.id", value));
}
