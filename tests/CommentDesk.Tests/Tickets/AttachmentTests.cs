using CommentDesk.Answers;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Tickets;

/// <summary>A picture or a file beside the words of an answer.</summary>
public sealed class AttachmentTests
{
    private static readonly Attachment Photo = new(AttachmentKind.Photo, "ph-1", Unique: "u1");
    private static readonly Attachment Estimate = new(AttachmentKind.Document, "doc-1", "Смета.pdf", "application/pdf", "u2");
    private static readonly Ticket InWork = Some.Ticket(new Stage.InWork(Cast.Owner.Id), drafts: 0);

    [Test]
    public void A_photo_with_a_caption_is_one_draft()
    {
        var draft = Drafted(Sent("Сделано.", Photo));
        Assert.That((draft.Text, draft.Attached, draft.Source), Is.EqualTo(("Сделано.", Photo, "1001/5")));
    }

    [Test]
    public void Words_join_the_photo_that_waits()
    {
        var draft = Drafted(Sent("", Photo), Sent("Сделано.", null, "1001/6"));
        Assert.That((draft.Number, draft.Text, draft.Attached, draft.Source), Is.EqualTo((2, "Сделано.", Photo, "1001/6")));
    }

    [Test]
    public void A_photo_without_a_caption_joins_the_words_that_wait()
    {
        var draft = Drafted(Sent("Сделано.", null), Sent("", Photo, "1001/6"));
        Assert.That((draft.Text, draft.Attached, draft.Source), Is.EqualTo(("Сделано.", Photo, "1001/5")), "an edit of the words must still be heard");
    }

    [Test]
    public void A_second_file_replaces_the_first_and_words_stay()
    {
        var draft = Drafted(Sent("Сделано.", Photo), Sent("", Estimate, "1001/6"));
        Assert.That((draft.Text, draft.Attached), Is.EqualTo(("Сделано.", Estimate)));
    }

    [Test]
    public void A_caption_taken_out_by_an_edit_is_gone()
    {
        var draft = Drafted(Sent("Сделано.", Photo), Sent("", Photo));
        Assert.That((draft.Text, draft.Attached), Is.EqualTo(("", Photo)));
    }

    [Test]
    public void The_same_file_under_another_id_is_the_same_draft() =>
        InWork.When(Cast.Owner, Sent("Сделано.", Photo)).After().When(Cast.Owner, Sent("Сделано.", Photo with { File = "ph-renamed" })).IsAlready();

    [TestCase(AnswerPolicy.LongestCaption, true)]
    [TestCase(AnswerPolicy.LongestCaption + 1, false)]
    public void Below_a_file_fewer_words_fit(int length, bool fits)
    {
        var decision = InWork.When(Cast.Owner, Sent(new string('я', length), Photo));
        if (fits)
            decision.After();
        else
            decision.IsRefused("refuse.caption_too_long");
    }

    [Test]
    public void A_photo_that_makes_the_words_too_long_is_refused_and_the_words_stay()
    {
        var drafted = InWork.When(Cast.Owner, Sent(new string('я', 2000), null)).After();
        drafted.When(Cast.Owner, Sent("", Photo, "1001/6")).IsRefused("refuse.caption_too_long");
    }

    [Test]
    public void Neither_words_nor_a_file_is_no_answer() => InWork.When(Cast.Owner, Sent(" ", null)).IsRefused("refuse.empty");

    [Test]
    public void A_file_taken_off_leaves_the_words_under_a_new_number()
    {
        var decision = InWork.When(Cast.Owner, Sent("Сделано.", Photo)).After().When(Cast.Owner, new Command.Detach(1));
        Assert.That(decision.Happened(), Is.EqualTo(new[] { Happenings.Detached }));
        Assert.That(decision.Effect<Effect.Preview>().Draft, Has.Property("Number").EqualTo(2).And.Property("Attached").Null.And.Property("Text").EqualTo("Сделано."));
        decision.After().When(Cast.Owner, new Command.Publish(1)).IsRefused("refuse.older_draft");
        decision.After().When(Cast.Owner, new Command.Detach(2)).IsAlready();
    }

    [Test]
    public void A_file_that_stood_alone_leaves_nothing_when_it_is_taken_off()
    {
        var after = InWork.When(Cast.Owner, Sent("", Photo)).After().When(Cast.Owner, new Command.Detach(1)).After();
        Assert.That(after.Stage, Is.EqualTo(new Stage.InWork(Cast.Owner.Id)));
    }

