using CommentDesk.Tickets;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>A press as an act sees it: what the button says and the message it hangs on.</summary>
/// <param name="Ticket">Null when the button is about no ticket.</param>
internal sealed record Press(ButtonData Data, string Message, Ticket? Ticket)
{
    /// <summary>For buttons that are always about a ticket: the chat has looked it up before.</summary>
    public Ticket Subject => Ticket ?? throw new InvalidOperationException($"The button {Data.Verb} came without its ticket.");
}
