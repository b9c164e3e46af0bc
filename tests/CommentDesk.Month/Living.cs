using CommentDesk.Month.Clock;
using CommentDesk.Month.Crowd;
using CommentDesk.Month.Desk;
using CommentDesk.Month.Staff;
using CommentDesk.Month.Watching;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Torture.Script;

namespace CommentDesk.Month;

/// <summary>
/// Lives the month: minute by minute at work, in steps of five minutes at night and on days off. At the end of a step everything has happened that follows
/// from it; what people do in between is done together at one moment of it.
/// </summary>
internal sealed class Living : IAsyncDisposable
{
    private readonly Orders _orders;
    private readonly MonthTime _time;
    private readonly SandboxServer _sandbox;
    private readonly Random _seconds;
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(
        Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"commentdesk-month-{Guid.NewGuid():N}")).FullName;

    private LiveDesk? _desk;

    private Living(Orders orders, MonthTime time, SandboxServer sandbox)
    {
        (_orders, _time, _sandbox) = (orders, time, sandbox);
        var dice = new Dice(orders.Seed);
        _seconds = dice.For("seconds");
        Plan = new Plan(orders, dice);
        Town = new Hometown(sandbox.World, 1500);
        Citizens = new Citizens(Town, Agenda, dice);
        Witness = new Listener(sandbox.World);
    }

    public Agenda Agenda { get; } = new();
    public Plan Plan { get; }
    public Hometown Town { get; }
    public Citizens Citizens { get; }
    public Listener Witness { get; }
    public LiveDesk Desk => _desk ?? throw new InvalidOperationException("The desk has not been opened yet.");
    public Office? Office { get; private set; }

    /// <summary>Each moment at which the desk looked at its clock.</summary>
    public List<DateTimeOffset> Ticks { get; } = [];

    /// <summary>Tickets that at some midnight lay open with nobody and in no list.</summary>
    public HashSet<long> Forgotten { get; } = [];

    public DateTimeOffset Now => _time.GetUtcNow();

    public static async Task<Living> Open(Orders orders)
    {
        var time = new MonthTime(orders.Begins.AddHours(-1));
        var living = new Living(orders, time, await SandboxServer.Start(new SandboxOptions { LimitsOn = false }, time));
        await living.Morning();
        return living;
    }

    public async Task Live(TextWriter print)
    {
        Citizens.Intend(_orders, Plan);
        var staff = new Everybody(Town, Office!);
        staff.Intend(_orders);
        for (var (now, day) = (_orders.Begins, 0); now < _orders.Ends;)
        {
            await Step(now, staff);
            var next = now + (Busy(now) ? _orders.Stride : _orders.Night);
            if (next > _orders.Ends)
                next = _orders.Ends;
            if (Agenda.AnyBefore(next))
            {
                // Somewhere within, so that nothing falls on whole minutes only.
                await Step(now + ((next - now) * (0.1 + (0.8 * _seconds.NextDouble()))), staff);
                Agenda.DoBefore(next);
                await Desk.Quiet();
                Listen(staff);
            }

            now = next;
            if (now.Day == _orders.Begins.AddDays(day).Day)
                continue;
            day++;
            Forgotten.UnionWith(Desk.Books.Forgotten());
            await print.WriteLineAsync($"day {day}: {Citizens.Remarks.Count} comments, {Witness.Spoken.Count} messages, {Ticks.Count} ticks");
        }

        await Step(_orders.Ends, staff);
    }

    /// <summary>What the bot says to a command, all messages of it.</summary>
    public async Task<IReadOnlyList<Message>> Ask(Person person, string words)
    {
        var before = Witness.Spoken.Count;
        _sandbox.World.Say(person, words);
        await Desk.Quiet();
        Witness.Listen(Now);
        return [.. Witness.Spoken.Skip(before).Where(spoken => spoken.Chat == person.Id).Select(spoken => spoken.Message)];
    }

    public async ValueTask DisposeAsync()
    {
        if (_desk is not null)
            await _desk.DisposeAsync();
        await _sandbox.DisposeAsync();
        if (_orders.Keep is { } keep)
        {
            Directory.CreateDirectory(keep);
            foreach (var file in Directory.EnumerateFiles(_folder, "desk.db*"))
                File.Copy(file, Path.Combine(keep, Path.GetFileName(file)), overwrite: true);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task Step(DateTimeOffset moment, Everybody staff)
    {
        await Desk.At(moment);
        Ticks.Add(moment);
        Listen(staff);
    }

    /// <summary>From before work begins until after it ends.</summary>
    private static bool Busy(DateTimeOffset now) => WorkMinutes.WorksOn(now) && now.TimeOfDay >= TimeSpan.FromHours(8.5) && now.TimeOfDay < TimeSpan.FromHours(18.5);

    private void Listen(Everybody staff) => Witness.Listen(Now, Citizens.Heard, staff.Heard);

    /// <summary>The evening before: people start the bot, the pages are connected.</summary>
    private async Task Morning()
    {
        _desk = await LiveDesk.Start(_time, _sandbox, _folder, Town.Settings());
        Office = new Office(_sandbox.World, Agenda, _time, new Dice(_orders.Seed), Desk.Books, Citizens);
        var world = _sandbox.World;
        world.Start(Town.Admin);
        foreach (var (person, _) in Town.Staff)
            world.Start(person);
        await Desk.Quiet();
        foreach (var (number, channel) in Town.Channels.Index())
        {
            world.SetMember(channel.GroupId, world.Bots[0].Id, MemberStatus.Administrator, Town.Admin);
            Town.NewPost(number, "Доброе утро");
        }

        await Desk.Quiet();
        foreach (var offer in world.MessagesWith(Town.Admin).Where(message => message.Buttons.Any(row => row.Any(button => button.Text == "Подключить"))).ToList())
            world.PressButton(Town.Admin, offer, "Подключить");
        await Desk.Quiet();
        foreach (var number in Enumerable.Range(0, Town.Channels.Count))
            Town.NewPost(number, "Что нового в городе");
        await Desk.Quiet();
        Witness.Listen(Now);
    }
}
