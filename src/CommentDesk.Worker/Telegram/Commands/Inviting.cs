using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>Makes invitations: a link that works once, for a while, for one role.</summary>
internal sealed class Inviting
{
    public void Invite(Turn turn, Roles role)
    {
        if (turn.Session.Facts.Get("bot.username") is not { Length: > 0 } bot)
        {
            turn.Say(Line.Of("invite.no_name"));
            return;
        }

        var code = InviteCode.New();
        var until = turn.Now + turn.Options.InviteLife;
        var digest = InviteCode.Digest(code);
        turn.Session.People.AddInvite(new Invite(digest, role, turn.Person.Id, until, null, null));
        turn.Audit($"invite {role.Code()}", "ok");
        var link = $"https://t.me/{bot}?start={code}";
        var text = new Html()
            .Text(turn.Words.Say("invite.made", turn.Words.Say($"role.{role.Code()}"))).Line()
            .Link(link, link).Line(2)
            .Text(turn.Words.Say("invite.rules", turn.Words.At(until, turn.Now, turn.Options.Zone)));
        turn.Say(text, Keyboard.Of([Button.Sending(turn.Words.Say("button.ri"), ButtonData.Of(Verbs.Revoke, arg: digest[..People.Invite.Mark]))]));
    }
}
