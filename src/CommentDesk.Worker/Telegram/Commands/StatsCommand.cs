using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>/stats [сегодня|вчера|неделя|месяц] [канал]: words in any order.</summary>
internal sealed class StatsCommand : IChatCommand
{
    public string Name => "stats";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var period = line.Words.Select(StatsPeriod.CodeOf).FirstOrDefault(code => code is not null) ?? "today";
        var name = string.Join(' ', line.Words.Where(word => StatsPeriod.CodeOf(word) is null)).TrimStart('@');
        var channel = name.Length == 0 ? null : turn.Session.Comments.Channels().FirstOrDefault(one => Called(one, name));
        if (name.Length > 0 && channel is null)
        {
            var titles = string.Join(", ", turn.Session.Comments.Channels().Select(one => one.Title));
            turn.Say(titles.Length == 0 ? Line.Of("stats.no_channels") : Line.Of("stats.no_channel", titles));
            return;
        }

        var sheet = StatsSheet.Draw(turn, period, channel);
        turn.Say(sheet.Text, sheet.Buttons);
    }

    private static bool Called(Channel channel, string name) =>
        channel.Title.Contains(name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(channel.SourceHandle, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(channel.RoomHandle, name, StringComparison.OrdinalIgnoreCase);
}
