namespace CommentDesk.People;

/// <summary>A one-time invitation; only a digest of its code is kept.</summary>
public sealed record Invite(string CodeDigest, Roles Role, PersonId By, DateTimeOffset ExpiresAt, PersonId? UsedBy, DateTimeOffset? UsedAt)
{
    /// <summary>So many letters of a digest tell invitations apart.</summary>
    public const int Mark = 32;
}

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

    /// <summary>An unused invitation stops working at once; false when none begins so, or it was used or out of date.</summary>
    /// <param name="digestStart">The first <see cref="Invite.Mark"/> letters of its digest.</param>
    bool RevokeInvite(string digestStart, DateTimeOffset at);

    /// <summary>Whoever may invite no more leaves no open door behind. How many invitations stopped working.</summary>
    int RevokeInvitesOf(PersonId by, DateTimeOffset at);

    /// <summary>Who did or asked what, allowed or refused; append-only.</summary>
    void Audit(PersonId? who, string contact, string what, string outcome, DateTimeOffset at);

    /// <summary>Lines of the audit, the latest first; of one person, of the time from one moment until before another.</summary>
    IReadOnlyList<AuditLine> Audited(PersonId? who, DateTimeOffset? from, DateTimeOffset? until, int skip, int take);
}

/// <summary>Who did or asked what.</summary>
/// <param name="Who">Null for somebody who is no staff.</param>
/// <param name="Outcome">"ok", or the text key of the refusal.</param>
public sealed record AuditLine(PersonId? Who, string Contact, string What, string Outcome, DateTimeOffset At);
