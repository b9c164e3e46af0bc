using System.Collections.Frozen;
using System.Globalization;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <param name="alone">Nobody else writes while this session lives, so the rules may be kept between works.</param>
internal sealed class RouteTable(DeskConnection connection, bool alone) : IRouteStore
{
    private IReadOnlyList<AssignmentRule>? _rules;
    private FrozenSet<string>? _off;

    /// <summary>A work was rolled back: what it wrote is not so.</summary>
    public void Forget() => (_rules, _off) = (null, null);

    public IReadOnlyList<AssignmentRule> Rules()
    {
        if (_rules is { } known)
            return known;
        var rules = connection.All("SELECT id, line FROM routes ORDER BY place, id", Read).OfType<AssignmentRule>().ToList();
        _rules = alone ? rules : null;
        return rules;
    }

    public AssignmentRule Add(AssignmentRule rule)
    {
        Forget();
        return rule with
        {
            Number = connection.Number(
                "INSERT INTO routes (place, line) SELECT ifnull(max(place), 0) + 1, ?1 FROM routes RETURNING id", RouteLine.Write(rule)),
        };
    }

    public bool Remove(long number)
    {
        Forget();
        return connection.Run("DELETE FROM routes WHERE id = ?1", number) == 1;
    }

    public bool Move(long number, bool up)
    {
        var rules = Rules();
        var at = rules.Index().FirstOrDefault(rule => rule.Item.Number == number, (-1, null!)).Index;
        var other = up ? at - 1 : at + 1;
        if (at < 0 || other < 0 || other >= rules.Count)
            return false;
        Forget();
        var order = rules.Select(rule => rule.Number!.Value).ToList();
        (order[at], order[other]) = (order[other], order[at]);
        foreach (var (place, id) in order.Index())
            connection.Run("UPDATE routes SET place = ?2 WHERE id = ?1", id, place);
        return true;
    }

    public IReadOnlySet<string> Off()
    {
        if (_off is { } known)
            return known;
        var off = connection.All("SELECT key FROM routes_off", row => row.Text(0)).ToFrozenSet();
        _off = alone ? off : null;
        return off;
    }

    public void Switch(string key, bool off)
    {
        Forget();
        if (off)
            connection.Run("INSERT OR IGNORE INTO routes_off (key) VALUES (?1)", key);
        else
            connection.Run("DELETE FROM routes_off WHERE key = ?1", key);
    }

    public void Took(string key, DateOnly day) => connection.Run(
        "INSERT INTO route_days (key, day, taken) VALUES (?1, ?2, 1) ON CONFLICT (key, day) DO UPDATE SET taken = taken + 1", key, Written(day));

    public IReadOnlyDictionary<string, int> Taken(DateOnly since) => connection.All(
            "SELECT key, sum(taken) FROM route_days WHERE day >= ?1 GROUP BY key", row => (Key: row.Text(0), Taken: row.Count(1)), Written(since))
        .ToDictionary(row => row.Key, row => row.Taken);

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A rule is stored as the line people would write; dates in it are whole.</summary>
    private static AssignmentRule? Read(Row row) => RouteLine.Read(row.Text(1), DateOnly.MinValue).Rule is { } rule ? rule with { Number = row.Number(0) } : null;
}
