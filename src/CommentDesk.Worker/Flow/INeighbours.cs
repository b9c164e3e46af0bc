using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// Finds the labelled comments nearest to a text. Asked when a card is drawn, not for every comment; thread-safe, never throws,
/// gives nothing when there are no examples or none is near.
/// </summary>
internal interface INeighbours
{
    /// <summary>The nearest first.</summary>
    IReadOnlyList<Neighbour> Of(string text, int most);
}
