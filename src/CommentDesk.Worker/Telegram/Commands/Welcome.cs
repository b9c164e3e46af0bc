using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>The first words to a member of staff: who they are here, what they can do, what waits for them.</summary>
internal sealed class Welcome
{
    public void Greet(Turn turn)
    {
        var html = new Html().Bold(turn.Words.Say("welcome.title", turn.Person.Name)).Line()
            .Text(turn.Words.Say("welcome.roles", Roles(turn, turn.Person))).Line(2);
        foreach (var role in turn.Person.Roles.Each())
            html.Text("• ").Text(turn.Words.Say($"welcome.{role.Code()}")).Line();
        turn.Say(html.Text(turn.Words.Say("welcome.help")));
        turn.Session.Outbox.Add(ChatCalls.CommandsFor(turn.Person, turn.Now));
        if (!turn.Person.Is(CommentDesk.People.Roles.Admin))
            return;
        foreach (var channel in turn.Session.Comments.Channels().Where(channel => channel.State is ChannelState.Offered))
            Rooms.Offer(turn, channel);
    }

    public static string Roles(Turn turn, Person person) =>
        string.Join(", ", person.Roles.Each().Select(role => turn.Words.Say($"role.{role.Code()}")));
}
