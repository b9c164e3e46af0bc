using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Worker.Settings;

/// <summary>A setting that cannot be used: the message names the key, what is wrong and the cure, and no token that slipped into a wrong key.</summary>
public sealed class SettingException(string key, string wrong, string cure)
    : Exception(TokenRedactor.Redact($"{key}: {wrong} {cure}"))
{
    public string Key { get; } = key;
}
