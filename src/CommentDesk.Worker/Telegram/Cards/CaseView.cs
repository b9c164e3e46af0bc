using CommentDesk.Cases;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>What a card shows of the case of its comment, or of the cases it may belong to.</summary>
/// <param name="Count">Null when the comment leads nobody.</param>
/// <param name="Newest">The last to join, the newest first.</param>
/// <param name="Alike">Cases it may belong to, the likeliest first.</param>
/// <param name="Outdated">How many comments of the case still have the former wording of an answer that was changed.</param>
internal sealed record CaseView(CaseCount? Count, IReadOnlyList<CaseVoice> Newest, IReadOnlyList<CaseMatch> Alike, int Outdated)
{
    public static readonly CaseView None = new(null, [], [], 0);

    public bool Any => Count is { } count && count.Comments + count.Supports > 1;
}

/// <summary>One of several who tell the same.</summary>
internal sealed record CaseVoice(TicketId Ticket, string Author, string Text);
