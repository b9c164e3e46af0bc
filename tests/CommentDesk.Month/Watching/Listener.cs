using CommentDesk.Sandbox;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Month.Watching;

/// <summary>What everybody heard from the bot, in its order, with the moment; read whenever the desk is quiet.</summary>
internal sealed class Listener(World world)
{
    private readonly List<Spoken> _spoken = [];
    private long _seq;

    /// <summary>New messages alone; how they were changed later is not kept.</summary>
    public IReadOnlyList<Spoken> Spoken => _spoken;

    /// <summary>Presses that were answered with a refusal, by their ids.</summary>
    public Dictionary<string, string> Refused { get; } = [];

    public int Edits { get; private set; }

    /// <summary>Hears what was said since the last time.</summary>
    public void Listen(DateTimeOffset now, params IReadOnlyList<Action<Spoken>> listeners)
    {
        var news = world.State.Journal.After(_seq);
        if (news.Count > 0 && news[0].Seq != _seq + 1)
            throw new InvalidOperationException($"The witness fell behind: events {_seq + 1} to {news[0].Seq - 1} were forgotten before they were seen.");
        foreach (var happened in news)
        {
            _seq = happened.Seq;
            if (happened is { Kind: "callback_answer" } && (bool)happened.Details["alert"]!)
                Refused[(string)happened.Details["callback_query_id"]!] = (string)happened.Details["text"]!;
            if (happened is not { Kind: "message" or "edited", Message: { SentByBot: not null } message })
                continue;
            var spoken = new Spoken(message, happened.Kind == "message", now);
            if (spoken.Anew)
                _spoken.Add(spoken);
            else
                Edits++;
            foreach (var listener in listeners)
                listener(spoken);
        }
    }
}
