using System.Buffers.Binary;
using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Statistics;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>
/// One ticket's facts in sixty bytes: moments as milliseconds since it was opened, in five bytes each (thirty-four years), codes as
/// their place in lists that only ever grow at the end. All zero is no ticket.
/// </summary>
internal static class FactRow
{
    public const int Size = 60;

    private const int Settled = 8, Answered = 13, Dismissed = 18, Channel = 23, Owner = 27, Answerer = 31, Traits = 35, Labelled = 37;
    private const int Theme = 38, NoReply = 39, Returned = 40, Returns = 41, Reopened = 42, WaitedFrom = 43, WaitedTo = 48, Several = 53;
    private const long LongestSpan = (1L << 40) - 2;

    /// <summary>Stored by place: add at the end only.</summary>
    private static readonly string[] s_themes =
    [
        "roads", "housing", "heat_water", "power", "gas", "yards", "waste", "transport", "health", "education",
        "social", "military", "animals", "safety", "ecology", "build", "trade", "culture", "digital", "gov",
    ];

    private static readonly string[] s_reasons =
    [
        "insult", "threat", "spam", "politics", "answered", "deleted", "flood", "no_details", "no_need",
        "not_mine", "other_place", "busy", "unclear", "hidden", "unconstructive",
    ];

    public static void Write(Span<byte> row, in TicketFacts facts)
    {
        row.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(row, facts.OpenedAt);
        WriteSpan(row[Settled..], facts.SettledAt - facts.OpenedAt);
        WriteSpan(row[Answered..], facts.AnsweredAt - facts.OpenedAt);
        WriteSpan(row[Dismissed..], facts.DismissedAt - facts.OpenedAt);
        BinaryPrimitives.WriteInt32LittleEndian(row[Channel..], checked((int)facts.Channel.Value));
        BinaryPrimitives.WriteInt32LittleEndian(row[Owner..], checked((int)(facts.Owner?.Value ?? 0)));
        BinaryPrimitives.WriteInt32LittleEndian(row[Answerer..], checked((int)(facts.Answerer?.Value ?? 0)));
        BinaryPrimitives.WriteUInt16LittleEndian(row[Traits..], checked((ushort)facts.Traces));
        row[Labelled] = (byte)((int)facts.Label | (int)facts.Heard << 4);
        row[Theme] = Place(s_themes, facts.Theme);
        row[NoReply] = Place(s_reasons, facts.NoReply);
        row[Returned] = Place(s_reasons, facts.Returned);
        row[Returns] = (byte)facts.Returns;
        row[Reopened] = (byte)facts.Reopened;
        WriteSpan(row[WaitedFrom..], facts.Waited?.From - facts.OpenedAt);
        WriteSpan(row[WaitedTo..], facts.Waited?.To - facts.OpenedAt);
        row[Several] = (byte)(facts.Waited?.Former is null ? 0 : 1);
    }

    public static TicketFacts Read(ReadOnlySpan<byte> row, TicketId ticket)
    {
        var opened = BinaryPrimitives.ReadInt64LittleEndian(row);
        return new(
            ticket, new ChannelId(Number(row[Channel..])), opened, ReadSpan(row[Settled..], opened) ?? opened, ReadSpan(row[Answered..], opened),
            Person(row[Answerer..]), ReadSpan(row[Dismissed..], opened), (Label)(row[Labelled] & 15), (Label)(row[Labelled] >> 4),
            Code(s_themes, row[Theme]), Person(row[Owner..]), Code(s_reasons, row[NoReply]), Code(s_reasons, row[Returned]), row[Returns], row[Reopened],
            TracesOf(row), ReadSpan(row[WaitedFrom..], opened) is { } from ? new(from, ReadSpan(row[WaitedTo..], opened), null) : null);
    }

    public static bool Empty(ReadOnlySpan<byte> row) => TracesOf(row) == Traces.None;

    /// <summary>Whether there is more than it holds: the citizen was waited for more than once, which only the history tells.</summary>
    public static bool Cut(ReadOnlySpan<byte> row) => row[Several] != 0;

    /// <summary>The last moment that it may count for, told without reading all of it: the end of time while it is open, before all time for none.</summary>
    public static long Until(ReadOnlySpan<byte> row) => TracesOf(row) switch
    {
        Traces.None => long.MinValue,
        var traces when (traces & Traces.Open) != 0 => long.MaxValue,
        _ => BinaryPrimitives.ReadInt64LittleEndian(row) is var opened ? ReadSpan(row[Settled..], opened) ?? opened : 0,
    };

    private static Traces TracesOf(ReadOnlySpan<byte> row) => (Traces)BinaryPrimitives.ReadUInt16LittleEndian(row[Traits..]);

    private static int Number(ReadOnlySpan<byte> cell) => BinaryPrimitives.ReadInt32LittleEndian(cell);

    private static PersonId? Person(ReadOnlySpan<byte> cell) => Number(cell) is var id and not 0 ? new PersonId(id) : null;

    /// <summary>Zero is none; what a clock set back makes negative is none of the desk's spans.</summary>
    private static void WriteSpan(Span<byte> cell, long? span)
    {
        var stored = span is { } length ? Math.Clamp(length, 0, LongestSpan) + 1 : 0;
        BinaryPrimitives.WriteUInt32LittleEndian(cell, (uint)stored);
        cell[4] = (byte)(stored >> 32);
    }

    private static long? ReadSpan(ReadOnlySpan<byte> cell, long opened) =>
        (BinaryPrimitives.ReadUInt32LittleEndian(cell) | (long)cell[4] << 32) is var stored and not 0 ? opened + stored - 1 : null;

    private static byte Place(string[] codes, string? code) => (byte)(code is null ? 0 : Array.IndexOf(codes, code) + 1);

    private static string? Code(string[] codes, byte place) => place == 0 || place > codes.Length ? null : codes[place - 1];
}
