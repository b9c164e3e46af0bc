using System.Globalization;
using CommentDesk.Answers;
using CommentDesk.Learning.Flags;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Talk;
using CommentDesk.Worker.Telegram.Templates;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>The buttons of a card, by the state of the ticket and by what the viewer may do.</summary>
internal static class CardButtons
{
    public static Keyboard Of(CardView view)
    {
        var rows = view.Erased ? Keyboard.None : Offering(Revealing(Work(view), view), view).Then(Beside(view));
        return view.Link is { } link ? rows.Then([Button.Opening(view.Words.Say("button.open"), link)]) : rows;
    }

    /// <summary>Who may act on the ticket may see what the card hides, and it is written down.</summary>
    private static Keyboard Revealing(Keyboard rows, CardView view) =>
        view.OwnedOrLed && view.Hides ? rows.Then([One(view, Verbs.Reveal)]) : rows;

    private static Keyboard Work(CardView view) => view.Ticket.Stage switch
    {
        Stage.Triage => Keyboard.Of(
            view.Viewer.Is(Rights.Sorters) || view.Owned ? Labels(view) : [],
            view.OwnedOrLed ? [One(view, Verbs.Answer), One(view, Verbs.Transfer)] : [],
            view.OwnedOrLed ? [One(view, Verbs.Dismiss), .. Returning(view)] : []),
        Stage.Waiting => MayHandle(view)
            ? Keyboard.Of(
                [One(view, Verbs.Answer), One(view, Verbs.Take)],
                view.OwnedOrLed ? [One(view, Verbs.Transfer)] : [],
                [One(view, Verbs.Dismiss), .. Labelling(view)])
            : Keyboard.Of(Labelling(view)),
        Stage.Assigned => Held(view, view.Owned ? [One(view, Verbs.Answer), One(view, Verbs.Take)] : [One(view, Verbs.Take)]),
        Stage.Interim stage => Held(view, view.Owned ? [One(view, Verbs.Answer, "button.final_answer")] : [One(view, Verbs.Take)])
            .Then(Withdrawing(view, stage.Answer)),
        Stage.OnApproval stage => Keyboard.Of(
            view.Viewer.Is(Rights.Approvers) && stage.By != view.Viewer.Id ? [One(view, Verbs.Approval)] : [],
            view.OwnedOrLed ? [One(view, Verbs.Discard, "button.recall", stage.Draft.Number.ToString(CultureInfo.InvariantCulture))] : []),
        Stage.InWork or Stage.Drafted or Stage.Snoozed => Held(view, view.Owned ? [One(view, Verbs.Answer)] : [One(view, Verbs.Take)]),
        Stage.InDoubt => view.OwnedOrLed ? Doubt(view) : Keyboard.None,
        Stage.Answered stage => Keyboard.Of(
            view.OwnedOrLed && stage.Answer.Message is not null ? [One(view, Verbs.Answer, "button.rewrite_answer")] : [],
            Withdrawing(view, stage.Answer), Labelling(view)),
        Stage.NoReply or Stage.SetAside => Keyboard.Of(view.Owned || MayHandle(view) ? [One(view, Verbs.Answer)] : [], Labelling(view)),
        _ => Keyboard.None,
    };

    /// <summary>«Ответ на месте» and «Опубликовать ещё раз».</summary>
    public static Keyboard Doubt(CardView view) => Keyboard.Of(
        [One(view, Verbs.Resolve, "button.stands", "stands")],
        [One(view, Verbs.Resolve, "button.again", "again")]);

    private static Keyboard Held(CardView view, IReadOnlyList<Button> first) => view.OwnedOrLed
        ? Keyboard.Of(first, [One(view, Verbs.Transfer), .. Returning(view)], [One(view, Verbs.Dismiss), .. Labelling(view)])
        : Keyboard.Of(Labelling(view));

    private static IReadOnlyList<Button> Labels(CardView view) =>
        CommentDesk.Verdicts.Labels.All.Select(label => One(view, Verbs.Label, $"label.{label.Code()}.short", label.Code())).ToList();

    private static IReadOnlyList<Button> Returning(CardView view) => view.Owned ? [One(view, Verbs.Return)] : [];

    private static IReadOnlyList<Button> Labelling(CardView view) => view.Viewer.Is(Rights.Labellers) ? [One(view, Verbs.Label)] : [];

    private static IReadOnlyList<Button> Withdrawing(CardView view, Answer answer) =>
        view.OwnedOrLed && answer.Message is not null ? [One(view, Verbs.Withdraw)] : [];

    /// <summary>Prepared words that fit; where somebody left personal data, the phrase that asks them to write in private.</summary>
    private static Keyboard Offering(Keyboard rows, CardView view)
    {
        foreach (var template in view.Offered.Templates)
            rows = rows.Then([Button.Sending(view.Words.Say("button.ut", template.Name), ButtonData.About(view.Ticket, Verbs.UseTemplate, Offered.Arg(template.Id)))]);
        if (view.Offered.Earlier is { } earlier)
            rows = rows.Then([Button.Sending(view.Words.Say("button.ea", earlier.ToString()), ButtonData.About(view.Ticket, Verbs.Earlier, Offered.Arg(earlier.Value)))]);
        return view is { Owned: true, Ticket.Stage: Stage.Assigned or Stage.InWork } && PersonalMask.Hides(view.Comment.Text)
            ? rows.Then([One(view, Verbs.Private)])
            : rows;
    }

    /// <summary>For colleagues only, and in every state.</summary>
    private static IReadOnlyList<Button> Beside(CardView view) =>
        view.Erased ? [] : view.Viewer.Is(Rights.Answerers) ? [One(view, Verbs.Note), One(view, Verbs.Story)] : [One(view, Verbs.Story)];

    private static bool MayHandle(CardView view) => view.Viewer.Is(Rights.HandlersOf(view.Ticket.Verdict.Label));

    private static Button One(CardView view, string verb, string? key = null, string? arg = null) =>
        Button.Sending(view.Words.Say(key ?? $"button.{verb}"), ButtonData.About(view.Ticket, verb, arg));
}
