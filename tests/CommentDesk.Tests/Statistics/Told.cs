using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Statistics;

/// <summary>Tells a ticket's history line by line; moments are hours after <see cref="Some.Now"/>.</summary>
internal sealed class Told(long ticket, string? theme = null)
{
    private readonly List<HistoryLine> _lines = [];

    public IReadOnlyList<HistoryLine> Lines => _lines;

    public Told At(double hours, string what, string stage, long? owner = null, Label label = Label.Complaint, string? detail = null, long? by = null)
    {
        _lines.Add(new(
            new TicketId(ticket), _lines.Count + 1, Some.Now.AddHours(hours), by is { } person ? new PersonId(person) : null, what, detail, label,
            owner is { } id ? new PersonId(id) : null, stage, theme));
        return this;
    }

    /// <summary>Opened and answered by one person.</summary>
    public Told Answered(double opened, double published, long owner, Label label = Label.Complaint) =>
        At(opened, Happenings.Opened, "assigned", owner, label).At(published, Happenings.Published, "answered", owner, label);

    /// <summary>Opened by the word of a model.</summary>
    public Told Judged(double opened, Label label, string stage = "assigned") => At(opened, Happenings.Opened, stage, null, label, "model:m1");
}
