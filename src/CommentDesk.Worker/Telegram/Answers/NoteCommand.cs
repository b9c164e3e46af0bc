using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Answers;

/// <summary>/note 12 [text]: without a text the bot asks for one.</summary>
internal sealed class NoteCommand : IChatCommand
{
    public string Name => "note";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var (ticket, text) = Asking.Numbered(line.Args);
        if (ticket is not { } id)
            turn.Say(Line.Of("note.usage"));
        else if (text.Length == 0 && turn.Session.Tickets.Find(id) is not null)
            NoteAsked.Ask(turn, id);
        else
            NoteAsked.Take(turn, id, text, null);
    }
}
