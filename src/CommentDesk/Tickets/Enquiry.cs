using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Verdicts;

namespace CommentDesk.Tickets;

/// <summary>What is known of a comment when somebody is sought for it.</summary>
/// <param name="Channel">Null when it is not known: rules about channels do not match.</param>
/// <param name="Text">What the citizen wrote.</param>
/// <param name="Post">What stands above it: the place is taken from there when the comment names none.</param>
/// <param name="Today">The day by the clock of the desk.</param>
public sealed record Enquiry(Verdict Verdict, Channel? Channel, string Text, string Post, DateOnly Today)
{
    private readonly TextWords _text = TextWords.Of(Text);
    private readonly TextWords _post = TextWords.Of(Post);

    /// <summary>Who dealt with this citizen lately, or with this very ticket.</summary>
    public PersonId? Before { get; init; }

    /// <summary><see cref="Before"/> held this very ticket: it was reopened.</summary>
    public bool Reopened { get; init; }

    /// <summary>The rule that decides; null when none matches.</summary>
    public AssignmentRule? First(IReadOnlyList<AssignmentRule> rules)
    {
        var own = NamesPlaceOf(rules);
        return rules.FirstOrDefault(rule => Misses(rule, own) is null);
    }

    /// <summary>The first condition of each rule that does not hold, up to the rule that matches.</summary>
    public IReadOnlyList<(AssignmentRule Rule, Line? Misses)> Considered(IReadOnlyList<AssignmentRule> rules)
    {
        var own = NamesPlaceOf(rules);
        var seen = new List<(AssignmentRule, Line?)>();
        foreach (var rule in rules)
        {
            var misses = Misses(rule, own);
            seen.Add((rule, misses));
            if (misses is null)
                break;
        }

        return seen;
    }

    /// <summary>The place of the rule that was named; null when the rule asks for none.</summary>
    public string? PlaceOf(AssignmentRule rule) => rule.Places.FirstOrDefault(place => _text.Say(place)) ?? rule.Places.FirstOrDefault(place => _post.Say(place));

    /// <summary>A comment that names a place some rule knows is about that place, whatever the post is about.</summary>
    private bool NamesPlaceOf(IReadOnlyList<AssignmentRule> rules) => rules.Any(rule => rule.Places.Any(_text.Say));

    private Line? Misses(AssignmentRule rule, bool own) => rule switch
    {
        { Off: true } => Line.Of("route.miss.off"),
        { From: { } from } when Today < from => Line.Of("route.miss.early"),
        { Until: { } until } when Today > until => Line.Of("route.miss.late"),
        _ when rule.Labels.Count > 0 && !rule.Labels.Contains(Verdict.Label) => Line.Of("route.miss.label"),
        _ when !rule.Labels.Contains(Verdict.Label) && !Verdict.NeedsReply => Line.Of("route.miss.silent"),
        _ when rule.Themes.Count > 0 && !(Verdict.Theme is { } theme && rule.Themes.Contains(theme)) => Line.Of("route.miss.theme"),
        _ when rule.Channels.Count > 0 && !(Channel is { } channel && rule.Channels.Any(word => Named(channel, word))) => Line.Of("route.miss.channel"),
        _ when rule.Flags.Count > 0 && !rule.Flags.Any(Verdict.Flags.Contains) => Line.Of("route.miss.flag"),
        _ when rule.Places.Count > 0 && !rule.Places.Any(place => _text.Say(place) || (!own && _post.Say(place))) => Line.Of("route.miss.place"),
        _ when rule.Keywords.Count > 0 && !rule.Keywords.Any(_text.Say) => Line.Of("route.miss.word"),
        _ => null,
    };

    /// <summary>Whether a word of the settings or of the chat means this channel.</summary>
    public static bool Named(Channel channel, string word) =>
        Same(channel.Title, word) || Same(channel.Room, word) || Same(channel.Source, word)
        || Same(channel.SourceHandle, word) || Same(channel.RoomHandle, word);

    private static bool Same(string? value, string word) =>
        value is not null && string.Equals(value, word.TrimStart('@'), StringComparison.OrdinalIgnoreCase);
}
