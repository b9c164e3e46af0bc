using CommentDesk.People;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Finding;

/// <summary>«Дальше» and «Назад» under what was found: another page in the same message, which remembers what was asked.</summary>
internal sealed class FindAct : IPressAct
{
    public const string Kind = "find";

    public string Verb => Verbs.Find;

    public Roles Who => Outcomes.Anybody;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        if (turn.Session.Chats.Find(turn.Person.Contact, press.Message) is not { Kind: Kind, Mark: { } asked })
            return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        var sheet = FindSheet.Of(turn, asked, (int)Math.Min(press.Data.Number, int.MaxValue));
        turn.Change(press.Message, sheet.Text, sheet.Buttons);
        return Reply.Quiet;
    }
}
