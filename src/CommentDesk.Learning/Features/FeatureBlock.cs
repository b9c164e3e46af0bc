namespace CommentDesk.Learning.Features;

/// <summary>Features of one block are brought to a common length, so that none drowns the others.</summary>
internal enum FeatureBlock
{
    Words,
    Letters,
    Cues,
}
