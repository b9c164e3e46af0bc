using System.Globalization;
using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Support;

/// <summary>Comments that a trainer has labelled, without the chat around it.</summary>
internal static class GivenLessons
{
    private const string Room = "-100500";

    public static void Give(IDeskSession session, PersonId by, Label label, DateTimeOffset at, params IReadOnlyList<string> texts)
    {
        var channel = session.Comments.AddChannel(new Channel(
            default, "telegram", Room, "Город", null, null, null, ChannelState.Connected, ChannelHealth.Unknown));
        foreach (var text in texts)
        {
            var number = 1;
            while (session.Comments.Find(new CommentKey("telegram", Room, Message(number))) is not null)
                number++;
            var comment = session.Comments.Add(new Comment(
                default, new("telegram", Room, Message(number)), channel.Id, null, null, new("5", "Мария", AuthorKind.Person), text, Media.None, null, 1, at, at))!;
            var verdict = new Verdict(Label.Other, 0.5, [0.2, 0.2, 0.1, 0.5], null, [], [], "model:x", false);
            var opened = Ticket.Open(comment.Id, channel.Id, verdict, new Choice(null, Line.Of("why.nobody")), at);
            session.Tickets.Open(opened.Ticket, opened.History);
            session.Lessons.Save(new Lesson(comment.Id, 1, by, true, label, null, null, at));
        }
    }

    private static string Message(int number) => number.ToString(CultureInfo.InvariantCulture);
}
