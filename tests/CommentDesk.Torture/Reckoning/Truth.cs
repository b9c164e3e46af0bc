using CommentDesk.Sandbox.Facts;
using CommentDesk.Torture.Staff;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Torture.Reckoning;

/// <summary>What a person wrote into a group, as it stands at the end.</summary>
/// <param name="WhyNone">Why there must be no ticket; null when there must be exactly one.</param>
internal sealed record Written(string Room, string Message, string Text, string? Street, string? WhyNone, string? Album, int Edits);

/// <param name="Texts">All wordings the person gave it, the last one last.</param>
/// <param name="File">The file it was sent with.</param>
internal sealed record Answer(long Person, long Ticket, string Message, IReadOnlyList<string> Texts, string? File = null);

/// <summary>What the world saw, from its own side alone.</summary>
/// <param name="Spoken">Every state of every message of the bot.</param>
/// <param name="Answered">Ids of the presses that were answered.</param>
/// <param name="Commands">What people said to the bot besides answers.</param>
/// <param name="Staff">Everybody who has a role.</param>
/// <param name="Garbage">How many updates could not be read by anybody.</param>
/// <param name="Deaths">When workers were killed.</param>
/// <param name="Stats">What /stats said at the end.</param>
/// <param name="Officers">What it said of the officers, when that is a sheet of its own.</param>
internal sealed record Truth(
    IReadOnlyList<Written> Comments,
    IReadOnlyList<Spoken> Spoken,
    IReadOnlyList<Pressed> Presses,
    IReadOnlySet<string> Answered,
    IReadOnlyList<Answer> Answers,
    IReadOnlyList<(long Person, string Words)> Commands,
    IReadOnlyList<ApiCall> Calls,
    IReadOnlySet<long> Staff,
    int Garbage,
    IReadOnlyList<DateTimeOffset> Deaths,
    Spoken? Stats,
    Spoken? Officers,
    double Pace);
