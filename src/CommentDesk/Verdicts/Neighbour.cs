namespace CommentDesk.Verdicts;

/// <summary>A labelled comment about the same things, shown beside a verdict so that people see what it resembles.</summary>
/// <param name="Text">Personal data masked.</param>
/// <param name="Likeness">0 to 1; 1 when it says the same.</param>
public sealed record Neighbour(string Text, Label Label, double Likeness);
