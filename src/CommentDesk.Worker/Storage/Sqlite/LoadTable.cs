using CommentDesk.People;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>Who held a ticket, as far as it counts for loads.</summary>
internal readonly record struct Holding(PersonId? Owner, bool Open)
{
    public static Holding Of(Stage stage) => new(stage.Owner, stage.Open);

    public PersonId? Bearer => Open ? Owner : null;
}

/// <summary>Open tickets by person, counted along with every change: asked for each placed comment, so never counted anew.</summary>
internal sealed class LoadTable(DeskConnection connection)
{
    public IReadOnlyList<Load> All() => connection.All(
        "SELECT p.id, ifnull(l.open, 0), l.last_assigned FROM people p LEFT JOIN loads l ON l.person = p.id ORDER BY p.id", Read);

    /// <summary>A person receives a ticket when it becomes theirs while somebody still has to act on it.</summary>
    public void Move(Holding before, Holding after, DateTimeOffset at)
    {
        var received = after.Bearer is not null && before.Owner != after.Owner;
        if (before.Bearer == after.Bearer && !received)
            return;
        if (before.Bearer is { } former)
            Add(former, -1, null);
        if (after.Bearer is { } bearer)
            Add(bearer, 1, received ? at : null);
    }

    /// <summary>The same numbers from the tickets and their history alone; they must always agree.</summary>
    public IReadOnlyList<Load> Recount() => connection.All(
        """
        WITH held AS (SELECT owner, COUNT(*) AS open FROM tickets WHERE open = 1 AND owner IS NOT NULL GROUP BY owner),
        steps AS (SELECT owner, open, at, LAG(owner) OVER (PARTITION BY ticket ORDER BY version, part) AS former FROM history),
        got AS (SELECT owner, max(at) AS at FROM steps WHERE open = 1 AND owner IS NOT NULL AND owner IS NOT former GROUP BY owner)
        SELECT p.id, ifnull(held.open, 0), got.at
        FROM people p LEFT JOIN held ON held.owner = p.id LEFT JOIN got ON got.owner = p.id ORDER BY p.id
        """,
        Read);

    public void CountAnew()
    {
        var counted = Recount();
        connection.Run("DELETE FROM loads");
        foreach (var load in counted.Where(load => load.Open > 0 || load.LastAssigned is not null))
            connection.Run("INSERT INTO loads (person, open, last_assigned) VALUES (?1, ?2, ?3)", load.Person, load.Open, load.LastAssigned);
    }

    private void Add(PersonId person, int tickets, DateTimeOffset? at) => connection.Run(
        """
        INSERT INTO loads (person, open, last_assigned) VALUES (?1, ?2, ?3)
        ON CONFLICT (person) DO UPDATE SET open = open + excluded.open,
            last_assigned = max(ifnull(last_assigned, excluded.last_assigned), ifnull(excluded.last_assigned, last_assigned))
        """,
        person, tickets, at);

    private static Load Read(Row row) => new(new(row.Number(0)), row.Count(1), row.TimeOrNull(2));
}
