using CommentDesk.Deadlines;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>«Отложить»: until the citizen answers, until tomorrow, for some working days. Only the first stops the clock.</summary>
internal sealed class SnoozeAct(Desk desk, Deadlining deadlining) : IPressAct
{
    private static readonly string[] s_choices = ["citizen", "morning", "days"];

    public string Verb => Verbs.Snooze;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press)
    {
        if (press.Data.Arg is { } choice)
        {
            return s_choices.Contains(choice)
                ? desk.Do(turn.Session, press.Subject.Id, turn.Person, Of(turn, press.Subject, choice), turn.Now).Told(turn, press, $"press.snoozed_{choice}")
                : Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        }

        if (turn.Refusal(press, Of(turn, press.Subject, s_choices[0])) is { } no)
            return no;
        Menus.Show(turn, press, Menus.Choices(turn, press, Verbs.Snooze, s_choices, "snooze"));
        return Reply.Quiet;
    }

    private Command.Snooze Of(Turn turn, Ticket ticket, string choice) => new(
        Snoozing.Morning(turn.Now, choice == "morning" ? 1 : Snoozing.Days, deadlining.TimetableOf(turn.Session, ticket).Work),
        choice == "citizen" ? SnoozeReasons.Citizen : SnoozeReasons.Later);
}
