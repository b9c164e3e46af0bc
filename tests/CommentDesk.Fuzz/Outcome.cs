namespace CommentDesk.Fuzz;

/// <summary>What became of an input.</summary>
/// <param name="Kind">By this outcomes are counted.</param>
/// <param name="Shape">Finer than the kind: an input with a new shape went a way none before it went, and is bred from.</param>
internal readonly record struct Outcome(string Kind, string Shape = "")
{
    public override string ToString() => Shape.Length == 0 ? Kind : $"{Kind}: {Shape}";
}
