using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Tests.Sandbox;

/// <summary>A fresh sandbox for each test: a channel whose group the bot leads, one citizen, a clock set by hand.</summary>
internal abstract class SandboxStory
{
    protected HandClock Clock { get; private set; } = null!;

    protected SandboxServer Server { get; private set; } = null!;

    protected World World => Server.World;

    protected RawBot Api { get; private set; } = null!;

    protected Bot Bot { get; private set; } = null!;

    protected Person Anna { get; private set; } = null!;

    protected Channel Town { get; private set; } = null!;

    protected virtual bool LimitsOn => false;

    [SetUp]
    public async Task Start_the_sandbox()
    {
        Clock = new HandClock();
        Server = await SandboxServer.Start(new SandboxOptions { LimitsOn = LimitsOn }, Clock);
        Api = new RawBot(Server.Url);
        Bot = World.Bots[0];
        Anna = World.AddPerson("Анна Петрова", "anna");
        Town = World.AddChannel("Город", "gorod");
        World.SetMember(Town.GroupId, Bot.Id, MemberStatus.Administrator, Anna);
        await Api.Updates(-1);
        await Forget();
    }

    [TearDown]
    public async Task Stop_the_sandbox()
    {
        Api.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>Confirms everything so far.</summary>
    protected Task Forget() => Api.Updates(long.MaxValue / 2);
}
