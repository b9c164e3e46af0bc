using CommentDesk.Comments;
using CommentDesk.Learning.Flags;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>Asks the officer to look whether the answer stands in public: nobody else can know.</summary>
internal sealed class DoubtCaller(IDeskStore store, CardReader reader, Speaker speaker, Reach reach, TimeProvider time) : ICaller
{
    public IReadOnlyList<string> Kinds { get; } = [Calls.Doubt];

    public async Task<Delivery> Make(OutboxCall call, CancellationToken cancel)
    {
        var view = await store.Read(
            session => Memory.Reader(session, call) is { Staff: true } person && call.Ticket is { } ticket
                ? reader.Read(session, ticket, person, time.GetUtcNow())
                : null,
            cancel);
        if (view is not { Ticket.Stage: Stage.InDoubt stage })
            return new Delivery.Sent("");
        var sheet = Draw(view, stage);
        return await speaker.Send(view.Viewer.Contact, sheet.Text.Markup, sheet.Buttons.OnWire(), null, cancel);
    }

    public void Record(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        Memory.Keep(session, call, delivery, Calls.Doubt, null, now);
        reach.Note(session, call, delivery, now);
    }

    internal static Sheet Draw(CardView view, Stage.InDoubt stage)
    {
        var html = new Html().Bold(view.Words.Say("doubt.title", view.Ticket.Id.ToString())).Line()
            .Text(view.Words.Say("doubt.ask")).Line()
            .Quote(Enclosed.Above(view.Words, stage.Draft.Attached, Html.Shorten(PersonalMask.Shown(stage.Draft.Text, view.Open), 500)), expandable: true);
        var buttons = CardButtons.Doubt(view);
        return new(html, view.Link is { } link ? buttons.Then([Button.Opening(view.Words.Say("button.open"), link)]) : buttons);
    }
}
