namespace CommentDesk.Learning.Flags;

/// <summary>Where a piece of personal data stands in a text, in UTF-16 units.</summary>
public readonly record struct PersonalDatum(PersonalDatumKind Kind, int Start, int Length)
{
    internal bool Overlaps(PersonalDatum other) => Start < other.Start + other.Length && other.Start < Start + Length;
}
