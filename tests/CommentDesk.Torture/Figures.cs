using System.Diagnostics;
using System.Globalization;
using System.Text;
using CommentDesk.Torture.Ledger;
using CommentDesk.Torture.Reckoning;

namespace CommentDesk.Torture;

/// <summary>The table at the end of a day.</summary>
internal static class Figures
{
    public static string Of(Scene scene, Truth truth, Books books, IReadOnlyList<Discrepancy> amiss)
    {
        var tally = scene.Tally;
        var table = new StringBuilder();
        Row("seed", $"{scene.Orders.Seed}");
        Row("comments written", $"{truth.Comments.Count}");
        Row("of these no comments (own side, group chat), parts of albums", $"{truth.Comments.Count(one => one.WhyNone is not null)}, {truth.Comments.Count(one => one.Album is not null)}");
        Row("tickets", $"{books.Tickets.Count}");
        Row("SIGKILLs, starts", $"{tally.Kills}, {tally.Starts}");
        Row("workers that had ended by themselves", $"{tally.SelfEnded}");
        Row("longest from start to first call", $"{tally.LongestRecovery.TotalSeconds:0.0} s (start {tally.LongestRecoveryOf})");
        Row("faults met", $"{truth.Calls.Count(call => call.Fault is not null)}");
        foreach (var kind in truth.Calls.Where(call => call.Fault is not null).CountBy(Fault).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Row($"   {kind.Key}", $"{kind.Value}");
        Row("outages, full disks, clock jumps, second pollers", $"{tally.Outages}, {tally.FullDisks}, {tally.ClockJumps}, {tally.Rivals}");
        Row("times the worker said that the disk was full", $"{scene.Log.DiskFull}");
        Row("calls of the network", $"{truth.Calls.Count}");
        Row("button presses, texts of answers", $"{truth.Presses.Count}, {truth.Answers.Sum(answer => answer.Texts.Count)}");
        Row("corrections of answers that stood", $"{books.History.Count(line => line.What == "amended")}");
        Row("answers standing in public", $"{truth.Spoken.Count(spoken => spoken is { IsPublic: true, Anew: true })}");
        Row("asked whether it stands, published again on a person's word", $"{books.History.Count(line => line.What == "doubted")}, {books.History.Count(line => line is { What: "resolved", Detail: "again" })}");
        Row("still in doubt", $"{books.Tickets.Count(ticket => ticket.Stage == "in_doubt")}");
        Row("updates that nobody could read, in quarantine", $"{scene.Crowd.Garbage}, {books.Inbox.Count(update => update.State == "quarantined")}");
        foreach (var kind in new[] { Kinds.Lost, Kinds.Invented, Kinds.Twice, Kinds.WrongChat, Kinds.Press, Kinds.History, Kinds.Stats, Kinds.Pace, Kinds.Queue })
            Row($"amiss: {kind}", $"{amiss.Count(one => one.Kind == kind)}");
        Row("duration", $"{Stopwatch.GetElapsedTime(tally.Began):h\\:mm\\:ss}");
        return table.ToString();

        void Row(string name, FormattableString value) => table.AppendLine(CultureInfo.InvariantCulture, $"{name,-64} {FormattableString.Invariant(value)}");
    }

    private static string Fault(Sandbox.Facts.ApiCall call) => call.Fault == "Status" ? $"Status {call.ErrorCode}" : call.Fault!;
}
