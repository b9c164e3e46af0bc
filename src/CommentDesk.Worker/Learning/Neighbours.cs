using CommentDesk.Learning;
using CommentDesk.Learning.Flags;
using CommentDesk.Learning.Kin;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Worker.Learning;

/// <summary>The labelled comments of a corpus, read when the first is asked for, and the settled lessons, by what they are about.</summary>
/// <param name="folder">A *.jsonl file or a folder of them; null: no examples.</param>
/// <param name="teaching">The lessons of the running desk; null outside of it.</param>
internal sealed partial class Neighbours(string? folder, Teaching? teaching, ILogger<Neighbours> logger) : INeighbours
{
    /// <summary>Below it the shared words are too few to convince an officer.</summary>
    private const double Near = 0.15;

    /// <summary>A lesson this much alike was given on the very comment: it explains nothing.</summary>
    private const double Same = 0.999;

    private readonly Lazy<Shelf> _shelf = new(() => Shelf.Read(folder, logger));

    public IReadOnlyList<Neighbour> Of(string text, int most) =>
    [
        .. Lessons(text, most).Concat(Examples(text, most))
            .OrderByDescending(kin => kin.Likeness)
            .Take(most)
            .Select(kin => kin with { Text = PersonalMask.Shown(kin.Text) }),
    ];

    private IEnumerable<Neighbour> Lessons(string text, int most) => teaching is null
        ? []
        : teaching.Akin(text, most + 1, Near)
            .Where(kin => kin.Likeness < Same)
            .Select(kin => new Neighbour(kin.Lesson.Text, kin.Lesson.Label, kin.Likeness));

    private IEnumerable<Neighbour> Examples(string text, int most) => _shelf.Value.Index.Akin(text, most, Near)
        .Select(kin => (Sample: _shelf.Value.Samples[(int)kin.Key], kin.Likeness))
        .Select(kin => new Neighbour(kin.Sample.Text, (Label)kin.Sample.Label, kin.Likeness));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cards show no similar comments: {Cause}")]
    private static partial void SayNoExamples(ILogger logger, string cause);

    private sealed record Shelf(IReadOnlyList<Sample> Samples, TextIndex Index)
    {
        public static Shelf Read(string? folder, ILogger logger)
        {
            var shelf = new Shelf(Found(folder, logger), new TextIndex());
            for (var i = 0; i < shelf.Samples.Count; i++)
                shelf.Index.Add(i, shelf.Samples[i].Text);
            return shelf;
        }

        private static IReadOnlyList<Sample> Found(string? folder, ILogger logger)
        {
            try
            {
                return folder is null ? [] : Corpus.Read(folder);
            }
            catch (Exception failure) when (failure is CorpusException or IOException or UnauthorizedAccessException)
            {
                SayNoExamples(logger, failure.Message);
                return [];
            }
        }
    }
}
