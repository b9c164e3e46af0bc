using System.CommandLine;
using CommentDesk.Comments;
using CommentDesk.Deadlines;
using CommentDesk.Learning;
using CommentDesk.Learning.Models;
using CommentDesk.Texts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Settings;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Sources;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommentDesk.Worker.Terminal;

/// <summary>Looks at everything a start depends on, one line each, and goes on after a fault so that all of them are seen at once.</summary>
internal sealed class CheckVerb(DeskConfiguration configuration, bool repair)
{
    private bool _well = true;

    public static Command Command()
    {
        var repair = new Option<bool>("--repair") { Description = "Mends what can be mended in the database of a stopped desk; the former state is kept beside it." };
        var command = new Command("check", "Checks configuration, database, model, token and rights: one line each; exit code 1 when something is wrong.") { repair };
        command.SetAction((parsed, cancel) => Exit.Guard(() => new CheckVerb(Configured.Read(), parsed.GetValue(repair)).Run(cancel)));
        return command;
    }

    private async Task<int> Run(CancellationToken cancel)
    {
        Well("configuration", $"time zone {configuration.Desk.TimeZone}, admins {configuration.Access.Admins.Count()}");
        var (days, year) = (configuration.Desk.ReadCalendar().Days, TimeProvider.System.GetUtcNow().Year);
        foreach (var caveat in ((int[])[year, year + 1]).Select(days.Caveat).OfType<Line>())
            Well("calendar", Wording.In("en").Say(caveat, _ => null));
        var channels = await Looked("database", Database) ?? [];
        await Looked("model", Model);
        await Looked("token", () => Token(channels, cancel));
        return _well ? Exit.Well : Exit.Failed;
    }

    private Task<IReadOnlyList<Channel>> Database() =>
        Task.FromResult(DatabaseCheck.Run(configuration.Storage.ReadFile(), repair, TimeProvider.System.GetUtcNow(), Say, new Deadlining(configuration.Deadlines, new Timetable(configuration.Desk.ReadCalendar()), new Teams(configuration.Assignment))));

    private Task<bool> Model()
    {
        if (configuration.Verdicts.ReadModel() is { } path)
            Well("model", $"{CommentModel.Load(path).Id}, {path}");
        else
            Well("model", "none: people sort every comment");
        return Task.FromResult(true);
    }

    private async Task<bool> Token(IReadOnlyList<Channel> channels, CancellationToken cancel)
    {
        using var http = new HttpClient(BotApiHttp.Handler());
        var client = new BotApiClient(
            http, configuration.Telegram.ReadToken(), TimeProvider.System, NullLogger<BotApiClient>.Instance,
            new BotApiSettings { Root = configuration.Telegram.ReadRoot(), CallTimeout = TimeSpan.FromSeconds(10) });
        var me = await client.Call(new GetMe(), cancel);
        Well("token", $"@{me.Username}, {(me.CanReadAllGroupMessages == true ? "privacy mode is off" : "privacy mode is on: make the bot an administrator of each group")}");
        var sight = new SourceSight(client, NullLogger<SourceSight>.Instance);
        foreach (var channel in channels.Where(channel => channel.State == ChannelState.Connected))
            await Looked($"channel «{channel.Title}»", () => Rights(sight, channel, me, cancel));
        return true;
    }

    /// <summary>What /sources looks at too: reading, writing, the channel behind the room.</summary>
    private async Task<bool> Rights(SourceSight sight, Channel channel, User me, CancellationToken cancel)
    {
        var seen = await sight.Look(channel, me, cancel);
        var trouble = seen.Blind ? SourceTrouble.NotMember : SourceTrouble.Of(seen, channel, TimeProvider.System.GetUtcNow());
        Say(trouble is null, $"channel «{channel.Title}»", trouble is null ? $"the bot is {seen.Bot?.Status}, reads and writes" : Wording.In("en").Say(trouble));
        return trouble is null;
    }

    private async Task<T?> Looked<T>(string what, Func<Task<T>> look)
    {
        try
        {
            return await look();
        }
        catch (Exception failure) when (failure is SettingException or StoreException or ModelFileException or BotApiException)
        {
            Say(false, what, failure.Message);
            return default;
        }
    }

    private void Well(string what, string found) => Say(true, what, found);

    private void Say(bool well, string what, string found)
    {
        _well &= well;
        Console.WriteLine($"{(well ? "ok  " : "FAIL")} {what}: {found}");
    }
}
