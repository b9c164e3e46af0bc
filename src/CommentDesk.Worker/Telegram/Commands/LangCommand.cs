using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

internal sealed class LangCommand : IChatCommand
{
    public string Name => "lang";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var language = line.Args.ToLowerInvariant();
        if (!Wording.Languages.Contains(language))
        {
            turn.Say(Line.Of("lang.usage"));
            return;
        }

        var person = turn.Person with { Language = language };
        turn.Session.People.Save(person);
        turn.Session.Outbox.Add(ChatCalls.CommandsFor(person, turn.Now));
        (turn with { Person = person }).Say(Line.Of("lang.done"));
    }
}
