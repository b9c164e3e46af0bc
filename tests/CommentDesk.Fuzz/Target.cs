namespace CommentDesk.Fuzz;

/// <summary>A door through which strangers' bytes enter.</summary>
internal abstract class Target
{
    public abstract string Name { get; }

    /// <summary>What the mutations start from.</summary>
    public abstract IReadOnlyList<byte[]> Seeds { get; }

    /// <summary>Whether the seeds are JSON whose structure is worth keeping.</summary>
    public virtual bool Structured => true;

    /// <summary>Takes any bytes; throws when a promise is broken, whatever it throws. The same bytes have the same outcome.</summary>
    public abstract Outcome Try(byte[] input);

    protected static void Must(bool kept, string promise)
    {
        if (!kept)
            throw new BrokenPromiseException(promise);
    }
}

internal sealed class BrokenPromiseException(string promise) : Exception(promise);
