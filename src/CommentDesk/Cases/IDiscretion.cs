namespace CommentDesk.Cases;

/// <summary>Whether a text gives somebody's data away. Thread-safe.</summary>
public interface IDiscretion
{
    bool Tells(string text);
}
