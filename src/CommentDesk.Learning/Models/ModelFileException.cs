namespace CommentDesk.Learning.Models;

/// <summary>A model file cannot be used. The message names the file, the cause and the cure.</summary>
public sealed class ModelFileException : Exception
{
    public ModelFileException()
    {
    }

    public ModelFileException(string message)
        : base(message)
    {
    }

    public ModelFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
