namespace CommentDesk.Sandbox.Pacing;

/// <summary>Lets <paramref name="count"/> through in any stretch of <paramref name="span"/>.</summary>
internal sealed class Window(int count, TimeSpan span)
{
    private readonly Queue<DateTimeOffset> _passed = new();

    public DateTimeOffset FreeAt(DateTimeOffset now)
    {
        while (_passed.TryPeek(out var oldest) && oldest + span <= now)
            _passed.Dequeue();
        return _passed.Count < count ? now : _passed.Peek() + span;
    }

    public void Add(DateTimeOffset now) => _passed.Enqueue(now);
}
