using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Torture.Script;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Torture.Staff;

/// <summary>What anybody sees who opens the comment behind a card's link.</summary>
internal sealed partial class PublicView(Town town)
{
    private readonly ConcurrentDictionary<(long Room, int Comment), int> _answers = [];

    public void Heard(Spoken spoken)
    {
        if (spoken is { IsPublic: true, Anew: true, Message.ReplyTo: { } comment })
            _answers.AddOrUpdate((spoken.Chat, comment), 1, (_, count) => count + 1);
    }

    /// <summary>Whether the bot has spoken under the comment that the link of the message leads to.</summary>
    public bool Stands(Message message) => Target(message) is { } target && _answers.ContainsKey(target);

    /// <summary>The comment a message's link leads to.</summary>
    public (long Room, int Comment)? Target(Message message)
    {
        var link = message.Buttons.SelectMany(row => row).Select(button => button.Url).FirstOrDefault(url => url is not null);
        if (link is null || Link().Match(link) is not { Success: true } match)
            return null;
        var channel = town.Channels.FirstOrDefault(one => one.Username == match.Groups["channel"].Value);
        return channel is null ? null : (channel.GroupId, int.Parse(match.Groups["comment"].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^https://t\.me/(?<channel>\w+)/\d+\?comment=(?<comment>\d+)$")]
    private static partial Regex Link();
}
