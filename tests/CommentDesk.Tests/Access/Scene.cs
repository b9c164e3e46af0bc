using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Storage.Sqlite;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Access;

/// <summary>One moment before an attempt: the ticket and whoever is about to try.</summary>
internal sealed record Scene(DeskSession Session, Ticket Ticket, Actor Actor)
{
    public string Button(string verb, string? arg = null) => ButtonData.About(Ticket, verb, arg).ToString();
}

/// <param name="Person">Null for somebody the desk has never heard of.</param>
internal sealed record Actor(string Name, string Contact, Person? Person);

/// <summary>What a person may try.</summary>
/// <param name="Code">The verb of a button, "/name" of a command, or words for anything else; together with <paramref name="Name"/> unique.</param>
/// <param name="OfTicket">Tried in every state of a ticket.</param>
/// <param name="Try">The update it arrives as.</param>
internal sealed record Attempt(string Code, string Name, bool OfTicket, Func<Scene, Worker.Flow.Observation> Try)
{
    /// <summary>What has to be there for the attempt to mean something.</summary>
    public Action<Scene> Before { get; init; } = _ => { };

    /// <summary>In a public room, or by editing an old message, a refusal is silence.</summary>
    public bool MayBeSilent { get; init; }

    /// <summary>Refused means refused for everybody: the attempt itself is the fault.</summary>
    public bool Forged { get; init; }

    public override string ToString() => $"{Code} {Name}";
}

/// <param name="Key">The outcome that the audit holds; empty when nothing was decided.</param>
internal sealed record Cell(Attempt Attempt, string State, Actor Actor, string Key, bool Heard, IReadOnlyList<string> Changed)
{
    public bool Refused => Key is not ("" or "ok");

    public override string ToString() => $"{Attempt} at {State} by {Actor.Name}: {(Key.Length == 0 ? "nothing" : Key)}";
}
