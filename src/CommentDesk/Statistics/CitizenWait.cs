namespace CommentDesk.Statistics;

/// <summary>A time in which a ticket waited for its citizen: none of it is the desk's working time. Moments are unix milliseconds.</summary>
/// <param name="To">Null while it lasts.</param>
/// <param name="Former">The one before it; they never overlap.</param>
public sealed record CitizenWait(long From, long? To, CitizenWait? Former);
