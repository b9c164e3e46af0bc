using System.Globalization;

namespace CommentDesk.Worker.Flow;

/// <summary>When a sweep last did its work, kept as a fact.</summary>
internal static class SweepMoments
{
    /// <summary>Null when it never did: then nothing is due yet.</summary>
    public static DateTimeOffset? Read(IDeskSession session, string fact) =>
        DateTimeOffset.TryParse(session.Facts.Get(fact), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : null;
}
