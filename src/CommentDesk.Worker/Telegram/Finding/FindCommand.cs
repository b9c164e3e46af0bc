using CommentDesk.Finding;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Finding;

/// <summary>/find words: full text over comments, authors and answers; a bare number opens the ticket.</summary>
internal sealed class FindCommand : IChatCommand
{
    private const int Longest = 200;

    public string Name => "find";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var asked = Html.Shorten(line.Args, Longest);
        if (Asking.Numbered(asked) is ({ } id, "") && turn.Session.Tickets.Find(id) is not null)
        {
            turn.ShowCard(id);
            return;
        }

        if (SearchQuery.Read(asked).Empty)
        {
            turn.Say(Line.Of("find.usage"));
            return;
        }

        var sheet = FindSheet.Of(turn, asked, 0);
        turn.Session.Outbox.Add(ChatCalls.Saying(turn.Person.Contact, turn.Person.Id, sheet.Text, turn.Now, sheet.Buttons, kind: FindAct.Kind, mark: asked));
    }
}
