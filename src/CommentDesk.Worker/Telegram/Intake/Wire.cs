using System.Globalization;
using CommentDesk.Comments;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Intake;

/// <summary>Telegram's numbers and names as the desk writes them.</summary>
internal static class Wire
{
    public const string Network = "telegram";

    /// <summary>First and last name have 64 characters each, a chat's title 128.</summary>
    private const int LongestName = 129;

    public static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    public static long? Number(string id) =>
        long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static CommentKey KeyOf(Message message) => new(Network, Id(message.Chat.Id), Id(message.MessageId));

    /// <summary>What people wrote, as long as it was. A NUL, which no network shows and which ends a text in many a store, becomes a space.</summary>
    public static string Text(string said) => said.Replace('\0', ' ');

    /// <summary>A title or a name, cut to the length that networks allow: a longer one would fill a message by itself.</summary>
    public static string Title(string? title) => Html.Shorten(Text(title ?? ""), LongestName);

    public static string? Handle(string? handle) => handle is null ? null : Title(handle);

    /// <summary>A deleted account has no name left: its handle or number stands for it.</summary>
    public static string NameOf(User user) => FirstOf($"{user.FirstName} {user.LastName}", user.Username, user.Id);

    public static string NameOf(Chat chat) => FirstOf(chat.Title ?? $"{chat.FirstName} {chat.LastName}", chat.Username, chat.Id);

    private static string FirstOf(string name, string? handle, long id)
    {
        var shown = Title(name.Trim());
        return shown.Length > 0 ? shown : Handle(handle) is { Length: > 0 } known ? known : Id(id);
    }
}
