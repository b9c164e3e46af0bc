using CommentDesk.Comments;
using CommentDesk.Deadlines;
using CommentDesk.Statistics;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Learning;
using CommentDesk.Worker.Settings;
using CommentDesk.Worker.Storage.Sqlite;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Intake;
using CommentDesk.Worker.Telegram.Numbers;
using CommentDesk.Worker.Telegram.Pacing;
using CommentDesk.Worker.Telegram.Publishing;
using CommentDesk.Worker.Telegram.Sources;
using CommentDesk.Worker.Telegram.Talk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Worker;

/// <summary>The table of contents: which parts there are and how they hold together.</summary>
internal static partial class Composition
{
    private static readonly TimeSpan LongestShutdown = TimeSpan.FromSeconds(10);

    /// <param name="instead">What a test puts in the place of a part.</param>
    public static IHost Host(DeskConfiguration configuration, Action<ILoggingBuilder> logging, Action<IServiceCollection>? instead = null)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
        });
        logging(builder.Logging);
        Add(builder.Services, configuration);
        instead?.Invoke(builder.Services);
        return builder.Build();
    }

    /// <summary>Opens what can fail before anything starts. A model that cannot be used is told to the staff and stops nothing.</summary>
    /// <exception cref="StoreException">The database cannot be used.</exception>
    public static async Task Open(IServiceProvider services, CancellationToken cancel)
    {
        services.GetRequiredService<INeighbours>();
        services.GetRequiredService<SqliteDeskStore>();
        await services.GetRequiredService<Succession>().Open(cancel);
    }

    private static void Add(IServiceCollection services, DeskConfiguration configuration)
    {
        services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestShutdown);
        services.AddSingleton(configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddTransient(_ => new Random());
        AddStore(services, configuration);
        AddFlow(services, configuration);
        AddLearning(services, configuration);
        AddCases(services, configuration);
        AddTelegram(services, configuration.Telegram);
        AddStaffChat(services, new ChatOptions(
            configuration.Access.Staff, configuration.Desk.ReadZone(), configuration.Desk.Language, TimeSpan.FromDays(configuration.Desk.InviteDays))
        {
            Style = configuration.Style,
            Approval = configuration.Approval,
            DirectMessages = configuration.DirectMessages,
        });
        services.AddSingleton(new DigestPlan(configuration.Digest.ReadDailyAt(), configuration.Digest.ReadWeeklyAt()));
        services.AddSingleton(new StatsTerms(
            new WorkRuler(configuration.Desk.ReadCalendar()), configuration.Statistics.LeastCases));
        AddSpikes(services);
        AddTriage(services, configuration.Triage);
        services.AddSingleton<DeskService>();
        services.AddHostedService(provider => provider.GetRequiredService<DeskService>());
    }

    private static void AddStore(IServiceCollection services, DeskConfiguration configuration)
    {
        services.AddSingleton<Signal>();
        services.AddSingleton(provider => SqliteDeskStore.Open(configuration.Storage.ReadFile(), provider.GetService<SqliteFaults>()));
        services.AddSingleton<DatabaseWatch>();
        services.AddSingleton(new BackupPlan(
            configuration.Storage.ReadBackupAt(), configuration.Storage.ReadBackups(), configuration.Storage.BackupKeep, configuration.Desk.ReadZone()));
        services.AddSingleton<Backups>();
        services.AddSingleton(provider => new WatchedStore(
            provider.GetRequiredService<SqliteDeskStore>(), provider.GetRequiredService<ILogger<WatchedStore>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IDeskStore>(provider => new WakingStore(
            new TeachingStore(provider.GetRequiredService<WatchedStore>(), provider.GetRequiredService<Teaching>()),
            provider.GetRequiredService<Signal>()));
    }

    private static void AddFlow(IServiceCollection services, DeskConfiguration configuration)
    {
        services.AddSingleton(configuration.Thresholds);
        services.AddSingleton(configuration.Assignment);
        services.AddSingleton<Judging>();
        services.AddSingleton<Assigning>();
        services.AddSingleton(provider => provider.GetRequiredService<Assigning>().Teams);
        services.AddSingleton(configuration.Deadlines);
        services.AddSingleton(new Timetable(configuration.Desk.ReadCalendar()));
        services.AddSingleton<Deadlining>();
        services.AddSingleton(provider => new Escalation(configuration.Desk.ReadQuietHours(), provider.GetRequiredService<Teams>()));
        services.AddSingleton<ISweep, DeadlineRounds>();
        services.AddSingleton<Desk>();
        services.AddSingleton(new OurAccounts(configuration.Access.Staff.Keys.ToHashSet()));
        services.AddSingleton<Flow.Intake>();
        services.AddSingleton<Reception>();
        services.AddSingleton<ICaller, Flow.Publishing>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Messenger>(provider, provider.GetRequiredService<WatchedStore>()));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Outbox>(provider, provider.GetRequiredService<WatchedStore>()));
        services.AddSingleton<ISweep, Shifts>();
        services.AddSingleton<ISweep, QueueAlarm>();
        services.AddSingleton<Clockwork>();
        services.AddSingleton(configuration.Retention);
        services.AddSingleton<Erasing>();
        services.AddSingleton<Retention>();
        services.AddSingleton<Loop>();
    }

    private static void AddTelegram(IServiceCollection services, TelegramSettings settings)
    {
        var token = settings.ReadToken();
        services.AddSingleton(provider => new BotApiClient(
            new HttpClient(BotApiHttp.Handler()) { Timeout = Timeout.InfiniteTimeSpan },
            token,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<BotApiClient>>(),
            new BotApiSettings { Root = settings.ReadRoot() }));
        services.AddSingleton<IPacing>(new TelegramPacing(settings));
        services.AddSingleton<IConnector, TelegramConnector>();
        services.AddSingleton<IUpdateReader>(new UpdateReader(token.BotId));
        services.AddTransient<Backoff>();
        services.AddSingleton<PollHealth>();
        services.AddSingleton(provider => new PumpSettings(
            PumpSettings.SourceOf(token.BotId), settings.PollSeconds, settings.TakeOverWebhook, provider.GetRequiredService<Reception>().Stored.Raise));
        services.AddSingleton<UpdatePump>();
        services.AddSingleton<SourceSight>();
        services.AddSingleton<SourceRounds>();
    }
}
