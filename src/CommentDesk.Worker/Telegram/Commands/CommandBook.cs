using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>Finds the command, checks the role, and tells who may when the person may not.</summary>
internal sealed class CommandBook(IEnumerable<IChatCommand> commands)
{
    private readonly Dictionary<string, IChatCommand> _commands = commands.ToDictionary(command => command.Name);

    public void Run(Turn turn, CommandLine line)
    {
        if (_commands.GetValueOrDefault(line.Name) is not { } command)
        {
            turn.Say(Line.Of("chat.unknown_command"));
            return;
        }

        var allowed = turn.Person.Is(command.Who);
        turn.Audit($"/{command.Name}", allowed ? "ok" : "refuse.role");
        if (allowed)
            command.Run(turn, line);
        else
            turn.Say(new Html().Text(Denial.Of(turn.Words, command.Who)));
    }
}
