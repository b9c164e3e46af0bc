using CommentDesk.Comments;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Routing;

/// <summary>/routes test: what would become of a text now. Changes nothing and keeps nothing.</summary>
internal static class DryRun
{
    private const int Shown = 20;

    public static Html Draw(Turn turn, Assigning assigning, Judging judging, string words)
    {
        var (channel, text) = Aimed(turn, words);
        var verdict = judging.Judge(text);
        var enquiry = assigning.Enquire(verdict, channel, text, turn.Now);
        var html = new Html().Bold(turn.Words.Say("routes.test")).Line()
            .Text(CardFace.Title(turn.Words, verdict)).Text($" ({CardFace.Percent(verdict.Confidence)} %)").Line();
        if (channel is not null)
            html.Text(turn.Words.Say("routes.channel", channel.Title)).Line();
        if (verdict is { Label: Label.Other, Unsure: false })
            return html.Text(turn.Words.Say("state.set_aside"));
        if (Ticket.Open(default, default, verdict, new Choice(null, Texts.Line.Of("why.nobody")), turn.Now).Ticket.Stage is Stage.Gathered)
            return html.Text(turn.Words.Say("state.gathered"));
        if (verdict.Unsure)
            html.Text(turn.Words.Say("routes.test_unsure")).Line();
        Rules(turn, html, enquiry.Considered(assigning.RulesOf(turn.Session).Rules), verdict);
        return Chosen(turn, html.Line(), assigning, enquiry);
    }

    private static void Rules(Turn turn, Html html, IReadOnlyList<(AssignmentRule Rule, Texts.Line? Misses)> considered, Verdict verdict)
    {
        foreach (var (index, (rule, misses)) in considered.Index())
        {
            // The rule that matches is always told, however many stand above it.
            if (index < Shown || misses is null)
                html.Text($"{index + 1}. {rule.Name}: {(misses is null ? turn.Words.Say(verdict.Unsure ? "routes.would_match" : "routes.matches") : turn.Spell(misses))}").Line();
            else if (index == Shown)
                html.Text("…").Line();
        }

        if (considered.Count == 0 || considered[^1].Misses is not null)
            html.Text(turn.Words.Say("routes.no_match")).Line();
    }

    private static Html Chosen(Turn turn, Html html, Assigning assigning, Enquiry enquiry)
    {
        var choice = assigning.Choose(turn.Session, enquiry, turn.Now);
        if (choice.Person is not { } person)
            return html.Bold(turn.Words.Say("routes.would_wait")).Line().Text(turn.Spell(choice.Why));
        html.Bold(turn.Words.Say("routes.would_get", turn.NameOf(person))).Line().Text(turn.Spell(choice.Why));
        var next = assigning.Choose(turn.Session, enquiry, turn.Now, [person]);
        return html.Line().Text(next.Person is { } other
            ? turn.Words.Say("routes.else", turn.NameOf(other), turn.Spell(next.Why))
            : turn.Words.Say("routes.else_wait", turn.Spell(next.Why)));
    }

    /// <summary>«@town третий день нет воды»: as if under a post of that channel; of the only one there is without a name.</summary>
    private static (Channel? Channel, string Text) Aimed(Turn turn, string words)
    {
        var channels = turn.Session.Comments.Channels().Where(channel => channel.State is ChannelState.Connected).ToList();
        var (first, rest) = words.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? (words[..end], words[end..].Trim()) : (words, "");
        if (first.StartsWith('@') && rest.Length > 0 && channels.Find(channel => Enquiry.Named(channel, first)) is { } named)
            return (named, rest);
        return (channels is [var only] ? only : null, words);
    }
}
