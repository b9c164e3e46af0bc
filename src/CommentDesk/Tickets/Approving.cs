using CommentDesk.People;

namespace CommentDesk.Tickets;

/// <summary>Rules about a second person's word. Nobody approves their own.</summary>
internal static class Approving
{
    public static Decision Ask(Ticket ticket, Person by, Stage.OnApproval stage, DateTimeOffset now) => ticket.Become(
        stage, Happenings.AskedApproval, by, now, stage.Rule, effects: [new Effect.AskApproval(stage.By, stage.Draft, stage.Rule)]);

    public static Decision Approve(Ticket ticket, Person? by, Command.Approve command, DateTimeOffset now)
    {
        if (Fault(ticket, by, command.Draft, Already) is { } no)
            return no;
        var stage = (Stage.OnApproval)ticket.Stage;
        return stage.Amends is { } answer
            ? ticket.Correct(by!, stage.By, answer, stage.Draft, now, Happenings.Approved)
            : ticket.Become(new Stage.Publishing(stage.By, stage.Draft), Happenings.Approved, by, now, effects: [new Effect.Publish(stage.Draft)]);

        bool Already() => ticket.Stage is Stage.Publishing publishing && publishing.Draft.Number == command.Draft;
    }

    /// <summary>The words come back to their writer, who hears the remark.</summary>
    public static Decision SendBack(Ticket ticket, Person? by, Command.SendBack command, DateTimeOffset now)
    {
        if (Fault(ticket, by, command.Draft, () => ticket.Stage.Unpublished?.Number == command.Draft) is { } no)
            return no;
        var stage = (Stage.OnApproval)ticket.Stage;
        var line = command.Remark is { Length: > 0 } remark
            ? Texts.Line.Of("tell.sent_back", ticket.Id.ToString(), Texts.Line.Quoted(by!.Name), Texts.Line.Quoted(remark))
            : Texts.Line.Of("tell.sent_back_bare", ticket.Id.ToString(), Texts.Line.Quoted(by!.Name));
        return ticket.Become(
            stage.Amends is null ? new Stage.Drafted(stage.By, stage.Draft) : Answering.Amended(stage, stage.Draft),
            Happenings.SentBack, by, now, effects: [new Effect.Tell(stage.By, line), new Effect.Preview(stage.By, stage.Draft)]);
    }

    private static Decision? Fault(Ticket ticket, Person? by, int draft, Func<bool> already)
    {
        if (by is null || !by.Is(Rights.Approvers))
            return Ticket.No("refuse.approve");
        if (ticket.Stage is not Stage.OnApproval stage)
            return already() ? new Decision.Already() : Ticket.No("refuse.no_approval");
        if (stage.Draft.Number != draft)
            return Ticket.No("refuse.older_draft");
        return stage.By == by.Id ? Ticket.No("refuse.own_words") : null;
    }
}
