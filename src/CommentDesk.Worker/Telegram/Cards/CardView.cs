using CommentDesk.Comments;
using CommentDesk.Learning.Flags;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Templates;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>Everything a card shows, read at one moment.</summary>
/// <param name="Link">Opens the comment; null when the network has no link for it.</param>
/// <param name="AnswerLink">Opens the published answer.</param>
internal sealed record CardView(
    Ticket Ticket,
    Comment Comment,
    Channel? Channel,
    Post? Post,
    Person Viewer,
    IReadOnlyList<HistoryLine> History,
    string? Link,
    string? AnswerLink,
    Func<long, string?> NameOf,
    DateTimeOffset Now,
    TimeZoneInfo Zone)
{
    /// <summary>Labelled comments like this one; none where a person or a rule decided.</summary>
    public IReadOnlyList<Neighbour> Neighbours { get; init; } = [];

    /// <summary>What the viewer might answer with.</summary>
    public Offered Offered { get; init; } = Offered.Nothing;

    /// <summary>What colleagues noted, the earliest first.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>Whether a piece of personal data is nobody's secret: the body's own telephones.</summary>
    public Func<string, bool> Open { get; init; } = static _ => false;

    /// <summary>The card hides something of the comment.</summary>
    public bool Hides => PersonalMask.Hides(Comment.Text) || PersonalMask.Hides(Comment.Author.Name);

    public bool Erased => Comment.ErasedAt is not null;

    public Wording Words => Wording.In(Viewer.Language);

    public bool Owned => Ticket.Owns(Viewer);

    public bool OwnedOrLed => Ticket.OwnsOrLeads(Viewer);

    public string Name(PersonId person) => NameOf(person.Value) ?? Words.Say("person.unknown");

    /// <summary>When one of these last happened to the ticket; its last change when none did.</summary>
    public DateTimeOffset When(params IReadOnlyList<string> happenings) =>
        History.LastOrDefault(line => happenings.Contains(line.What))?.At ?? Ticket.ChangedAt;
}
