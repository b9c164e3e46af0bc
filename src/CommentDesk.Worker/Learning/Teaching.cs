using System.Collections.Concurrent;
using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.Learning.Kin;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Learning;

/// <summary>
/// The settled lessons by their texts, as of the last catching up. Only what is on the disk is in here: a lesson counts from the
/// end of the work that kept it, and no longer once trainers disagree about it.
/// </summary>
internal sealed class Teaching : IDisposable
{
    /// <summary>From this likeness a text is nearly the same. A typo or a word of politeness stays above it, another street does not.</summary>
    public const double NearlySame = 0.8;

    /// <summary>Shorter texts turn their meaning with one word: only the same text counts.</summary>
    private const int ShortLetters = 20;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly TextIndex _index = new();
    private readonly Dictionary<(CommentId, int), long> _keys = [];
    private readonly ConcurrentDictionary<long, SettledLesson> _lessons = new();
    private long _mark;

    public int Count => _lessons.Count;

    /// <summary>The lesson about this text or one nearly the same; null when there is none, or when such lessons contradict each other.</summary>
    public (SettledLesson Lesson, double Likeness)? Of(string text)
    {
        if (_lessons.IsEmpty)
            return null;
        var least = text.Count(char.IsLetter) < ShortLetters ? 1 : NearlySame;
        var found = _index.Nearest(text, 8, least)
            .Select(kin => (Lesson: _lessons.GetValueOrDefault(kin.Key), kin.Likeness))
            .Where(kin => kin.Lesson is not null)
            .ToList();
        var best = found.Where(kin => kin.Likeness >= found[0].Likeness).ToList();
        return best.Count == 0 || best.Exists(kin => kin.Lesson!.Label != best[0].Lesson!.Label)
            ? null
            : (best.MaxBy(kin => kin.Lesson!.At).Lesson!, best[0].Likeness);
    }

    /// <summary>Lessons about the same things, the most like first; no label follows from them.</summary>
    public IReadOnlyList<(SettledLesson Lesson, double Likeness)> Akin(string text, int most, double atLeast) =>
    [
        .. _index.Akin(text, most, atLeast)
            .Select(kin => (Lesson: _lessons.GetValueOrDefault(kin.Key), kin.Likeness))
            .Where(kin => kin.Lesson is not null)
            .Select(kin => (kin.Lesson!, kin.Likeness)),
    ];

    /// <summary>Reads what was settled, contested or withdrawn since the last time.</summary>
    public async Task CatchUp(IDeskStore store, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            var (mark, changes) = await store.Read(session => session.Lessons.ChangedSince(_mark), cancel);
            foreach (var change in changes)
                Take(change);
            _mark = mark;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private void Take(LessonChange change)
    {
        if (!_keys.TryGetValue((change.Comment, change.Revision), out var key))
            _keys.Add((change.Comment, change.Revision), key = _keys.Count);
        if (change.Now is { } lesson)
        {
            _lessons[key] = lesson;
            _index.Add(key, lesson.Text);
        }
        else
        {
            _index.Remove(key);
            _lessons.TryRemove(key, out _);
        }
    }
}
