using System.Globalization;
using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Lessons;

/// <summary>Sends the lessons as a document. The file is made at the moment of sending: people's texts do not wait in the outbox.</summary>
internal sealed class LessonsCaller(IDeskStore store, ILessonFile file, Speaker speaker, Reach reach, TimeProvider time) : ICaller
{
    public const string Kind = "lessons";

    public IReadOnlyList<string> Kinds { get; } = [Kind];

    public async Task<Delivery> Make(OutboxCall call, CancellationToken cancel)
    {
        var (person, lessons) = await store.Read(session => (Memory.Reader(session, call), session.Lessons.Settled()), cancel);
        // The role may have been taken away while the call waited.
        return person is { } trainer && trainer.Is(Roles.Trainer) && lessons.Count > 0
            ? await speaker.Send(Packed(trainer, lessons), cancel)
            : new Delivery.Sent("");
    }

    public void Record(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        reach.Note(session, call, delivery, now);
        Memory.Keep(session, call, delivery, Kind, null, now);
    }

    private Parcel Packed(Person trainer, IReadOnlyList<SettledLesson> lessons)
    {
        var name = $"lessons-{time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.jsonl";
        var caption = new Html().Text(Wording.In(trainer.Language).Say("lessons.file", $"{lessons.Count}"));
        return new(trainer.Contact, name, "application/jsonl", file.Write(lessons), Picture: false, caption.Markup, null, Kind);
    }
}
