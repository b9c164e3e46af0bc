using System.Globalization;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>/merge 15 16 12: the last is the case, the others go into it.</summary>
internal sealed class MergeCommand(Casework cases) : IChatCommand
{
    private const int Most = 30;

    public string Name => "merge";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        if (Numbers(line) is not { Count: >= 2 and <= Most } numbers)
        {
            turn.Say(Line.Of("merge.usage"));
            return;
        }

        var into = numbers[^1];
        var (done, refused) = (0, new List<Line>());
        foreach (var id in numbers.SkipLast(1).Distinct())
        {
            if (cases.Merge(turn.Session, id, into, turn.Person, turn.Now) is Outcome.Refused no)
                refused.Add(Line.Of("merge.refused", id.ToString(), turn.Spell(no.Why)));
            else
                done++;
        }

        if (done > 0 && Casework.Leading(turn.Session, into) is { } lead)
            turn.Say(Line.Of("merge.done", lead.Id.ToString(), turn.Session.Cases.Count(lead.Id).Comments.ToString(CultureInfo.InvariantCulture)), lead.Id);
        foreach (var why in refused)
            turn.Say(why);
    }

    /// <summary>Null when something else than numbers stands there.</summary>
    internal static List<TicketId>? Numbers(CommandLine line)
    {
        var words = line.Words.Where(word => word is not ("№" or "в" or "с" or "и")).Select(word => word.TrimStart('№', '#').TrimEnd(',')).ToList();
        var numbers = words.Select(word => long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
        return numbers.Contains(-1) ? null : [.. numbers.Select(number => new TicketId(number))];
    }
}
