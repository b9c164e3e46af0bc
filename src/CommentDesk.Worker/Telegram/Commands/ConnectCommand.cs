using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>/connect: the rooms the bot was added to and nobody connected yet.</summary>
internal sealed class ConnectCommand : IChatCommand
{
    public string Name => "connect";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var offered = turn.Session.Comments.Channels().Where(channel => channel.State is ChannelState.Offered).ToList();
        if (offered.Count == 0)
            turn.Say(Line.Of("connect.none"));
        foreach (var channel in offered)
            Rooms.Offer(turn, channel);
    }
}
