using CommentDesk.People;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>A slash command of the staff chat. Its description is the text "command.NAME".</summary>
internal interface IChatCommand
{
    string Name { get; }

    /// <summary>Any of these roles may use it and sees it in the menu.</summary>
    Roles Who { get; }

    void Run(Turn turn, CommandLine line);
}
