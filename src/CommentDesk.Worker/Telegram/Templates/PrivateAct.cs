using CommentDesk.Answers;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Templates;

/// <summary>«Позвать в личные сообщения»: a ready phrase for a comment in which somebody left personal data.</summary>
internal sealed class PrivateAct(Desk desk) : IPressAct
{
    public string Verb => Verbs.Private;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press)
    {
        if (turn.Refusal(press, Drafting.Anything) is { } no)
            return no;
        // Citizens read it: it is in the desk's language, not in the officer's.
        var words = Wording.In(turn.Options.Language);
        var greeting = words.Say("answer.greeting", $"{{{Placeholders.Name}}}");
        var text = turn.Options.DirectMessages is { } address ? words.Say("answer.private_at", address) : words.Say("answer.private");
        return desk.Draft(turn, press, Filling.Of(turn, press.Subject, $"{greeting} {text}"), "private/1");
    }
}
