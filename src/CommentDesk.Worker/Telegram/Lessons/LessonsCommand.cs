using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Lessons;

/// <summary>/lessons: everything people taught, as a file.</summary>
internal sealed class LessonsCommand : IChatCommand
{
    public string Name => "lessons";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        if (turn.Session.Lessons.Settled().Count == 0)
            turn.Say(Line.Of("lessons.none"));
        else
            turn.Session.Outbox.Add(OutboxCall.New(
                Calls.LaneOf(turn.Person), LessonsCaller.Kind, "", turn.Now, urgency: 0, person: turn.Person.Id, replaces: LessonsCaller.Kind));
    }
}
