using CommentDesk.Comments;
using CommentDesk.Learning.Flags;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>
/// «Показать данные»: what the card hides, to whoever may act on the ticket and to nobody else, each time with a line in the audit. A window
/// leaves no copy in the chat; only what does not fit into one is sent as a message.
/// </summary>
internal sealed class RevealAct : IPressAct
{
    /// <summary>The most a window holds.</summary>
    private const int LongestAlert = 200;

    private const string Message = "reveal";

    public string Verb => Verbs.Reveal;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press)
    {
        var ticket = press.Subject;
        if (!ticket.OwnsOrLeads(turn.Person))
            return No(turn, ticket.Stage.Owner is { } owner ? Line.Of("refuse.not_yours", $"@{owner}") : Line.Of("refuse.no_owner"));
        if (turn.Session.Comments.Find(ticket.Comment) is not { } comment || Hidden(comment) is not { Count: > 0 } hidden)
            return No(turn, Line.Of("reveal.nothing"));
        turn.Audit($"reveal {ticket.Id} revision {comment.Revision}", "ok");
        var alert = turn.Words.Say("reveal.alert", string.Join('\n', hidden));
        if (alert.Length <= LongestAlert)
            return new Reply(alert, true, "ok");
        turn.Say(Sheet(turn, ticket, hidden), ticket: ticket.Id, kind: Message);
        return Reply.Done(turn.Words.Say("reveal.sent"));
    }

    private static List<string> Hidden(Comment comment) => [.. Parts(comment.Author.Name).Concat(Parts(comment.Text)).Distinct()];

    private static IEnumerable<string> Parts(string text) => PersonalData.Find(text).Select(datum => text.Substring(datum.Start, datum.Length));

    private static Html Sheet(Turn turn, Ticket ticket, List<string> hidden)
    {
        var foot = turn.Words.Say("reveal.foot", turn.Person.Name, turn.At(turn.Now));
        var html = new Html().Bold(turn.Words.Say("reveal.title", ticket.Id.ToString())).Line();
        return html.Text(Html.Shorten(string.Join('\n', hidden), Html.Longest - html.Length - foot.Length - 1)).Line().Italic(foot);
    }

    private static Reply No(Turn turn, Line why) => Reply.No(turn.Spell(why), why.Key);
}
