using System.Globalization;
using CommentDesk.Learning;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Learning;

/// <summary>
/// The model in service, and before it what trainers said of the same or nearly the same text. The lesson gives label and theme;
/// the probabilities stay the model's, so that nobody takes a person's word for the model's knowledge.
/// </summary>
internal sealed class TaughtClassifier(IClassifier model, Teaching teaching) : IClassifier
{
    public string? ModelId => model.ModelId;

    public Opinion Judge(string text) => model.Judge(text);

    public Opinion? Taught(string text)
    {
        if (teaching.Of(text) is not var (lesson, likeness))
            return null;
        var opinion = model.ModelId is null ? new Opinion(lesson.Label, likeness, [], null, [], []) : model.Judge(text);
        return opinion with
        {
            Label = lesson.Label,
            Confidence = likeness,
            Theme = lesson.Label is Label.Complaint or Label.Question ? lesson.Theme ?? opinion.Theme : null,
            Reasons = opinion.Label == lesson.Label ? opinion.Reasons : [],
            Judge = $"lesson:{NameOf(lesson)}",
        };
    }

    /// <summary>The number of the ticket it was given on; "import" for one from a file.</summary>
    private static string NameOf(SettledLesson lesson) =>
        lesson.Ticket is { } ticket ? ticket.Value.ToString(CultureInfo.InvariantCulture) : "import";
}
