using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Benchmarks;

/// <summary>Notes when each comment was written and when a card that quotes it appeared.</summary>
internal sealed partial class Arrivals(World world)
{
    private readonly ConcurrentDictionary<int, long> _written = [];
    private readonly ConcurrentDictionary<int, double> _took = [];

    /// <summary>A complaint with a number in it, by which its card is recognised.</summary>
    public static string Words(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"На Зелёной {number} третий день нет горячей воды, диспетчерская не берёт трубку");

    public void Comment(Person citizen, Post post, int number)
    {
        _written[number] = Stopwatch.GetTimestamp();
        world.Comment(citizen, post, Words(number));
    }

    /// <summary>Watches until so many cards came; the clock of each stops in the moment the network took its card.</summary>
    public async Task<IReadOnlyList<double>> Watch(int count, CancellationToken cancel)
    {
        var journal = world.State.Journal;
        var seq = journal.Seq;
        while (_took.Count < count)
        {
            var news = await journal.Next(seq, cancel);
            foreach (var happened in news)
                Note(happened.Message);
            seq += news.Count;
        }

        return [.. _took.Values.Order()];
    }

    private void Note(Message? message)
    {
        if (message is { From.IsBot: true, ChatId: > 0 } && Number().Match(message.Words) is { Success: true } match)
        {
            var number = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            if (_written.TryGetValue(number, out var written))
                _took.TryAdd(number, Stopwatch.GetElapsedTime(written).TotalMilliseconds);
        }
    }

    [GeneratedRegex(@"На Зелёной (\d+) третий")]
    private static partial Regex Number();
}
