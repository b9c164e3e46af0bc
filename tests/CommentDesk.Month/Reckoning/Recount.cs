using CommentDesk.Month.Clock;
using CommentDesk.Month.Ledger;

namespace CommentDesk.Month.Reckoning;

/// <summary>One ticket as its history tells it up to a moment.</summary>
internal sealed class Life
{
    private static readonly string[] s_silent = ["no_reply", "hidden"];

    private readonly List<(long From, long To)> _waits = [];
    private long? _waitsSince;

    private Life(long channel, HistoryRow first) => (Channel, Opened) = (channel, first.At);

    public long Channel { get; }
    public long Opened { get; }
    public long? AnsweredAt { get; private set; }
    public long? Answerer { get; private set; }
    public bool Late { get; private set; }
    public bool Overdue { get; private set; }
    public bool Interim { get; private set; }
    public long? SilentAt { get; private set; }
    public int Returns { get; private set; }
    public int Reopened { get; private set; }
    public bool Merged { get; private set; }
    public HistoryRow Last { get; private set; } = null!;

    public static Life? Of(TicketRow ticket, IEnumerable<HistoryRow> history, long until)
    {
        Life? life = null;
        foreach (var line in history.Where(line => line.At < until))
            (life ??= new(ticket.Channel, line)).Take(line);
        return life;
    }

    /// <summary>Work up to the first answer; while the citizen is waited for, nobody owes any.</summary>
    public long Worked(WorkMinutes work) => work.Between(Opened, AnsweredAt!.Value) - _waits.Sum(wait => work.Between(wait.From, wait.To));

    private void Take(HistoryRow line)
    {
        Wait(line);
        switch (line.What)
        {
            case "published" or "promised":
                if (AnsweredAt is null)
                    (AnsweredAt, Answerer) = (line.At, line.Owner);
                (Interim, Overdue) = (line.What == "promised", false);
                break;
            case "withdrawn":
                Interim = false;
                break;
            case "returned":
                Returns++;
                break;
            case "dismissed" or "hidden":
                SilentAt = line.At;
                break;
            case "reopened":
                (Reopened, Overdue) = (Reopened + 1, false);
                break;
            case "merged" or "split":
                Merged = line.What == "merged";
                break;
            case "overdue" when line.Detail != "accept":
                (Overdue, Late) = (true, Late || AnsweredAt is null);
                break;
        }

        if (!s_silent.Contains(line.Stage))
            SilentAt = null;
        Last = line;
    }

    private void Wait(HistoryRow line)
    {
        var waits = line.Stage == "snoozed" && (line.What == "snoozed" ? line.Detail == "citizen" : _waitsSince is not null);
        if (waits == _waitsSince is not null || AnsweredAt is not null)
            return;
        if (_waitsSince is { } since)
            _waits.Add((since, line.At));
        _waitsSince = waits ? line.At : null;
    }
}

/// <summary>The numbers of /stats counted anew, line by line as they stand on the screen.</summary>
internal sealed class Recount(WorkMinutes work)
{
    /// <param name="from">Opened, answered, closed from here on.</param>
    /// <param name="until">As it stood then.</param>
    public Dictionary<string, string> Of(Evidence evidence, long from, long until, long? channel, long? officer)
    {
        var lives = evidence.Tickets.Select(ticket => Life.Of(ticket, evidence.History[ticket.Id], until)).OfType<Life>().Where(life => channel is null || life.Channel == channel).ToList();
        var held = lives.Where(life => officer is null || life.Last.Owner == officer).ToList();
        var received = held.Where(life => life.Opened >= from).ToList();
        var answered = lives.Where(life => life.AnsweredAt >= from && (officer is null || life.Answerer == officer)).ToList();
        var open = held.Where(life => TicketTale.Lives(life.Last.Stage)).ToList();
        var lines = new Dictionary<string, string>
        {
            ["Поступило"] = $"{received.Count}",
            ["Отвечено"] = $"{answered.Count}",
            ["Закрыто без ответа"] = $"{held.Count(life => life.SilentAt >= from)}",
            ["В работе"] = $"{open.Count}, без исполнителя: {open.Count(life => life.Last.Owner is null)}",
            ["Просрочено"] = $"{open.Count(life => life.Overdue)}",
        };
        foreach (var (code, name) in (IReadOnlyList<(string, string)>)[("C", "Жалоба"), ("Q", "Вопрос"), ("N", "Негатив"), ("O", "Прочее")])
            lines[name] = $"{received.Count(life => life.Last.Label == code)}{Share(received.Count(life => life.Last.Label == code), received.Count)}";
        if (answered.Count > 0)
        {
            lines["В срок"] = Percent(answered.Count(life => !life.Late), answered.Count);
            lines["рабочее время"] = Times([.. answered.Select(life => life.Worked(work))]);
            lines["с ночами и выходными"] = Times([.. answered.Select(life => life.AnsweredAt!.Value - life.Opened)]);
        }

        Some("Возвращено", received.Count(life => life.Returns > 0), received.Count);
        Some("Повторы", received.Count(life => life.Merged), received.Count);
        Some("Открыто снова", received.Count(life => life.Reopened > 0), null);
        Some("Ждут итогового ответа", open.Count(life => life.Interim), null);
        return lines;

        void Some(string name, int count, int? of)
        {
            if (count > 0)
                lines[name] = of is { } whole ? $"{count}{Share(count, whole)}" : $"{count}";
        }
    }

    private static string Share(int part, int whole) => whole == 0 ? "" : $" · {Percent(part, whole)}";

    private static string Percent(int part, int whole)
    {
        var rounded = (int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero);
        return $"{(part == whole ? 100 : part == 0 ? 0 : Math.Clamp(rounded, 1, 99))} %";
    }

    private static string Times(List<long> times)
    {
        times.Sort();
        return $"медиана {Length(Rank(0.5))}, 90 % до {Length(Rank(0.9))}, среднее {Length(times.Sum() / times.Count)}";

        // The smallest that at least this share do not exceed.
        long Rank(double share) => times.First(time => times.Count(other => other <= time) >= share * times.Count);
    }

    private static string Length(long time)
    {
        var minutes = time / 60_000;
        return minutes == 0 ? "меньше минуты"
            : minutes < 60 ? $"{minutes} мин"
            : minutes < 1440 ? Two(minutes / 60, "ч", minutes % 60, "мин")
            : Two(minutes / 1440, "дн", minutes / 60 % 24, "ч");
    }

    private static string Two(long first, string unit, long second, string less) => second == 0 ? $"{first} {unit}" : $"{first} {unit} {second} {less}";
}
