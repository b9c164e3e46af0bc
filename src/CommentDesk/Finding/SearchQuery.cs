using CommentDesk.Verdicts;

namespace CommentDesk.Finding;

/// <summary>What somebody looks for: words of comment, author and answer, narrowed by label, state and channel.</summary>
/// <param name="Stems">Each has to begin a word of the ticket.</param>
/// <param name="Stages">Codes of stages; empty for any.</param>
public sealed record SearchQuery(IReadOnlyList<string> Stems, Label? Label, IReadOnlyList<string> Stages, string? Channel)
{
    private const int MostStems = 8;
    private const string InChannel = "канал:";
    private const string InChannelToo = "channel:";

    public bool Empty => Stems.Count == 0 && Label is null && Stages.Count == 0 && Channel is null;

    /// <summary>«фонари во дворе жалобы отвечено канал:двор»: words of states and labels in the plural narrow, all others are looked for.</summary>
    public static SearchQuery Read(string text)
    {
        var query = new SearchQuery([], null, [], null);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            query = query.With(word);
        return query with { Stems = [.. query.Stems.Take(MostStems)] };
    }

    private SearchQuery With(string word)
    {
        var plain = word.ToLowerInvariant();
        if (plain.StartsWith(InChannel, StringComparison.Ordinal) || plain.StartsWith(InChannelToo, StringComparison.Ordinal))
            return this with { Channel = word[(word.IndexOf(':', StringComparison.Ordinal) + 1)..] };
        if (LabelOf(plain) is { } label)
            return this with { Label = label };
        return StagesOf(plain) is { Count: > 0 } stages ? this with { Stages = stages } : this with { Stems = [.. Stems, .. Stem.Of(word)] };
    }

    private static Label? LabelOf(string word) => word switch
    {
        "жалобы" or "complaints" => Verdicts.Label.Complaint,
        "вопросы" or "questions" => Verdicts.Label.Question,
        "негатив" or "negativity" => Verdicts.Label.Negativity,
        "прочее" or "other" => Verdicts.Label.Other,
        _ => null,
    };

    private static IReadOnlyList<string> StagesOf(string word) => word switch
    {
        "открытые" or "open" => [.. Tickets.Stage.OpenCodes],
        "отвечено" or "отвеченные" or "answered" => ["answered"],
        "промежуточные" or "interim" => ["interim"],
        "согласование" or "approval" => ["on_approval"],
        "отложено" or "отложенные" or "snoozed" => ["snoozed"],
        "очередь" or "waiting" => ["waiting"],
        "собрано" or "собранные" or "gathered" => ["gathered"],
        "закрытые" or "closed" => ["no_reply", "answered", "set_aside", "hidden"],
        _ => [],
    };
}
