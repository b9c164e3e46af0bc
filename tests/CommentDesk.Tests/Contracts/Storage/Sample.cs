using System.Globalization;
using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Contracts.Storage;

/// <summary>Rows nobody has to think about.</summary>
internal static class Sample
{
    private static int s_messages;

    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static Person Person(string contact = "100", Roles roles = Roles.Officer) =>
        new(default, contact, $"Officer {contact}", null, roles, OnDuty: true, Reachable: true, "ru");

    public static Channel Channel(string room = "-1001") =>
        new(default, "telegram", room, "City", null, null, null, ChannelState.Connected, ChannelHealth.Unknown);

    public static Comment Comment(ChannelId channel, string message, string room = "-1001", string? album = null, string text = "Яма во дворе") => new(
        default, new("telegram", room, message), channel, "10", null, new("55", "Житель", AuthorKind.Person), text, Media.None, album, 1,
        Noon, Noon);

    public static Verdict Verdict(Label label = Label.Complaint, bool unsure = false, bool urgent = false, double sure = 0.9) => new(
        label, sure, [sure, 1 - sure, 0, 0], "roads", urgent ? ["urgent"] : [], [new("яма", 1.5)], "model:1", unsure);

    public static Choice To(PersonId? person) => new(person, Line.Of("why.least_loaded"));

    /// <summary>A comment with its ticket, everything around it as plain as can be.</summary>
    public static Ticket Opened(IDeskSession session, PersonId? owner = null, Verdict? verdict = null, DateTimeOffset? at = null)
    {
        var channel = session.Comments.AddChannel(Channel());
        var message = Interlocked.Increment(ref s_messages).ToString(CultureInfo.InvariantCulture);
        var comment = session.Comments.Add(Comment(channel.Id, message))!;
        var decision = Ticket.Open(comment.Id, channel.Id, verdict ?? Verdict(), To(owner), at ?? Noon);
        return session.Tickets.Open(decision.Ticket, decision.History);
    }

    /// <summary>Carries out a command that must be accepted.</summary>
    public static Ticket Do(IDeskSession session, Ticket ticket, Person? by, Command command, DateTimeOffset at)
    {
        var decision = (Decision.Changed)ticket.Decide(by, command, at);
        return session.Tickets.Save(decision.Ticket, decision.History)
            ? decision.Ticket
            : throw new InvalidOperationException("Somebody was faster.");
    }
}
