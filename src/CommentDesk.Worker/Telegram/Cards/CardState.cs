using CommentDesk.Answers;
using CommentDesk.Learning.Flags;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>The last lines of a card: where the ticket stands and in whose hands.</summary>
internal static class CardState
{
    private const int AnswerBudget = 500;

    public static Html Of(CardView view) => view.Ticket.Stage switch
    {
        Stage.SetAside => Said(view, "state.set_aside"),
        Stage.Gathered => Said(view, "state.gathered"),
        Stage.Triage { Sorter: { } sorter } => view.Owned ? Said(view, "state.triage_mine") : Said(view, "state.triage", view.Name(sorter)),
        Stage.Triage => Said(view, "state.triage_nobody"),
        Stage.Waiting => Said(view, "state.waiting"),
        Stage.Assigned stage => view.Owned ? Said(view, "state.assigned_mine") : Said(view, "state.assigned", view.Name(stage.To)),
        Stage.InWork stage => By(view, "state.in_work", stage.By, Happenings.Taken, Happenings.Discarded),
        Stage.Drafted stage => By(view, "state.drafted", stage.By, Happenings.Drafted),
        Stage.Publishing => Said(view, "state.publishing"),
        Stage.InDoubt stage => Said(view, "state.in_doubt", view.Name(stage.By)),
        Stage.Answered stage => Answered(view, "state.answered", stage.By, stage.Answer, stage.Correction),
        Stage.Correcting stage => Said(view, "state.correcting").Line().Quote(Answer(view, stage.Correction), expandable: true),
        Stage.NoReply stage => Said(
            view, "state.no_reply", view.Words.Say($"noreply.{stage.Reason}"), view.Name(stage.By), At(view, Happenings.Dismissed)),
        Stage.OnApproval stage => Said(view, "state.on_approval", view.Name(stage.By), view.Words.Say($"approval.{stage.Rule}"))
            .Line().Quote(Answer(view, stage.Draft), expandable: true),
        Stage.Interim stage => Answered(view, "state.interim", stage.By, stage.Answer, stage.Correction),
        Stage.Snoozed stage => Said(view, $"state.snoozed_{stage.Reason}", view.Name(stage.By), view.Words.At(stage.Until, view.Now, view.Zone)),
        Stage.Merged => Said(view, "state.merged", view.Ticket.Lead?.ToString() ?? "?"),
        Stage.Withdrawing => Said(view, "state.withdrawing"),
        Stage.Hiding => Said(view, "state.hiding"),
        Stage.Hidden stage => Said(view, "state.hidden", view.Words.Say($"hide.{stage.Reason}"), view.Name(stage.By), At(view, Happenings.Hidden)),
        _ => throw new ArgumentOutOfRangeException(nameof(view), view.Ticket.Stage.Code, "No words for this stage."),
    };

    private static Html Answered(CardView view, string key, PersonId by, Answer answer, Draft? correction)
    {
        var said = view.Words.Say(key, view.Name(by), view.Words.At(answer.At, view.Now, view.Zone));
        var html = new Html().Link(said, view.AnswerLink);
        if (!view.Erased)
            html.Line().Quote(Answer(view, answer.Draft), expandable: true);
        return correction is null ? html : html.Line().Text(view.Words.Say("state.correction_waits"));
    }

    /// <summary>Whoever reads the card is not always whoever wrote the answer.</summary>
    private static string Answer(CardView view, Draft draft) =>
        Enclosed.Above(view.Words, draft.Attached, Html.Shorten(PersonalMask.Shown(draft.Text, view.Open), AnswerBudget));

    private static Html By(CardView view, string key, PersonId person, params IReadOnlyList<string> happenings) =>
        Said(view, key, view.Name(person), At(view, happenings));

    private static string At(CardView view, params IReadOnlyList<string> happenings) =>
        view.Words.At(view.When(happenings), view.Now, view.Zone);

    private static Html Said(CardView view, string key, params IReadOnlyList<string> args) => new Html().Bold(view.Words.Say(key, args));
}
