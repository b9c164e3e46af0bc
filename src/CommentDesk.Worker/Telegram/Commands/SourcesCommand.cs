using System.Globalization;
using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>/sources: is every channel heard, and if not, what is wrong and what to do.</summary>
internal sealed class SourcesCommand : IChatCommand
{
    public string Name => "sources";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var html = new Html().Text(Polling(turn)).Line();
        var channels = turn.Session.Comments.Channels();
        if (channels.Count == 0)
            html.Line().Text(turn.Words.Say("sources.none"));
        foreach (var channel in channels)
            Draw(turn, html.Line(), channel);
        turn.Say(html);
    }

    private static string Polling(Turn turn)
    {
        var state = turn.Session.Facts.Get("poll.state") ?? "unknown";
        var said = turn.Words.Has($"poll.{state}") ? turn.Words.Say($"poll.{state}") : state;
        return state != "ok" && Moment(turn.Session.Facts.Get("poll.since")) is { } since
            ? turn.Words.Say("poll.since", said, turn.At(since))
            : said;
    }

    private static void Draw(Turn turn, Html html, Channel channel)
    {
        var (words, health) = (turn.Words, channel.Health);
        html.Bold(channel.Title).Text($" · {words.Say($"sources.state.{channel.State.ToString().ToLowerInvariant()}")}").Line();
        html.Text(channel switch
        {
            { SourceHandle: { } handle } => words.Say("sources.linked", $"@{handle}"),
            { Source: not null } => words.Say("sources.linked", channel.Title),
            _ => words.Say("sources.not_linked"),
        }).Line();
        html.Text(health.LastUpdate is { } heard ? words.Say("sources.heard", words.Length(turn.Now - heard)) : words.Say("sources.never_heard")).Line();
        if (health.BotStatus is { } status)
            html.Text(words.Say("sources.rights", words.Has($"sources.status.{status}") ? words.Say($"sources.status.{status}") : status)).Line();
        if (health.ReadsAll is { } reads)
            html.Text(words.Say(reads ? "sources.reads_all" : "sources.privacy_on")).Line();
        if (health.Trouble is { } trouble)
            html.Text($"⚠ {words.Say(trouble)}").Line();
    }

    private static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) ? moment : null;
}