    [Test]
    public void Only_who_holds_the_ticket_or_leads_takes_a_file_off_and_only_of_the_draft_they_saw()
    {
        var drafted = InWork.When(Cast.Owner, Sent("Сделано.", Photo)).After();
        drafted.When(Cast.Officer, new Command.Detach(1)).IsRefused("refuse.not_yours");
        drafted.When(Cast.Owner, new Command.Detach(7)).IsRefused("refuse.older_draft");
        drafted.When(Cast.Supervisor, new Command.Detach(1)).After();
    }

    [Test]
    public void A_published_answer_gets_other_words_and_keeps_its_photo()
    {
        var answered = Answered(Photo);
        var amended = answered.When(Cast.Owner, Sent("Сделано 5 мая.", null, "1001/9")).After();
        Assert.That(amended.Stage.Unpublished!.Attached, Is.EqualTo(Photo));
        var amend = amended.When(Cast.Owner, new Command.Publish(amended.Drafts)).Effect<Effect.Amend>();
        Assert.That((amend.Draft.Text, amend.Draft.Attached), Is.EqualTo(("Сделано 5 мая.", Photo)));
    }

    [Test]
    public void A_published_answer_gets_no_other_file()
    {
        Answered(Photo).When(Cast.Owner, Sent("Сделано.", Estimate, "1001/9")).IsRefused("refuse.file_published");
        Answered(null).When(Cast.Owner, Sent("Сделано.", Photo, "1001/9")).IsRefused("refuse.file_published");
        var correction = Answered(Photo).When(Cast.Owner, Sent("Сделано 5 мая.", null, "1001/9")).After();
        correction.When(Cast.Owner, new Command.Detach(correction.Drafts)).IsRefused("refuse.file_published");
    }

    [Test]
    public void An_edited_caption_of_a_published_photo_is_a_new_wording_whatever_the_file_is_called_now()
    {
        var amended = Answered(Photo).When(Cast.Owner, Sent("Сделано 5 мая.", Photo with { File = "ph-renamed" })).After();
        Assert.That(amended.Stage.Unpublished!.Attached, Is.EqualTo(Photo));
    }

    [Test]
    public void A_final_answer_after_an_interim_one_begins_without_its_photo()
    {
        var promise = Some.Answer(Some.Draft() with { Interim = true, Attached = Photo });
        var final = Some.Ticket(new Stage.Interim(Cast.Owner.Id, promise)).When(Cast.Owner, Sent("Починили.", null, "1001/9")).After();
        Assert.That(final.Stage.Unpublished!.Attached, Is.Null);
    }

    [Test]
    public void Words_of_somebody_else_never_join_a_file()
    {
        var drafted = InWork.When(Cast.Owner, Sent("", Photo)).After();
        drafted.When(Cast.Officer, Sent(new string('я', 2000), null, "1002/1")).IsRefused("refuse.not_yours");
    }

    [Test]
    public void The_answer_of_a_case_brings_its_photo()
    {
        var merged = Some.Ticket(new Stage.Merged(Cast.Owner.Id), drafts: 0) with { Lead = new TicketId(9) };
        var published = merged.When(null, new Command.Follow("Сделано.", [], false, Cast.Owner.Id) { Attached = Photo }).Effect<Effect.Publish>();
        Assert.That(published.Draft.Attached, Is.EqualTo(Photo));
        Assert.That(merged.When(null, new Command.Follow("", [], false, Cast.Owner.Id) { Attached = Photo }).Causes<Effect.Publish>(), Is.True, "a photo may stand alone there too");
    }

    [Test]
    public void An_erased_ticket_knows_no_file_any_more()
    {
        var erased = Answered(Photo).When(null, new Command.Erase()).After();
        Assert.That(erased.Stage.Standing!.Draft.Attached, Is.Null);
    }

    [TestCase("IMG_1.JPG", null, true)]
    [TestCase("скан", "image/png", true)]
    [TestCase("Смета.pdf", "application/pdf", false)]
    [TestCase(null, null, false)]
    public void A_picture_sent_as_a_file_may_tell_where_it_was_taken(string? name, string? type, bool tells) =>
        Assert.That(new Attachment(AttachmentKind.Document, "f", name, type).MayTellPlace, Is.EqualTo(tells));

    private static Command.Write Sent(string text, Attachment? file, string source = "1001/5") => new(text, [], source) { Attached = file };

    private static Draft Drafted(params IReadOnlyList<Command> commands) =>
        commands.Aggregate(InWork, (ticket, command) => ticket.When(Cast.Owner, command).After()).Stage.Unpublished!;

    private static Ticket Answered(Attachment? file) => Some.Ticket(new Stage.Answered(Cast.Owner.Id, Some.Answer(Some.Draft(text: "Сделано.") with { Attached = file })));
}
