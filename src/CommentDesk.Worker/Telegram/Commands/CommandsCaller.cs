using CommentDesk.Comments;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>Sets the menu of commands in a person's chat to what they may do now; takes it away with the last role.</summary>
internal sealed class CommandsCaller(IDeskStore store, Speaker speaker) : ICaller
{
    public IReadOnlyList<string> Kinds { get; } = [ChatCalls.Commands];

    public async Task<Delivery> Make(OutboxCall call, CancellationToken cancel)
    {
        var person = await store.Read(session => Memory.Reader(session, call), cancel);
        return person is null ? new Delivery.Sent("") : await speaker.SetCommands(person.Contact, CommandMenu.For(person), cancel);
    }

    public void Record(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        // A menu that could not be set takes no right away: every command is checked when it is used.
    }
}
