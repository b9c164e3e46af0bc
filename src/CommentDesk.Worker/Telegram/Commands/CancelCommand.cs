using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

internal sealed class CancelCommand : IChatCommand
{
    public string Name => "cancel";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var awaited = turn.Session.Chats.Expected(turn.Person.Id, turn.Now);
        turn.Session.Chats.StopExpecting(turn.Person.Id);
        turn.Say(awaited is null ? Line.Of("cancel.nothing") : Line.Of("cancel.done"));
    }
}
