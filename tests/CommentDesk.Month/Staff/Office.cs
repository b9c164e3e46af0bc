using CommentDesk.Month.Clock;
using CommentDesk.Month.Crowd;
using CommentDesk.Month.Ledger;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Torture.Script;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Month.Staff;

/// <summary>What all colleagues share: the diary, the clock on the wall, and that a reader knows a complaint when they read one.</summary>
internal sealed class Office(World world, Agenda agenda, TimeProvider time, Dice dice, Books books, Citizens citizens)
{
    private readonly WorkMinutes _work = new(time.GetUtcNow());

    public World World => world;

    public Agenda Agenda => agenda;

    public Dice Dice => dice;

    public Citizens Citizens => citizens;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>What people confirmed with «Опубликовать»: who, which ticket, the words, the press.</summary>
    public List<Confirmed> Confirmed { get; } = [];

    /// <summary>After so many minutes at work.</summary>
    public DateTimeOffset Worked(double minutes) =>
        DateTimeOffset.FromUnixTimeMilliseconds(_work.Add(Now.ToUnixTimeMilliseconds(), (long)(minutes * 60_000) + 1));

    /// <summary>C, Q, N or O, as somebody sees who reads the comment.</summary>
    public string? LabelOf(long ticket) => books.CommentOf(ticket) is { } key && citizens.Remarks.TryGetValue(key, out var remark) ? remark.Label : null;

    public string Press(Person person, Message message, ButtonWord button) => world.Press(person, message, button.Data);

    /// <summary>The buttons a message has by now; none when it is gone.</summary>
    public IReadOnlyList<ButtonWord> Buttons(Message message) => world.Now(message) is { Deleted: false } now
        ? [.. now.Buttons.SelectMany(row => row).Select(ButtonWord.Of).OfType<ButtonWord>()]
        : [];
}

/// <param name="Ticket">The comment it was written for.</param>
/// <param name="Query">The press by which it was confirmed.</param>
internal sealed record Confirmed(Person Person, long Ticket, string Text, string Query, DateTimeOffset At);

/// <summary>Somebody who works here: looks at each message of the bot as it comes or changes.</summary>
internal interface IColleague
{
    Person Person { get; }

    void Look(Spoken spoken);
}
