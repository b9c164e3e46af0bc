using CommentDesk.People;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class AuditContract : StoreContract
{
    private static readonly PersonId Anna = new(1), Boris = new(2);

    [Test]
    public async Task The_audit_is_read_back_the_latest_first_by_person_and_by_day()
    {
        await Write(session =>
        {
            session.People.Audit(Anna, "11", "/queue", "ok", Sample.Noon);
            session.People.Audit(Boris, "12", "/stats", "refuse.role", Sample.Noon.AddHours(1));
            session.People.Audit(null, "66", "a message", "chat.stranger", Sample.Noon.AddDays(1));
            session.People.Audit(Anna, "11", "/next", "ok", Sample.Noon.AddDays(1));
        });
        Assert.That(await What(), Is.EqualTo(new[] { "/next", "a message", "/stats", "/queue" }));
        Assert.That(await What(skip: 1, take: 2), Is.EqualTo(new[] { "a message", "/stats" }));
        Assert.That(await What(Anna), Is.EqualTo(new[] { "/next", "/queue" }));
        Assert.That(await What(from: Sample.Noon.AddHours(-1), until: Sample.Noon.AddHours(12)), Is.EqualTo(new[] { "/stats", "/queue" }));
        Assert.That(await What(Anna, Sample.Noon.AddHours(-1), Sample.Noon.AddHours(12)), Is.EqualTo(new[] { "/queue" }));
        var line = (await Read(session => session.People.Audited(Boris, null, null, 0, 1))).Single();
        Assert.That(line, Is.EqualTo(new AuditLine(Boris, "12", "/stats", "refuse.role", Sample.Noon.AddHours(1))));
    }

    private Task<List<string>> What(PersonId? who = null, DateTimeOffset? from = null, DateTimeOffset? until = null, int skip = 0, int take = 10) =>
        Read(session => session.People.Audited(who, from, until, skip, take).Select(line => line.What).ToList());
}
