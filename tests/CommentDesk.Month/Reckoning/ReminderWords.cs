using System.Globalization;
using System.Text.RegularExpressions;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Month.Reckoning;

/// <summary>Something a person was told of a deadline.</summary>
/// <param name="What">answer half, final missed, accept missed and so on.</param>
internal sealed record Told(long Contact, long Ticket, string What, DateTimeOffset At);

/// <summary>Reads reminders as people do: line by line, from the words.</summary>
internal static partial class ReminderWords
{
    /// <param name="hidden">How many lines a long message only counts, by person and moment.</param>
    public static List<Told> Read(IEnumerable<Spoken> spoken, out Dictionary<(long Contact, DateTimeOffset At), int> hidden)
    {
        var (told, more) = (new List<Told>(), new Dictionary<(long, DateTimeOffset), int>());
        foreach (var message in spoken.Where(one => !one.IsPublic && one.Anew))
        {
            // The store counts milliseconds.
            var (before, at) = (told.Count, DateTimeOffset.FromUnixTimeMilliseconds(message.At.ToUnixTimeMilliseconds()));
            foreach (var line in message.Words.Split('\n'))
            {
                if (Head().Match(line) is { Success: true } head && What(head.Groups["rest"].Value) is { } what)
                    told.Add(new(message.Chat, long.Parse(head.Groups["ticket"].Value, CultureInfo.InvariantCulture), what, at));
                else if (told.Count > before && More().Match(line) is { Success: true } left)
                    more[(message.Chat, at)] = int.Parse(left.Groups[1].Value, CultureInfo.InvariantCulture);
            }
        }

        hidden = more;
        return told;
    }

    private static string? What(string rest) => rest switch
    {
        _ when rest.StartsWith(" у вас с ", StringComparison.Ordinal) || rest.StartsWith(" не взят в работу с ", StringComparison.Ordinal) => "accept missed",
        _ when rest.StartsWith(" ждёт разбора с ", StringComparison.Ordinal) || rest.StartsWith(" не разобран с ", StringComparison.Ordinal) => "triage missed",
        _ when rest.StartsWith(": половина срока прошла. Ответить до", StringComparison.Ordinal) => "answer half",
        _ when rest.StartsWith(": половина срока прошла. Итоговый", StringComparison.Ordinal) => "final half",
        _ when rest.StartsWith(": осталось", StringComparison.Ordinal) => rest.Contains("Итоговый", StringComparison.Ordinal) ? "final most" : "answer most",
        _ when rest.StartsWith(" просрочен на ", StringComparison.Ordinal) => "answer escalated",
        _ when rest.StartsWith(" просрочен", StringComparison.Ordinal) => "answer missed",
        _ when rest.StartsWith(": нет итогового ответа, просрочено на", StringComparison.Ordinal) => "final escalated",
        _ when rest.StartsWith(": нет итогового ответа", StringComparison.Ordinal) => "final missed",
        _ => null,
    };

    [GeneratedRegex(@"^\S+ № (?<ticket>\d+)(?<rest>[ :].*)$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^и ещё (\d+)")]
    private static partial Regex More();
}
