using System.Globalization;
using CommentDesk.Learning.Flags;
using CommentDesk.Spikes;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Spikes;

/// <summary>The card of a spike: where, how much, three voices, what to do.</summary>
internal static class SpikeSheet
{
    private const int LongSample = 160;

    public static Sheet Draw(Turn turn, Spike spike, IReadOnlyList<SpikeSample> samples) => new(Text(turn, spike, samples), Buttons(turn, spike));

    /// <summary>«🔴 № 3 · Кризис · Тепло и вода · Город».</summary>
    public static string Title(Turn turn, Spike spike) => string.Join(" · ", ((string?[])
    [
        $"{Mark(spike)} № {spike.Id}",
        Level(turn.Words, spike),
        spike.Theme is { } theme ? turn.Words.Say($"theme.{theme}") : spike.Kind is SpikeKind.Volume ? turn.Words.Say("spike.page") : null,
        Html.Shorten(turn.Session.Comments.FindChannel(spike.Channel)?.Title ?? turn.Words.Say("card.channel_unknown"), 60),
    ]).OfType<string>());

    /// <summary>«37 за час, обычно 4».</summary>
    public static string Amount(Wording words, Spike spike) => spike.Kind switch
    {
        SpikeKind.Volume when spike.Why == "urgent" => words.Say("spike.urgent", Number(spike.Count)),
        SpikeKind.Volume when spike.Why == "negative" => words.Say("spike.negative", Number(spike.Count)),
        SpikeKind.Volume => words.Say("spike.volume", Number(spike.Count), Number((int)Math.Round(spike.Normal))),
        SpikeKind.Repeats => words.Say("spike.repeats", Number(spike.Count)),
        _ when spike.Why == "flood" => words.Say("spike.flood", Number(spike.Count)),
        _ => words.Say("spike.coordinated", Number(spike.Count)),
    };

    public static string State(Turn turn, Spike spike)
    {
        var words = turn.Words;
        if (spike.ClosedAt is { } closed)
            return words.Say("spike.closed", turn.At(closed), Number(spike.Total));
        if (spike.Dismissed is { } reason)
            return words.Say("spike.dismissed", words.Say($"spike.not.{reason}"));
        return spike.Lead is { } lead ? words.Say("spike.led", turn.NameOf(lead)) : words.Say("spike.since", turn.At(spike.OpenedAt), Number(spike.Total));
    }

    public static Keyboard Reasons(Turn turn, Spike spike) => Keyboard
        .Column(NoSpikeReasons.All.Select(code => Sending(turn, $"spike.not.{code}", Verbs.SpikeNot, spike, code)))
        .Then([Sending(turn, "button.bk", Verbs.SpikeShow, spike, "back")]);

    private static Html Text(Turn turn, Spike spike, IReadOnlyList<SpikeSample> samples)
    {
        var html = new Html().Bold(Title(turn, spike)).Line().Text(Amount(turn.Words, spike)).Line();
        if (spike is { Kind: SpikeKind.Repeats, Level: >= SpikeLevel.Alert })
            html.Text(turn.Words.Say("spike.advice_many")).Line();
        if (spike.Kind is SpikeKind.Coordination)
            html.Text(turn.Words.Say("spike.advice_coordinated")).Line();
        foreach (var sample in samples)
            html.Text("— ").Link(Quoted(sample), sample.Link).Line();
        html.Text(State(turn, spike));
        if (spike is { Open: true, HushedUntil: { } until } && until - turn.Now > TimeSpan.FromHours(3))
            html.Line().Text(turn.Words.Say("spike.hushed", turn.At(until)));
        return html;
    }

    private static string Quoted(SpikeSample sample) => CardFace.FirstWords(PersonalMask.Shown(sample.Comment.Text), LongSample);

    private static Keyboard Buttons(Turn turn, Spike spike)
    {
        if (!spike.Open)
            return Keyboard.None;
        var first = new List<Button>();
        if (spike.Kind is not SpikeKind.Coordination && spike.Lead is null)
            first.Add(Sending(turn, "button.spl", Verbs.SpikeLead, spike));
        if (spike.Kind is SpikeKind.Coordination)
            first.Add(Sending(turn, "button.spf", Verbs.SpikeFlood, spike));
        if (spike.Dismissed is null)
            first.Add(Sending(turn, "button.spn", Verbs.SpikeNot, spike));
        return Keyboard.Of([.. first], [Sending(turn, "button.spq", Verbs.SpikeQuiet, spike)]);
    }

    private static Button Sending(Turn turn, string key, string verb, Spike spike, string? arg = null) =>
        Button.Sending(turn.Words.Say(key), ButtonData.Of(verb, spike.Id.Value, 0, arg));

    private static string Level(Wording words, Spike spike) => spike.Kind switch
    {
        SpikeKind.Volume => words.Say($"spike.level.{spike.Level.ToString().ToLowerInvariant()}"),
        SpikeKind.Repeats => words.Say("spike.kind.repeats"),
        _ => words.Say("spike.kind.coordination"),
    };

    private static string Mark(Spike spike) => spike switch
    {
        { Open: false } => "✅",
        { Level: SpikeLevel.Crisis } => "🔴",
        { Level: SpikeLevel.Alert } => "🟠",
        _ => "🟡",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
