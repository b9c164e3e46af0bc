using CommentDesk.People;
using CommentDesk.Verdicts;

namespace CommentDesk.Learning;

/// <summary>One person's label of one text, given without knowing anybody else's.</summary>
/// <param name="Text">Tells texts apart.</param>
public readonly record struct BlindLabel(long Text, PersonId By, Label Label);

/// <summary>
/// How often two trainers give the same text the same label. Kappa is the share of agreement beyond what their habits alone
/// would give by chance (J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement
/// 20, 1960): 1 is perfect, 0 is chance. With more than two trainers each pair of people is counted apart, and observed and
/// chance agreement are averaged over pairs by the number of their texts before the quotient is taken.
/// </summary>
/// <param name="Pairs">Pairs of labels compared.</param>
/// <param name="Share">Of them alike, 0 to 1; 0 while there is no pair.</param>
/// <param name="Kappa">Null while it means nothing: no pair, or everybody always gave one and the same label.</param>
public sealed record Agreement(int Pairs, double Share, double? Kappa)
{
    public static readonly Agreement None = new(0, 0, null);

    /// <param name="labels">At most one label a person and text, in any order.</param>
    public static Agreement Of(IEnumerable<BlindLabel> labels)
    {
        var people = new Dictionary<(long, long), Table>();
        foreach (var text in labels.GroupBy(label => label.Text))
        {
            var readers = text.OrderBy(label => label.By.Value).ToList();
            for (var first = 0; first < readers.Count; first++)
                for (var second = first + 1; second < readers.Count; second++)
                    TableOf(people, readers[first].By, readers[second].By).Add(readers[first].Label, readers[second].Label);
        }

        var pairs = people.Values.Sum(table => table.Count);
        if (pairs == 0)
            return None;
        var alike = people.Values.Sum(table => table.Alike);
        var byChance = people.Values.Sum(table => table.AlikeByChance);
        return new(pairs, (double)alike / pairs, pairs - byChance < 1e-9 ? null : (alike - byChance) / (pairs - byChance));
    }

    private static Table TableOf(Dictionary<(long, long), Table> people, PersonId first, PersonId second)
    {
        if (!people.TryGetValue((first.Value, second.Value), out var table))
            people.Add((first.Value, second.Value), table = new Table());
        return table;
    }

    /// <summary>What two people said about the same texts.</summary>
    private sealed class Table
    {
        private readonly int[] _first = new int[Labels.All.Count];
        private readonly int[] _second = new int[Labels.All.Count];

        public int Count { get; private set; }

        public int Alike { get; private set; }

        /// <summary>How many of the texts would be alike if both only followed their habits.</summary>
        public double AlikeByChance => _first.Zip(_second, (one, other) => (double)one * other).Sum() / Count;

        public void Add(Label first, Label second)
        {
            _first[(int)first]++;
            _second[(int)second]++;
            Count++;
            Alike += first == second ? 1 : 0;
        }
    }
}
