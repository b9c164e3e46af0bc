namespace CommentDesk.Tickets;

/// <summary>The number people see on a card: «№ 128».</summary>
public readonly record struct TicketId(long Value)
{
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
