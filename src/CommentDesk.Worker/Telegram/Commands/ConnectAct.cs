using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>«Подключить».</summary>
internal sealed class ConnectAct : IPressAct
{
    public string Verb => Verbs.Connect;

    public Roles Who => Roles.Admin;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        if (turn.Session.Comments.FindChannel(new ChannelId(press.Data.Number)) is not { } channel)
            return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        if (channel.State is ChannelState.Disconnected)
            return Reply.No(turn.Words.Say("connect.gone", channel.Title), "connect.gone");
        turn.Change(press.Message, null, Keyboard.None);
        return Rooms.Connect(turn, channel)
            ? Reply.Done(turn.Words.Say("press.connected"))
            : Reply.Done(turn.Words.Say("press.already"));
    }
}
