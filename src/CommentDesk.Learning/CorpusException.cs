namespace CommentDesk.Learning;

/// <summary>A corpus cannot be read. The message names the file, the line, the cause and the cure, never the text of a comment.</summary>
public sealed class CorpusException : Exception
{
    public CorpusException()
    {
    }

    public CorpusException(string message)
        : base(message)
    {
    }

    public CorpusException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal static CorpusException At(string file, int line, string cause, string cure) =>
        new($"{file}, line {line}: {cause} {cure}");
}
