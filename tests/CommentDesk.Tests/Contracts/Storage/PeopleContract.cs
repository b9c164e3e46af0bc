using CommentDesk.People;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class PeopleContract : StoreContract
{
    private static readonly Invite Invitation = new("digest", Roles.Officer, new(1), Sample.Noon.AddDays(1), null, null);

    [Test]
    public async Task A_person_is_found_by_number_and_by_contact()
    {
        var anna = await Write(session => session.People.Add(Sample.Person("7", Roles.Officer | Roles.Trainer) with { Handle = "anna", OnDuty = false }));
        Assert.That(await Read(session => session.People.Find(anna.Id)), Is.EqualTo(anna));
        Assert.That(await Read(session => session.People.FindByContact("7")), Is.EqualTo(anna));
        Assert.That(await Read(session => session.People.FindByContact("8")), Is.Null);
    }

    [Test]
    public async Task A_saved_person_is_changed_and_nobody_else()
    {
        var (anna, boris) = await Write(session => (session.People.Add(Sample.Person("7")), session.People.Add(Sample.Person("8"))));
        var changed = anna with { Roles = Roles.Admin, Language = "en", Reachable = false, Name = "Anna" };
        await Write(session => session.People.Save(changed));
        Assert.That(await Read(session => session.People.All()), Is.EqualTo(new[] { changed, boris }));
    }

    [Test]
    public async Task An_invite_is_used_once()
    {
        await Write(session => session.People.AddInvite(Invitation));
        Assert.That(await Use(new(5), Sample.Noon), Is.True);
        Assert.That(await Use(new(6), Sample.Noon), Is.False);
        Assert.That(
            await Read(session => session.People.FindInvite("digest")),
            Is.EqualTo(Invitation with { UsedBy = new PersonId(5), UsedAt = Sample.Noon }));
    }

    [Test]
    public async Task An_expired_or_unknown_invite_is_not_used()
    {
        Assert.That(await Use(new(5), Sample.Noon), Is.False);
        await Write(session => session.People.AddInvite(Invitation));
        Assert.That(await Use(new(5), Sample.Noon.AddDays(1)), Is.False);
        Assert.That(await Read(session => session.People.FindInvite("digest")), Is.EqualTo(Invitation));
    }

    [Test]
    public async Task A_revoked_invite_is_not_used_and_what_was_used_stays_so()
    {
        var (mark, other) = (new string('a', Invite.Mark), new string('b', Invite.Mark));
        await Write(session =>
        {
            session.People.AddInvite(Invitation with { CodeDigest = $"{mark}1" });
            session.People.AddInvite(Invitation with { CodeDigest = $"{other}1" });
            session.People.UseInvite($"{other}1", new(5), Sample.Noon);
        });
        Assert.That(await Write(session => session.People.RevokeInvite(mark, Sample.Noon)), Is.True);
        Assert.That(await Write(session => session.People.RevokeInvite(mark, Sample.Noon)), Is.False);
        Assert.That(await Write(session => session.People.RevokeInvite(other, Sample.Noon)), Is.False);
        Assert.That(await Write(session => session.People.UseInvite($"{mark}1", new(6), Sample.Noon)), Is.False);
        Assert.That(await Read(session => session.People.FindInvite($"{other}1")), Has.Property("ExpiresAt").EqualTo(Invitation.ExpiresAt));
    }

    [Test]
    public async Task All_open_invites_of_one_person_are_revoked_and_nobody_elses()
    {
        await Write(session =>
        {
            session.People.AddInvite(Invitation);
            session.People.AddInvite(Invitation with { CodeDigest = "second" });
            session.People.AddInvite(Invitation with { CodeDigest = "others", By = new(2) });
        });
        Assert.That(await Write(session => session.People.RevokeInvitesOf(new(1), Sample.Noon)), Is.EqualTo(2));
        Assert.That(await Use(new(5), Sample.Noon), Is.False);
        Assert.That(await Write(session => session.People.UseInvite("others", new(5), Sample.Noon)), Is.True);
    }

    [Test]
    public async Task An_audit_line_is_kept_for_known_and_unknown_people() =>
        Assert.That(
            async () => await Write(session =>
            {
                session.People.Audit(new PersonId(1), "7", "/stats", "allowed", Sample.Noon);
                session.People.Audit(null, "666", "/stats", "refused", Sample.Noon);
            }),
            Throws.Nothing);

    private Task<bool> Use(PersonId by, DateTimeOffset at) => Write(session => session.People.UseInvite("digest", by, at));
}
