using CommentDesk.Answers;
using CommentDesk.Finding;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Finding;

/// <summary>One page of what was found.</summary>
internal static class FindSheet
{
    private const int Page = 8;

    /// <param name="skip">How many were shown before.</param>
    public static Sheet Of(Turn turn, string asked, int skip)
    {
        var found = turn.Session.Search.Find(SearchQuery.Read(asked), skip, Page + 1).Select(turn.Session.Tickets.Find).OfType<Ticket>().ToList();
        if (found.Count == 0)
            return new(new Html().Text(turn.Words.Say("find.nothing")), Keyboard.None);
        var html = new Html().Bold(turn.Words.Say("find.title", Html.Shorten(asked, 100))).Line();
        foreach (var ticket in found.Take(Page))
            html.Text(TicketLine.Of(turn, ticket)).Line().Italic(Stands(turn, ticket)).Line();
        var buttons = Keyboard.Grid(found.Take(Page).Select(ticket => Button.Sending($"№ {ticket.Id}", ButtonData.About(ticket, Verbs.Show))), 4);
        return new(html, buttons.Then(
        [
            .. skip > 0 ? [Turned(turn, "find.back", Math.Max(0, skip - Page))] : (Button[])[],
            .. found.Count > Page ? [Turned(turn, "find.next", skip + Page)] : (Button[])[],
        ]));
    }

    /// <summary>«отвечено + фото».</summary>
    private static string Stands(Turn turn, Ticket ticket)
    {
        var stage = turn.Words.Say($"find.stage.{ticket.Stage.Code}");
        return (ticket.Stage.Standing ?? ticket.Promise)?.Draft.Attached?.Kind switch
        {
            AttachmentKind.Photo => turn.Words.Say("find.with_photo", stage),
            AttachmentKind.Document => turn.Words.Say("find.with_document", stage),
            _ => stage,
        };
    }

    private static Button Turned(Turn turn, string key, int skip) => Button.Sending(turn.Words.Say(key), ButtonData.Of(Verbs.Find, skip));
}
