using CommentDesk.People;
using CommentDesk.Spikes;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Spikes;

/// <summary>/spikes: what goes on, what was, and when the desk raises its voice.</summary>
internal sealed class SpikesCommand(SpikeTerms terms) : IChatCommand
{
    private const int MostOpen = 10;
    private const int MostPast = 8;

    public string Name => "spikes";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var open = turn.Session.Spikes.Open().OrderByDescending(spike => spike.Level).ThenByDescending(spike => spike.Id.Value).ToList();
        var html = new Html().Bold(turn.Words.Say(open.Count == 0 ? "spikes.calm" : "spikes.open")).Line();
        foreach (var spike in open.Take(MostOpen))
            html.Text(SpikeSheet.Title(turn, spike)).Line().Text($"{SpikeSheet.Amount(turn.Words, spike)}. {SpikeSheet.State(turn, spike)}").Line();
        var past = turn.Session.Spikes.Log(MostOpen + MostPast).Where(spike => !spike.Open).Take(MostPast).ToList();
        if (past.Count > 0)
            html.Line().Bold(turn.Words.Say("spikes.past")).Line();
        foreach (var spike in past)
            html.Text($"{SpikeSheet.Title(turn, spike)}. {SpikeSheet.State(turn, spike)}").Line();
        html.Line().Text(Thresholds(turn));
        turn.Say(html, Keyboard.Grid(open.Take(MostOpen).Select(spike => Button.Sending($"№ {spike.Id}", ButtonData.Of(Verbs.SpikeShow, spike.Id.Value))), 5));
    }

    private string Thresholds(Turn turn)
    {
        var words = turn.Words;
        var said = words.Say(
            "spikes.thresholds", Number(terms.Watch.Count), Number(terms.Watch.Times), Number(terms.Alert.Count), Number(terms.Alert.Times),
            Number(terms.CrisisCount), Number(terms.CrisisTimes), Number(terms.UrgentAuthors), Number(terms.RepeatAuthors), Number(terms.AlikeAuthors));
        return terms.Silent ? $"{said}\n{words.Say("spikes.silent")}" : said;

        string Number(double number) => number.ToString("0.#", words.Culture);
    }
}
