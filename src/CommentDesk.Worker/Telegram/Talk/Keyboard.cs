using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>Rows of buttons; can be stored with a call and is turned into the wire's shape when the call is made.</summary>
internal sealed record Keyboard(IReadOnlyList<IReadOnlyList<Button>> Rows)
{
    public static readonly Keyboard None = new([]);

    public static Keyboard Of(params IReadOnlyList<Button>[] rows) => new(rows.Where(row => row.Count > 0).ToList());

    public static Keyboard Column(IEnumerable<Button> buttons) => new(buttons.Select(button => (IReadOnlyList<Button>)[button]).ToList());

    /// <summary>Rows of so many buttons.</summary>
    public static Keyboard Grid(IEnumerable<Button> buttons, int width) =>
        new(buttons.Chunk(width).Select(row => (IReadOnlyList<Button>)row).ToList());

    public Keyboard Then(params IReadOnlyList<Button>[] rows) => new([.. Rows, .. rows.Where(row => row.Count > 0)]);

    public InlineKeyboardMarkup OnWire() => new(Rows.Select(row => (IReadOnlyList<InlineKeyboardButton>)row.Select(OnWire).ToList()).ToList());

    private static InlineKeyboardButton OnWire(Button button) => button.Address is { } address
        ? InlineKeyboardButton.Opening(button.Text, new Uri(address))
        : InlineKeyboardButton.Sending(button.Text, button.Data ?? throw new InvalidOperationException("A button needs data or an address."));
}
