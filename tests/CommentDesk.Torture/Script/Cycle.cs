using CommentDesk.Sandbox.Faults;

namespace CommentDesk.Torture.Script;

/// <summary>When a worker dies.</summary>
internal enum Moment
{
    /// <summary>So many milliseconds after its start: it has hardly begun.</summary>
    StartUp,

    /// <summary>After so many calls of the network: in the middle of its work.</summary>
    Work,

    /// <summary>In the instant the network has taken a public answer, before the desk can know of it.</summary>
    Accept,
}

/// <summary>What befalls the machine besides a kill.</summary>
internal enum Misfortune
{
    None,
    ClockJump,
    Rival,
    Outage,
    LongOutage,
    FullDisk,
    Blocked,
}

/// <summary>The life of one worker, from its start to its end.</summary>
/// <param name="Count">Milliseconds, calls or answers, as the moment counts.</param>
/// <param name="Comments">What the crowd writes meanwhile.</param>
internal sealed record Cycle(int Number, Moment Dies, int Count, int Comments, Misfortune Misfortune, IReadOnlyList<Fault> Faults)
{
    private static readonly IReadOnlyList<Misfortune> s_misfortunes =
        [Misfortune.None, Misfortune.ClockJump, Misfortune.FullDisk, Misfortune.Rival, Misfortune.Outage, Misfortune.Blocked, Misfortune.None];

    /// <summary>The whole day, life by life. Every kind of fault and misfortune comes in turn; chance decides how much of it.</summary>
    public static IEnumerable<Cycle> Plan(Orders orders, Dice dice)
    {
        var random = dice.For("plan");
        var written = 0;
        for (var number = 0; number < orders.Kills; number++)
        {
            var until = (int)((long)orders.Comments * (number + 1) / orders.Kills);
            var misfortune = number == orders.Kills * 2 / 3 ? Misfortune.LongOutage : s_misfortunes[number % s_misfortunes.Count];
            // A misfortune takes time to befall somebody: it meets a worker that is at work.
            var (dies, count) = Death(misfortune is Misfortune.None or Misfortune.Blocked ? number % 4 : 3, random);
            yield return new(number, dies, count, until - written, misfortune, [.. Mishaps.For(number, random)]);
            written = until;
        }
    }

    private static (Moment Dies, int Count) Death(int kind, Random random) => kind switch
    {
        0 => (Moment.StartUp, random.Next(30, 2500)),
        1 => (Moment.Accept, random.Next(1, 12)),
        _ => (Moment.Work, random.Next(1, 500)),
    };
}
