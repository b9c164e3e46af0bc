using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Answers;

/// <summary>«Заметка»: asks for a text in words nobody takes for the question about an answer.</summary>
internal sealed class NoteAct : IPressAct
{
    public string Verb => Verbs.Note;

    public Roles Who => Rights.Answerers;

    public bool NeedsFresh => false;

    public Reply Run(Turn turn, Press press)
    {
        NoteAsked.Ask(turn, press.Subject.Id);
        return Reply.Quiet;
    }
}
