using System.Diagnostics;
using CommentDesk.Fuzz.Mutation;

namespace CommentDesk.Fuzz;

/// <summary>
/// Breeds inputs: each is a mutation of a seed or of an earlier input that went a new way. The same target and seed give the same
/// inputs in the same order.
/// </summary>
internal sealed class FuzzRun(Target target, int seed)
{
    private const int MostKept = 4000;
    private const int MostFindings = 12;
    private const int LongestKept = 64 * 1024;

    private readonly Random _random = new(seed);
    private readonly List<byte[]> _stock = [.. target.Seeds];
    private readonly HashSet<Outcome> _ways = [];
    private readonly Dictionary<string, int> _outcomes = [];
    private readonly Dictionary<string, Finding> _findings = [];
    private TimeSpan _slowest;
    private int _slowestLength;

    public FuzzReport Run(int inputs)
    {
        var mutator = new Mutator(_random, target);
        foreach (var input in target.Seeds)
            Take(input, keep: false);
        var began = Stopwatch.GetTimestamp();
        for (var number = 0; number < inputs && _findings.Count < MostFindings; number++)
            Take(mutator.Of(Parent()), keep: true);
        return new(target.Name, seed, inputs, Stopwatch.GetElapsedTime(began), _outcomes, _ways.Count, _slowest, _slowestLength, [.. _findings.Values]);
    }

    /// <summary>Half are bred from seeds, so that a crowd of broken inputs cannot take over.</summary>
    private byte[] Parent() => _random.Next(2) == 0 ? target.Seeds[_random.Next(target.Seeds.Count)] : _stock[_random.Next(_stock.Count)];

    private void Take(byte[] input, bool keep)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            var outcome = target.Try(input);
            _outcomes[outcome.Kind] = _outcomes.GetValueOrDefault(outcome.Kind) + 1;
            if (_ways.Add(outcome) && keep && input.Length <= LongestKept && _stock.Count < MostKept)
                _stock.Add(input);
        }
        catch (Exception failure)
        {
            _outcomes["BROKEN"] = _outcomes.GetValueOrDefault("BROKEN") + 1;
            var finding = new Finding(target.Name, input, failure);
            _findings.TryAdd(finding.Signature, finding);
        }

        var took = Stopwatch.GetElapsedTime(began);
        if (took > _slowest)
            (_slowest, _slowestLength) = (took, input.Length);
    }
}
