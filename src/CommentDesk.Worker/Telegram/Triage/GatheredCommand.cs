using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Triage;

/// <summary>/digest_n: what is gathered, now.</summary>
internal sealed class GatheredCommand : IChatCommand
{
    public string Name => "digest_n";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        if (Digests.HandTo(turn.Session, turn.Person, turn.Now) == 0)
            turn.Say(Line.Of("gathered.nothing"));
    }
}
