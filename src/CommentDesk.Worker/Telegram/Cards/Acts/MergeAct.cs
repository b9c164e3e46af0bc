using System.Globalization;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>«Объединить с № 12», or the cases to choose from.</summary>
internal sealed class MergeAct(Casework cases, Likening likening) : IPressAct
{
    public string Verb => Verbs.Merge;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press)
    {
        if (press.Data.Arg is null)
            return Menu(turn, press);
        if (!long.TryParse(press.Data.Arg, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        var outcome = cases.Merge(turn.Session, press.Subject.Id, new TicketId(number), turn.Person, turn.Now);
        var answered = outcome is Outcome.Done done && Casework.Leading(turn.Session, done.Ticket.Id)?.Stage.Standing is not null;
        return outcome.Told(turn, press, answered ? "press.merged_answered" : "press.merged");
    }

    private Reply Menu(Turn turn, Press press)
    {
        var comment = turn.Session.Comments.Find(press.Subject.Comment);
        var found = comment is null ? [] : likening.Of(turn.Session, press.Subject, comment);
        if (found.Count == 0)
            return Reply.No(turn.Words.Say("press.nothing_alike"), "press.nothing_alike");
        if (turn.Refusal(press, new Command.Merge(found[0].Ticket)) is { } no)
            return no;
        Menus.Show(turn, press, Keyboard.Column(found.Select(match => Button.Sending(
            turn.Session.Tickets.Find(match.Ticket) is { } other ? TicketLine.Button(turn, other) : $"№ {match.Ticket}",
            ButtonData.About(press.Subject, Verbs.Merge, match.Ticket.ToString())))));
        return Reply.Quiet;
    }
}
