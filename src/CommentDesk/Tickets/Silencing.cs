using CommentDesk.Answers;

namespace CommentDesk.Tickets;

/// <summary>Rules about a ticket whose comment is erased: what it counts for stays, what it says goes.</summary>
internal static class Silencing
{
    public static Decision Erase(Ticket ticket, DateTimeOffset now)
    {
        var silent = ticket with { Verdict = ticket.Verdict with { Reasons = [] } };
        return ticket.Stage switch
        {
            Stage.Publishing or Stage.Correcting => Ticket.No("refuse.publishing"),
            Stage.InDoubt => Ticket.No("refuse.in_doubt"),
            Stage.Answered stage => Become(stage with { Answer = stage.Answer with { Draft = Silent(stage.Answer.Draft) }, Correction = null }),
            Stage.NoReply or Stage.SetAside => Become(ticket.Stage),
            _ => Become(new Stage.SetAside()),
        };

        Decision Become(Stage stage)
        {
            var changed = (Decision.Changed)silent.Become(stage, Happenings.Erased, null, now);
            return changed with { Effects = [new Effect.RefreshCards(AtLeisure: true)] };
        }
    }

    /// <summary>The number stays: an older button must not publish a newer draft.</summary>
    private static Draft Silent(Draft draft) => draft with { Text = "", Marks = [], Source = null };
}
