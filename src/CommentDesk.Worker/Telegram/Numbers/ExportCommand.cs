using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>/export [xlsx|csv] and the words of /stats.</summary>
internal sealed class ExportCommand : IChatCommand
{
    public const string Xlsx = "xlsx";
    public const string Csv = "csv";

    public string Name => "export";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var csv = line.Words.Contains(Csv, StringComparer.OrdinalIgnoreCase);
        var words = line.Words.Where(word => word.ToLowerInvariant() is not (Csv or Xlsx or "excel" or "эксель")).ToList();
        if (StatsCommand.Understood(turn, words, "month") is { } question)
            Order(turn, question, csv ? Csv : Xlsx);
    }

    public static void Order(Turn turn, StatsQuestion question, string format)
    {
        turn.Say(Line.Of("export.making"));
        turn.Session.Outbox.Add(StatsCalls.ExportFor(turn.Person, question, format, turn.Now));
    }
}
