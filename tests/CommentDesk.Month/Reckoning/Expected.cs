using CommentDesk.Month.Clock;
using CommentDesk.Month.Crowd;
using CommentDesk.Month.Ledger;

namespace CommentDesk.Month.Reckoning;

/// <summary>
/// What ought to have been said of one ticket's deadlines: at each look of the desk at its clock, by what the history said then. Nothing
/// in quiet hours but what is urgent; then the last word on each clock, in the first look of the morning.
/// </summary>
/// <param name="contacts">Of people, by their numbers in the database.</param>
/// <param name="supervisor">Hears what no curator is there for, and what stays late.</param>
internal sealed class Expected(DateTimeOffset begins, long[] ticks, IReadOnlyDictionary<long, long> contacts, IReadOnlyList<Crew> crews, long supervisor)
{
    private const long Hour = 3_600_000;
    private static readonly string[] s_steps = ["nothing", "half", "most", "missed", "escalated"];
    private static readonly (TimeSpan From, TimeSpan To) s_quiet = (new(17, 30, 0), new(9, 20, 0));

    private readonly Dictionary<int, Terms> _terms = crews.Select(crew => crew.Opens).Append(9).Distinct().ToDictionary(opens => opens, opens => new Terms(new WorkMinutes(begins, opens)));

    public IEnumerable<Told> Of(TicketRow ticket, IReadOnlyList<HistoryRow> lines)
    {
        var said = new Dictionary<(string Kind, long Since), int>();
        var held = new Dictionary<(long Contact, string Kind), (int Step, long When)>();
        var (tale, inLook) = (new TicketTale(), InLook(lines));
        for (var at = 0; at < lines.Count; at++)
        {
            tale.Read(lines[at]);
            if (at + 1 < lines.Count && lines[at].At == lines[at + 1].At && inLook[at] == inLook[at + 1])
                continue;
            var until = at + 1 < lines.Count ? First(lines[at + 1], inLook[at + 1]) - 1 : ticks.Length - 1;
            var flags = lines.Skip(at + 1).FirstOrDefault(line => line.What == "edited")?.Detail?.Split('|') is [_, var former]
                ? former.Split(',', StringSplitOptions.RemoveEmptyEntries)
                : ticket.Flags;
            foreach (var one in Between(ticket.Id, tale, flags, First(lines[at], inLook[at]), until, said, held))
                yield return one;
        }
    }

    private IEnumerable<Told> Between(
        long ticket, TicketTale tale, IReadOnlyList<string> flags, int first, int last, Dictionary<(string Kind, long Since), int> said,
        Dictionary<(long Contact, string Kind), (int Step, long When)> held)
    {
        var clocks = _terms[CrewOf(tale.Last.Owner)?.Opens ?? 9];
        var terms = clocks.Running(tale, flags);
        var moments = terms.ToDictionary(term => term.Kind, term => Moments(clocks, term, tale));
        var looks = new SortedSet<int>(terms.SelectMany(term => moments[term.Kind]).Select(one => Math.Max(first, Look(one.At)))
            .Concat(held.Values.Select(one => Math.Max(first, Look(one.When)))));
        for (var look = looks.Count > 0 ? looks.Min : int.MaxValue; look <= last; look = looks.GetViewBetween(look + 1, int.MaxValue) is { Count: > 0 } later ? later.Min : int.MaxValue)
        {
            var now = ticks[look];
            foreach (var term in terms)
            {
                var known = said.GetValueOrDefault((term.Kind, term.Since));
                var reached = moments[term.Kind].Where(one => one.At <= now).Select(one => one.Step).DefaultIfEmpty(0).Max();
                if (reached <= known)
                    continue;
                said[(term.Kind, term.Since)] = reached;
                foreach (var contact in Listeners(tale.Last.Owner, known, reached).Distinct())
                {
                    held[(contact, term.Kind)] = (reached, term.AllHours ? now : Morning(now));
                    looks.Add(Math.Max(look, Look(held[(contact, term.Kind)].When)));
                }
            }

            foreach (var (key, (step, _)) in held.Where(one => one.Value.When <= now).ToList())
            {
                held.Remove(key);
                if (terms.FirstOrDefault(term => term.Kind == key.Kind) is { } term && tale.PausedSince is null)
                    yield return new(key.Contact, ticket, $"{term.Kind} {Word(clocks, term, tale, step, now)}", DateTimeOffset.FromUnixTimeMilliseconds(now));
            }
        }
    }

    /// <summary>As it reads by then: what is late is never called half.</summary>
    private static string Word(Terms clocks, Term term, TicketTale tale, int step, long now) =>
        term.Kind is "accept" or "triage" ? "missed"
        : clocks.End(term, tale) > now ? s_steps[Math.Min(step, 2)]
        : s_steps[Math.Max(step == 4 ? 4 : 3, 3)];

    private static List<(int Step, long At)> Moments(Terms clocks, Term term, TicketTale tale)
    {
        var all = new List<(int Step, long At)>();
        var promised = term.Kind is "answer" or "final";
        if (promised)
        {
            Add(1, term.Length / 2);
            Add(2, (long)(term.Length * 0.8));
        }

        Add(3, term.Length);
        if (promised)
            Add(4, term.Length + (2 * Hour));
        return all;

        void Add(int step, long time)
        {
            if (clocks.After(term, tale, time) is { } at)
                all.Add((step, at));
        }
    }

    private IEnumerable<long> Listeners(long? owner, int known, int reached)
    {
        if (owner is { } person && (reached < 4 || known < 3))
            yield return contacts[person];
        if (reached >= 3 || (owner is null && reached == 2))
            yield return reached < 4 && CrewOf(owner) is { } crew && crew.Lead != contacts[owner!.Value] ? crew.Lead : supervisor;
    }

    private Crew? CrewOf(long? owner) => owner is { } person ? crews.FirstOrDefault(crew => crew.Members.Contains(contacts[person])) : null;

    private static long Morning(long now)
    {
        var local = WorkMinutes.Local(now);
        var midnight = WorkMinutes.Midnight(local);
        return local.TimeOfDay >= s_quiet.From ? midnight.AddDays(1).Add(s_quiet.To).ToUnixTimeMilliseconds()
            : local.TimeOfDay < s_quiet.To ? midnight.Add(s_quiet.To).ToUnixTimeMilliseconds()
            : now;
    }

    /// <summary>What the desk's own clockwork did in a look stands before it speaks; what people did at that moment stands after, and so does
    /// what they claimed by asking for something to sort.</summary>
    private static bool[] InLook(IReadOnlyList<HistoryRow> lines)
    {
        var inLook = new bool[lines.Count];
        for (var at = 0; at < lines.Count; at++)
            inLook[at] = lines[at] is { By: null, What: "placed", Detail: not "why.sorting" } or { By: null, What: "woken", Detail: "due" }
                && (at == 0 || lines[at - 1].At < lines[at].At || inLook[at - 1]);
        return inLook;
    }

    /// <summary>The first look that knows of a line.</summary>
    private int First(HistoryRow line, bool inLook) => Look(inLook ? line.At : line.At + 1);

    /// <summary>The first look at this moment or later.</summary>
    private int Look(long moment)
    {
        var at = Array.BinarySearch(ticks, moment);
        return at >= 0 ? at : ~at;
    }
}
