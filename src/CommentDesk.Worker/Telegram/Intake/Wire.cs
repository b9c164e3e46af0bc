using System.Globalization;
using CommentDesk.Comments;
using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Worker.Telegram.Intake;

/// <summary>Telegram's numbers and names as the desk writes them.</summary>
internal static class Wire
{
    public const string Network = "telegram";

    public static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    public static long? Number(string id) =>
        long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static CommentKey KeyOf(Message message) => new(Network, Id(message.Chat.Id), Id(message.MessageId));

    /// <summary>A deleted account has no name left: its handle or number stands for it.</summary>
    public static string NameOf(User user) => FirstOf($"{user.FirstName} {user.LastName}", user.Username, user.Id);

    public static string NameOf(Chat chat) => FirstOf(chat.Title ?? $"{chat.FirstName} {chat.LastName}", chat.Username, chat.Id);

    private static string FirstOf(string name, string? handle, long id)
    {
        var shown = name.Trim();
        return shown.Length > 0 ? shown : handle ?? Id(id);
    }
}
