using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>Says stored messages and lines, and makes stored changes.</summary>
internal sealed class SayingCaller(IDeskStore store, Speaker speaker, Reach reach) : ICaller
{
    public IReadOnlyList<string> Kinds { get; } = [ChatCalls.Say, ChatCalls.Edit, Calls.Line];

    public Task<Delivery> Make(OutboxCall call, CancellationToken cancel) => call.Kind switch
    {
        ChatCalls.Say => Say(ChatCalls.ReadSaying(call), cancel),
        ChatCalls.Edit => Edit(ChatCalls.ReadChange(call), cancel),
        _ => SayLine(call, cancel),
    };

    public void Record(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        reach.Note(session, call, delivery, now);
        if (call.Kind == ChatCalls.Say)
            Memory.Keep(session, call, delivery, ChatCalls.ReadSaying(call).Kind, ChatCalls.ReadSaying(call).Mark, now);
        else if (call.Kind == Calls.Line)
            Memory.Keep(session, call, delivery, "notice", null, now);
    }

    private Task<Delivery> Say(Saying saying, CancellationToken cancel)
    {
        ReplyMarkup? below = saying.Prompt is { } prompt
            ? new ForceReply { InputFieldPlaceholder = Html.Shorten(prompt, 64) }
            : saying.Buttons?.OnWire();
        return speaker.Send(saying.Chat, saying.Markup, below, saying.ReplyTo, cancel);
    }

    private Task<Delivery> Edit(Change change, CancellationToken cancel) => change.Markup is { } markup
        ? speaker.Edit(change.Chat, change.Message, markup, change.Buttons.OnWire(), cancel)
        : speaker.EditButtons(change.Chat, change.Message, change.Buttons.OnWire(), cancel);

    private async Task<Delivery> SayLine(OutboxCall call, CancellationToken cancel)
    {
        var line = Calls.ReadLine(call);
        var said = await store.Read(
            session => Memory.Reader(session, call) is { } person
                ? (person.Contact, Text: Wording.In(person.Language).Say(line, id => session.People.Find(new PersonId(id))?.Name))
                : default,
            cancel);
        return said.Text is null
            ? new Delivery.Sent("")
            : await speaker.Send(said.Contact, new Html().Text(said.Text).Fitted().Markup, null, null, cancel);
    }
}
