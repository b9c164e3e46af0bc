using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Pictures;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Training;

/// <summary>
/// Shows trainings: the progress in one message that is edited, then the picture and the scorecard. Everything is drawn at
/// the moment of sending, so what waited is never stale.
/// </summary>
internal sealed class TrainingCaller(IDeskStore store, Speaker speaker, Reach reach, ChatOptions options, TimeProvider time) : ICaller
{
    public IReadOnlyList<string> Kinds { get; } = [Calls.Training, Calls.Scorecard, Calls.ScorePicture];

    public async Task<Delivery> Make(OutboxCall call, CancellationToken cancel)
    {
        if (await store.Read(session => Prepare(session, call), cancel) is not { } ready)
            return new Delivery.Sent("");
        if (ready.Picture is { } picture)
            return await speaker.Send(picture, cancel);
        var (markup, buttons) = (ready.Sheet!.Text.Markup, ready.Sheet.Buttons.OnWire());
        if (ready.Held is { } held && await speaker.Edit(ready.Chat, held, markup, buttons, cancel) is var edited and not Delivery.Refused)
            return edited;
        return await speaker.Send(ready.Chat, markup, buttons, null, cancel);
    }

    public void Record(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        reach.Note(session, call, delivery, now);
        Memory.Keep(session, call, delivery, call.Kind, call.Body, now);
        if (call.Kind == Calls.Training && delivery is Delivery.Sent { Message.Length: > 0 } sent && session.Models.FindRun(Calls.ReadTraining(call)) is { } run)
            session.Models.Save(run with { Message = sent.Message });
    }

    private Ready? Prepare(IDeskSession session, OutboxCall call)
    {
        if (Memory.Reader(session, call) is not { Staff: true } person || session.Models.FindRun(Calls.ReadTraining(call)) is not { } run)
            return null;
        var turn = new Turn(session, person, time.GetUtcNow(), options);
        return call.Kind switch
        {
            Calls.Training => new(person.Contact, TrainingSheet.Draw(turn, run), run.By == person.Id ? run.Message : null, null),
            Calls.Scorecard when run.Report is { } report => new(person.Contact, ScoreSheet.Draw(turn, run, report), null, null),
            Calls.ScorePicture when run.Report is { Trial: not null } report => new(person.Contact, null, null, Picture(person, report)),
            _ => null,
        };
    }

    private static Parcel Picture(Person person, TrainingReport report)
    {
        var words = Wording.In(person.Language);
        var png = ConfusionPicture.Draw(words, report.Live, report.Trial!.LiveAll, report.Model ?? "", report.Trial.NewAll);
        return new Parcel(person.Contact, "confusion.png", "image/png", png, Picture: true, new Html().Text(words.Say("picture.caption")).Markup, null, Calls.ScorePicture);
    }

    private sealed record Ready(string Chat, Sheet? Sheet, string? Held, Parcel? Picture);
}
