using System.Text;
using CommentDesk.Answers;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Intake;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Publishing;

/// <summary>
/// An answer in the form in which Telegram keeps it: no outer white space, no carriage returns, no broken characters, marks
/// moved along. Telegram would do the same by itself, but then the marks would stand beside their words.
/// </summary>
/// <param name="Entities">Null when nothing is marked. Offsets and lengths in UTF-16 units.</param>
internal sealed record PublicText(string Text, IReadOnlyList<MessageEntity>? Entities)
{
    public static PublicText Of(Draft draft)
    {
        var whole = TextCut.Whole(draft.Text);
        var last = whole.TrimEnd().Length;
        var places = new int[whole.Length + 1];
        var kept = new StringBuilder(whole.Length);
        for (var index = 0; index < whole.Length; index++)
        {
            places[index] = kept.Length;
            if (index < last && whole[index] != '\r' && (kept.Length > 0 || !char.IsWhiteSpace(whole[index])))
                kept.Append(whole[index]);
        }

        places[whole.Length] = kept.Length;
        var entities = draft.Marks.Where(mark => MarkKinds.MayBeSent(mark.Kind)).Select(mark => Moved(mark, places)).OfType<MessageEntity>().ToList();
        return new(kept.ToString(), entities.Count == 0 ? null : entities);
    }

    public PublicText Plain() => this with { Entities = null };

    // What people write must not slip into a log.
    public override string ToString() => $"{Text.Length} UTF-16 units";

    private static MessageEntity? Moved(Mark mark, int[] places)
    {
        var end = Math.Clamp((long)mark.Offset + mark.Length, 0, places.Length - 1);
        var from = places[Math.Clamp(mark.Offset, 0, places.Length - 1)];
        var length = places[end] - from;
        return length > 0 ? new MessageEntity { Type = mark.Kind, Offset = from, Length = length, Url = mark.Url } : null;
    }
}
