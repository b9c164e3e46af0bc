using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Templates;

/// <summary>Prepared words become a draft like any other: shown first, published only by a press.</summary>
internal static class Prepared
{
    /// <param name="source">Tells apart what drafts were made of.</param>
    public static Reply Draft(this Desk desk, Turn turn, Press press, string text, string source)
    {
        var outcome = desk.Do(turn.Session, press.Subject.Id, turn.Person, new Command.Write(text, [], source), turn.Now);
        if (outcome is Outcome.Done)
            turn.Session.Chats.StopExpecting(turn.Person.Id);
        return outcome is Outcome.Already ? Reply.Done(turn.Spell(Line.Of("chat.same_draft", press.Subject.Id.ToString()))) : outcome.Told(turn, press, "press.drafted");
    }
}
