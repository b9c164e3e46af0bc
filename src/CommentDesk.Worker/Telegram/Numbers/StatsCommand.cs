using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>/stats [неделя|за октябрь|01.11-15.11] [канал] [тема] [имя] [жалобы] [темы|сотрудники|…]: words in any order.</summary>
internal sealed class StatsCommand : IChatCommand
{
    public string Name => "stats";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        if (Understood(turn, line.Words) is { } question)
            turn.Session.Outbox.Add(StatsCalls.SheetFor(turn.Person, question, turn.Now));
    }

    /// <summary>Null after the person was told what was not understood.</summary>
    public static StatsQuestion? Understood(Turn turn, IReadOnlyList<string> words, string otherwise = "today")
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(turn.Now, turn.Options.Zone).Date);
        var (question, unknown) = StatsWords.Read(turn.Session, words, today, otherwise);
        if (unknown is null)
            return question;
        var titles = string.Join(", ", turn.Session.Comments.Channels().Select(one => one.Title));
        turn.Say(titles.Length == 0 ? Line.Of("stats.unknown", Line.Quoted(unknown)) : Line.Of("stats.unknown_channels", Line.Quoted(unknown), Line.Quoted(titles)));
        return null;
    }
}
