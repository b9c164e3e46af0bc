using CommentDesk.People;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <param name="alone">Nobody else writes people while this session lives, so the list of all may be kept between works.</param>
internal sealed class PeopleTable(DeskConnection connection, bool alone) : IPeopleStore
{
    private IReadOnlyList<Person>? _all;

    /// <summary>A work was rolled back: what it wrote is not so.</summary>
    public void Forget() => _all = null;

    private const string Select = "SELECT id, contact, name, handle, roles, on_duty, reachable, language FROM people";

    public Person? Find(PersonId id) => connection.First($"{Select} WHERE id = ?1", Read, id);

    public Person? FindByContact(string contact) => connection.First($"{Select} WHERE contact = ?1", Read, contact);

    public IReadOnlyList<Person> All()
    {
        if (_all is { } known)
            return known;
        var all = connection.All($"{Select} ORDER BY id", Read);
        _all = alone ? all : null;
        return all;
    }

    public Person Add(Person person)
    {
        Forget();
        return person with
        {
            Id = new(connection.Number(
                """
                INSERT INTO people (contact, name, handle, roles, on_duty, reachable, language)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id
                """,
                person.Contact, person.Name, person.Handle, person.Roles, person.OnDuty, person.Reachable, person.Language)!.Value),
        };
    }

    public void Save(Person person)
    {
        Forget();
        connection.Run(
            """
            UPDATE people SET contact = ?2, name = ?3, handle = ?4, roles = ?5, on_duty = ?6, reachable = ?7, language = ?8
            WHERE id = ?1
            """,
            person.Id, person.Contact, person.Name, person.Handle, person.Roles, person.OnDuty, person.Reachable, person.Language);
    }

    public void AddInvite(Invite invite) => connection.Run(
        "INSERT INTO invites (digest, role, by, expires_at, used_by, used_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        invite.CodeDigest, invite.Role, invite.By, invite.ExpiresAt, invite.UsedBy, invite.UsedAt);

    public Invite? FindInvite(string codeDigest) => connection.First(
        "SELECT digest, role, by, expires_at, used_by, used_at FROM invites WHERE digest = ?1", ReadInvite, codeDigest);

    public bool UseInvite(string codeDigest, PersonId by, DateTimeOffset at) => connection.Run(
        "UPDATE invites SET used_by = ?2, used_at = ?3 WHERE digest = ?1 AND used_by IS NULL AND expires_at > ?3",
        codeDigest, by, at) == 1;

    public bool RevokeInvite(string digestStart, DateTimeOffset at) => connection.Run(
        "UPDATE invites SET expires_at = ?3 WHERE substr(digest, 1, ?2) = ?1 AND used_by IS NULL AND expires_at > ?3",
        digestStart, Invite.Mark, at) == 1;

    public int RevokeInvitesOf(PersonId by, DateTimeOffset at) => connection.Run(
        "UPDATE invites SET expires_at = ?2 WHERE by = ?1 AND used_by IS NULL AND expires_at > ?2", by, at);

    public void Audit(PersonId? who, string contact, string what, string outcome, DateTimeOffset at) => connection.Run(
        "INSERT INTO audit (who, contact, what, outcome, at) VALUES (?1, ?2, ?3, ?4, ?5)", who, contact, what, outcome, at);

    public IReadOnlyList<AuditLine> Audited(PersonId? who, DateTimeOffset? from, DateTimeOffset? until, int skip, int take)
    {
        // One statement for each index: the audit grows with every press.
        var where = (who, from) switch
        {
            ({ }, _) => "WHERE who = ?1 AND (?2 IS NULL OR at >= ?2) AND (?3 IS NULL OR at < ?3) ORDER BY id",
            (null, { }) => "WHERE at >= ?2 AND (?3 IS NULL OR at < ?3) AND ?1 IS NULL ORDER BY at DESC, id",
            _ => "WHERE ?1 IS NULL AND ?2 IS NULL AND ?3 IS NULL ORDER BY id",
        };
        return connection.All(
            $"SELECT who, contact, what, outcome, at FROM audit {where} DESC LIMIT ?4 OFFSET ?5",
            row => new AuditLine(row.Person(0), row.Text(1), row.Text(2), row.Text(3), row.Time(4)), who, from, until, take, skip);
    }

    private static Person Read(Row row) => new(
        new(row.Number(0)), row.Text(1), row.Text(2), row.TextOrNull(3), (Roles)row.Count(4), row.Flag(5), row.Flag(6), row.Text(7));

    private static Invite ReadInvite(Row row) => new(
        row.Text(0), (Roles)row.Count(1), new(row.Number(2)), row.Time(3), row.Person(4), row.TimeOrNull(5));
}
