using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

/// <summary>Answers every word of staff with one outbox row, then throws when the word is on the list.</summary>
internal sealed class ScriptedChat : IStaffChat
{
    public HashSet<string> Poison { get; } = [];

    public void Handle(IDeskSession session, Observation observation, DateTimeOffset now)
    {
        var said = ((Observation.PersonSaid)observation).Text!;
        session.Outbox.Add(OutboxCall.New("telegram:11", "line", said, now));
        if (Poison.Contains(said))
            throw new InvalidOperationException("This update cannot be handled.");
    }
}
