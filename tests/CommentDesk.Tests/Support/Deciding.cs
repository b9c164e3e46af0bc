using CommentDesk.People;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Support;

/// <summary>Given a ticket, when somebody wants something, then … — the words in which stories are told.</summary>
internal static class Deciding
{
    public static readonly DateTimeOffset Later = Some.Now.AddHours(1);

    public static Decision When(this Ticket ticket, Person? by, Command command) => ticket.Decide(by, command, Later);

    public static Decision.Changed Changed(this Decision decision)
    {
        Assert.That(decision, Is.InstanceOf<Decision.Changed>(), "The command was to be carried out.");
        return (Decision.Changed)decision;
    }

    /// <summary>The ticket after a command that was carried out.</summary>
    public static Ticket After(this Decision decision) => decision.Changed().Ticket;

    public static string[] Happened(this Decision decision) => [.. decision.Changed().History.Select(line => line.What)];

    public static T Effect<T>(this Decision decision) where T : Effect => decision.Changed().Effects.OfType<T>().Single();

    public static bool Causes<T>(this Decision decision) where T : Effect => decision.Changed().Effects.OfType<T>().Any();

    public static void IsRefused(this Decision decision, string key) =>
        Assert.That(decision, Is.InstanceOf<Decision.Refused>().With.Property("Why").With.Property("Key").EqualTo(key));

    public static void IsAlready(this Decision decision) => Assert.That(decision, Is.InstanceOf<Decision.Already>());
}
