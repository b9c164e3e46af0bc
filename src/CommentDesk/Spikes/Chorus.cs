using CommentDesk.Comments;

namespace CommentDesk.Spikes;

/// <summary>One comment as far as it can be part of a chorus.</summary>
/// <param name="Author">The network's id.</param>
public sealed record Voice(CommentId Comment, ChannelId Channel, string? Theme, string Author, DateTimeOffset At, string Text);

/// <summary>Groups texts by likeness. Thread-safe.</summary>
public interface IKinship
{
    /// <summary>For each text the number of its group: that of the first text it is so like, or its own.</summary>
    IReadOnlyList<int> Groups(IReadOnlyList<string> texts, double atLeast);
}

/// <summary>Many who say nearly the same.</summary>
public sealed record ChorusFound(SpikeKind Kind, SpikeFinding Found, IReadOnlyList<Voice> Voices)
{
    public ChannelId Channel => Voices[0].Channel;

    /// <summary>What most of them are about.</summary>
    public string? Theme => Voices.GroupBy(voice => voice.Theme).MaxBy(theme => theme.Count())!.Key;
}

/// <summary>Finds mass repeats (one problem told by many) and coordinated texts (one text put out by many, or by one again and again).</summary>
public static class Chorus
{
    /// <summary>Words differ, the matter is the same.</summary>
    public const double NearlyTheSame = 0.5;

    /// <summary>Hardly anybody finds the same words by chance.</summary>
    public const double AlmostIdentical = 0.85;

    public static readonly TimeSpan Day = TimeSpan.FromHours(24);
    public static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>«Верните отопление» is said by many who never met.</summary>
    private const int ShortestAlike = 30;

    private const int ShortestRepeat = 15;

    public static IReadOnlyList<ChorusFound> Of(IReadOnlyList<Voice> voices, IKinship kinship, DateTimeOffset now, SpikeTerms terms)
    {
        var coordinated = Groups([.. voices.Where(voice => voice.At > now - Hour && voice.Text.Length >= ShortestAlike)], kinship, AlmostIdentical)
            .Select(group => Coordination(group, terms))
            .OfType<ChorusFound>()
            .ToList();
        var taken = coordinated.SelectMany(chorus => chorus.Voices).Select(voice => voice.Comment).ToHashSet();
        var repeated = Groups([.. voices.Where(voice => voice.At > now - Day && voice.Text.Length >= ShortestRepeat && !taken.Contains(voice.Comment))], kinship, NearlyTheSame)
            .Select(group => Repeats(group, terms))
            .OfType<ChorusFound>();
        return [.. coordinated, .. repeated];
    }

    private static ChorusFound? Coordination(IReadOnlyList<Voice> group, SpikeTerms terms)
    {
        if (Authors(group) >= terms.AlikeAuthors)
            return new(SpikeKind.Coordination, new(SpikeLevel.Alert, "coordinated"), group);
        var loudest = group.GroupBy(voice => voice.Author).Max(author => author.Count());
        return loudest > terms.AlikeByOne ? new(SpikeKind.Coordination, new(SpikeLevel.Alert, "flood"), group) : null;
    }

    private static ChorusFound? Repeats(IReadOnlyList<Voice> group, SpikeTerms terms) => Authors(group) switch
    {
        var many when many >= terms.RepeatMany => new(SpikeKind.Repeats, new(SpikeLevel.Alert, "many"), group),
        var few when few >= terms.RepeatAuthors => new(SpikeKind.Repeats, new(SpikeLevel.Watch, "repeats"), group),
        _ => null,
    };

    private static int Authors(IReadOnlyList<Voice> group) => group.Select(voice => voice.Author).Distinct().Count();

    private static IEnumerable<IReadOnlyList<Voice>> Groups(IReadOnlyList<Voice> voices, IKinship kinship, double atLeast)
    {
        var numbers = kinship.Groups([.. voices.Select(voice => voice.Text)], atLeast);
        // One page after the other: what stands under another body's posts is another body's matter.
        return voices.Zip(numbers).GroupBy(pair => (pair.Second, pair.First.Channel)).Select(group => group.Select(pair => pair.First).ToList());
    }
}
