namespace CommentDesk.People;

/// <summary>A one-time invitation; only a digest of its code is kept.</summary>
public sealed record Invite(string CodeDigest, Roles Role, PersonId By, DateTimeOffset ExpiresAt, PersonId? UsedBy, DateTimeOffset? UsedAt);

/// <summary>Who works here. All calls belong to one unit of work.</summary>
public interface IPeopleStore
{
    Person? Find(PersonId id);
    Person? FindByContact(string contact);
    IReadOnlyList<Person> All();
    Person Add(Person person);
    void Save(Person person);

    void AddInvite(Invite invite);
    Invite? FindInvite(string codeDigest);

    /// <summary>True once only: the invite was unused and is now used by this person.</summary>
    bool UseInvite(string codeDigest, PersonId by, DateTimeOffset at);

    /// <summary>Who did or asked what, allowed or refused; append-only.</summary>
    void Audit(PersonId? who, string contact, string what, string outcome, DateTimeOffset at);
}
