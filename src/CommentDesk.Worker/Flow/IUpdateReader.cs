namespace CommentDesk.Worker.Flow;

/// <summary>Translates a stored update into the desk's words. Pure; never throws for any body.</summary>
internal interface IUpdateReader
{
    Observation Read(string body);
}

/// <summary>
/// Understands what staff say and press. Runs inside the transaction that marks the update as handled; whatever has to be
/// said back leaves as outbox rows.
/// </summary>
internal interface IStaffChat
{
    void Handle(IDeskSession session, Observation observation, DateTimeOffset now);
}
