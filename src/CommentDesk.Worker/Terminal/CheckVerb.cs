using System.CommandLine;
using System.Globalization;
using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.Learning.Models;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Settings;
using CommentDesk.Worker.Storage.Sqlite;
using CommentDesk.Worker.Telegram.BotApi;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommentDesk.Worker.Terminal;

/// <summary>Looks at everything a start depends on, one line each, and goes on after a fault so that all of them are seen at once.</summary>
internal sealed class CheckVerb(DeskConfiguration configuration)
{
    private bool _well = true;

    public static Command Command()
    {
        var command = new Command("check", "Checks configuration, database, model, token and rights: one line each; exit code 1 when something is wrong.");
        command.SetAction((_, cancel) => Exit.Guard(() => new CheckVerb(Configured.Read()).Run(cancel)));
        return command;
    }

    private async Task<int> Run(CancellationToken cancel)
    {
        Well("configuration", $"time zone {configuration.Desk.TimeZone}, admins {configuration.Access.Admins.Count()}");
        var channels = await Looked("database", () => Database(cancel)) ?? [];
        await Looked("model", Model);
        await Looked("token", () => Token(channels, cancel));
        return _well ? Exit.Well : Exit.Failed;
    }

    private async Task<IReadOnlyList<Channel>> Database(CancellationToken cancel)
    {
        var path = configuration.Storage.ReadFile();
        await using var store = File.Exists(path) ? SqliteDeskStore.OpenShared(path) : SqliteDeskStore.Open(path);
        var channels = await store.Read(session => session.Comments.Channels(), cancel);
        Well("database", $"{path}, {channels.Count} channels");
        return channels;
    }

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
        foreach (var channel in channels.Where(channel => channel.State == ChannelState.Connected))
            await Looked($"channel «{channel.Title}»", () => Rights(client, channel, me, cancel));
        return true;
    }

    private async Task<bool> Rights(BotApiClient client, Channel channel, User me, CancellationToken cancel)
    {
        var member = await client.Call(new GetChatMember(long.Parse(channel.Room, CultureInfo.InvariantCulture), me.Id), cancel);
        var reads = me.CanReadAllGroupMessages == true || member.Status is "administrator" or "creator";
        Say(reads, $"channel «{channel.Title}»", reads
            ? $"the bot is {member.Status}"
            : $"the bot is {member.Status} and cannot read comments. Make it an administrator, or turn privacy mode off in @BotFather.");
        return reads;
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
