using CommentDesk.Answers;

namespace CommentDesk.Tickets;

/// <summary>Rules about a ticket whose comment is erased: what it counts for stays, what it says goes.</summary>
internal static class Silencing
{
    public static Decision Erase(Ticket ticket, DateTimeOffset now)
    {
        // What stands in public is remembered by its number, without its words.
        var kept = ticket.Stage is Stage.Answered or Stage.OnApproval { Amends.Draft.Interim: false } ? ticket : ticket.KeepingAnswer();
        var silent = kept with
        {
            Verdict = ticket.Verdict with { Reasons = [] },
            Said = [.. kept.Said.Select(Silent)],
        };
        return ticket.Stage switch
        {
            Stage.Publishing or Stage.Correcting => Ticket.No("refuse.publishing"),
            Stage.InDoubt => Ticket.No("refuse.in_doubt"),
            Stage.Withdrawing or Stage.Hiding => Ticket.No("refuse.removing"),
            Stage.Answered stage => Become(stage with { Answer = Silent(stage.Answer), Correction = null }),
            Stage.OnApproval { Amends: { Draft.Interim: false } answer } stage => Become(new Stage.Answered(stage.By, Silent(answer))),
            Stage.NoReply or Stage.SetAside or Stage.Hidden or Stage.Merged => Become(ticket.Stage),
            _ => Become(new Stage.SetAside()),
        };

        Decision Become(Stage stage)
        {
            var changed = (Decision.Changed)silent.Become(stage, Happenings.Erased, null, now);
            return changed with { Effects = [new Effect.RefreshCards(AtLeisure: true)] };
        }
    }

    /// <summary>The number stays: an older button must not publish a newer draft.</summary>
    private static Answer Silent(Answer answer) => answer with { Draft = answer.Draft with { Text = "", Marks = [], Source = null, Attached = null } };
}
