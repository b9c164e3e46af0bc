namespace CommentDesk.Worker.Flow;

/// <summary>Small facts the desk keeps between runs: "bot.username", "poll.state", "poll.last", "model.id".</summary>
public interface IFacts
{
    string? Get(string name);
    void Set(string name, string? value);
}
