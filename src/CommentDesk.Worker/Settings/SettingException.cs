namespace CommentDesk.Worker.Settings;

/// <summary>A setting that cannot be used: the message names the key, what is wrong and the cure.</summary>
public sealed class SettingException(string key, string wrong, string cure)
    : Exception($"{key}: {wrong} {cure}")
{
    public string Key { get; } = key;
}
