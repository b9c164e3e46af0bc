using CommentDesk.Learning;
using CommentDesk.Learning.Flags;
using CommentDesk.Learning.Kin;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Worker.Learning;

/// <summary>The labelled comments of a corpus by what they are about. Read when the first is asked for.</summary>
/// <param name="folder">A *.jsonl file or a folder of them; null: no examples.</param>
internal sealed partial class Neighbours(string? folder, ILogger<Neighbours> logger) : INeighbours
{
    /// <summary>Below it the shared words are too few to convince an officer.</summary>
    private const double Near = 0.15;

    private readonly Lazy<Shelf> _shelf = new(() => Shelf.Read(folder, logger));

    public IReadOnlyList<Neighbour> Of(string text, int most) =>
    [
        .. _shelf.Value.Index.Akin(text, most, Near)
            .Select(kin => (_shelf.Value.Samples[(int)kin.Key], kin.Likeness))
            .Select(kin => new Neighbour(PersonalData.Masked(kin.Item1.Text), (Label)kin.Item1.Label, kin.Likeness)),
    ];

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cards show no similar comments: {Cause}")]
    private static partial void SayNoExamples(ILogger logger, string cause);

    private sealed record Shelf(IReadOnlyList<Sample> Samples, TextIndex Index)
    {
        public static Shelf Read(string? folder, ILogger logger)
        {
            var shelf = new Shelf(Examples(folder, logger), new TextIndex());
            for (var i = 0; i < shelf.Samples.Count; i++)
                shelf.Index.Add(i, shelf.Samples[i].Text);
            return shelf;
        }

        private static IReadOnlyList<Sample> Examples(string? folder, ILogger logger)
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
