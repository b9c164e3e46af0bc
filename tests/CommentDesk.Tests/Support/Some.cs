using CommentDesk.Answers;
using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Support;

/// <summary>What a test needs but does not speak about.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = new(2030, 3, 4, 9, 0, 0, TimeSpan.Zero);

    public static readonly Choice Nobody = new(null, Line.Of("why.nobody"));

    public static readonly Channel Channel = new(
        new ChannelId(1), "telegram", "-1001", "Город", "town_chat", "-1000", "town", ChannelState.Connected, ChannelHealth.Unknown);

    public static Person Person(long id, Roles roles = Roles.Officer, bool onDuty = true, bool reachable = true, string? handle = null) =>
        new(new PersonId(id), $"{1000 + id}", $"Person {id}", handle, roles, onDuty, reachable, "ru");

    public static Verdict Verdict(Label label = Label.Complaint, bool unsure = false, string? theme = null, params string[] flags) =>
        new(label, 0.9, [0.25, 0.25, 0.25, 0.25], theme, flags, [], "model:test", unsure);

    public static Draft Draft(int number = 1, string text = "Починим завтра.", string? source = "1001/5") => new(number, text, [], source);

    public static Attachment Photo { get; } = new(AttachmentKind.Photo, "photo-1", Unique: "u-photo-1");

    public static Answer Answer(Draft? draft = null, string? message = "77") => new(draft ?? Draft(), message, Now);

    public static Choice Choice(Person person) => new(person.Id, Line.Of("why.least_busy", "0"));

    public static Command.Write Text(string text, string? source = "1001/5") => new(text, [], source);

    public static Ticket Ticket(Stage stage, Verdict? verdict = null, int drafts = 1) =>
        new(new TicketId(1), new CommentId(1), new ChannelId(1), stage, verdict ?? Verdict(), Line.Of("why.least_busy", "0"), 3, drafts, Now, Now);
}
