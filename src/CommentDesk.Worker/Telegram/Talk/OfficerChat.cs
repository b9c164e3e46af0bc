using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>
/// The chat with staff, entered inside the transaction that marks an update as handled. Synchronous and without network:
/// whatever has to be said leaves as outbox rows of the same transaction.
/// </summary>
internal sealed class OfficerChat(Hearing hearing, Pressing pressing, Rooms rooms, Reach reach) : IStaffChat
{
    public void Handle(IDeskSession session, Observation observation, DateTimeOffset now)
    {
        switch (observation)
        {
            case Observation.PersonSaid said:
                Heard(session, said, now);
                break;
            case Observation.ButtonPressed pressed:
                Pressed(session, pressed, now);
                break;
            case Observation.RoomChanged room:
                rooms.Changed(session, room, now);
                break;
            case Observation.CommandInRoom command:
                rooms.Command(session, command, now);
                break;
            case Observation.MemberLeft left:
                Rooms.Left(session, left, now);
                break;
            case Observation.ReachChanged change:
                reach.Changed(session, change, now);
                break;
        }
    }

    public void Heard(IDeskSession session, Observation.PersonSaid said, DateTimeOffset now) => hearing.Heard(session, said, now);

    public void Pressed(IDeskSession session, Observation.ButtonPressed pressed, DateTimeOffset now) => pressing.Pressed(session, pressed, now);
}
