using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>Who can be given a ticket now, the least busy first: «Имя · 3».</summary>
internal static class Colleagues
{
    private const int Offered = 24;

    public static IReadOnlyList<(Person Person, string Text)> Of(Turn turn, PersonId? but)
    {
        var loads = turn.Session.Tickets.Loads().ToDictionary(load => load.Person, load => load.Open);
        return turn.Session.People.All()
            .Where(person => person.Is(Rights.Answerers) && person.OnDuty && person.Reachable && person.Id != but)
            .OrderBy(person => loads.GetValueOrDefault(person.Id))
            .ThenBy(person => person.Id.Value)
            .Take(Offered)
            .Select(person => (person, $"{Html.Shorten(person.Name, 30)} · {loads.GetValueOrDefault(person.Id)}"))
            .ToList();
    }
}
