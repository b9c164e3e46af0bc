using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class LessonContract : StoreContract
{
    [Test]
    public async Task A_later_lesson_of_the_same_person_replaces_the_earlier()
    {
        var comment = await Comment();
        var lesson = Lesson(comment, 1, Label.Negativity);
        await Save(lesson, lesson with { Label = Label.Complaint, Theme = "roads", At = Sample.Noon.AddHours(1) });
        Assert.That(
            (await Of(comment)).Single(),
            Is.EqualTo(lesson with { Label = Label.Complaint, Theme = "roads", At = Sample.Noon.AddHours(1) }));
    }

    [Test]
    public async Task Lessons_of_other_people_and_revisions_stand_beside_each_other()
    {
        var comment = await Comment();
        await Save(Lesson(comment, 1, Label.Complaint), Lesson(comment, 2, Label.Question), Lesson(comment, 1, Label.Question) with { Revision = 2 });
        Assert.That(await Of(comment), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_skipped_comment_is_kept_but_does_not_count()
    {
        var comment = await Comment();
        await Save(Lesson(comment, 1, null), Lesson(comment, 2, Label.Other));
        Assert.That((await Of(comment)).Select(lesson => lesson.Label), Is.EquivalentTo(new Label?[] { null, Label.Other }));
        Assert.That(await Read(session => session.Lessons.Count()), Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_settled_comes_with_the_text_it_is_about_and_its_ticket()
    {
        var comment = await Comment();
        await Save(Lesson(comment, 1, Label.Complaint) with { Theme = "roads" });
        await Edit(comment, 2, "Яму засыпали, спасибо");
        await Save(Lesson(comment, 1, Label.Other) with { Revision = 2, At = Sample.Noon.AddHours(1) });

        var settled = await Read(session => session.Lessons.Settled());

        Assert.That(settled.Select(lesson => (lesson.Revision, lesson.Text, lesson.Label, lesson.Theme, lesson.At)), Is.EqualTo(new[]
        {
            (1, "Яма во дворе", Label.Complaint, "roads", Sample.Noon),
            (2, "Яму засыпали, спасибо", Label.Other, null, Sample.Noon.AddHours(1)),
        }));
        var ticket = await Read(session => session.Tickets.FindByComment(comment)!.Id);
        Assert.That(settled.Select(lesson => (lesson.Comment, lesson.Ticket)), Is.All.EqualTo((comment, (TicketId?)ticket)));
    }

    [Test]
    public async Task Skips_disputes_and_labels_of_others_settle_nothing()
    {
        var (skipped, disputed, officers) = (await Comment(), await Comment(), await Comment());
        await Save(
            Lesson(skipped, 1, null), Lesson(disputed, 1, Label.Complaint), Lesson(disputed, 2, Label.Negativity),
            Lesson(officers, 1, Label.Complaint) with { ByTrainer = false });
        Assert.That(await Read(session => session.Lessons.Settled()), Is.Empty);
        Assert.That(await Read(session => session.Lessons.SettlementOf(disputed, 1)), Is.TypeOf<Settlement.Disputed>());
        Assert.That(await Read(session => session.Lessons.SettlementOf(disputed, 2)), Is.TypeOf<Settlement.Open>());
    }

    [Test]
    public async Task Disputes_come_oldest_first_with_all_that_was_said_until_they_are_settled()
    {
        var (late, early) = (await Comment(), await Comment());
        await Save(
            Lesson(late, 1, Label.Complaint), Lesson(late, 2, Label.Negativity) with { At = Sample.Noon.AddHours(2) },
            Lesson(early, 1, Label.Complaint), Lesson(early, 2, Label.Question) with { At = Sample.Noon.AddHours(1) }, Lesson(early, 3, null));
        var disputes = await Read(session => session.Lessons.Disputes(10));
        Assert.That(disputes.Select(dispute => (dispute.Comment, dispute.Revision, dispute.Lessons.Count)), Is.EqualTo(new[] { (early, 1, 3), (late, 1, 2) }));
        Assert.That(await Read(session => session.Lessons.Disputes(1)), Has.Count.EqualTo(1));

        await Save(Lesson(early, 9, Label.Question) with { ByTrainer = false, Reading = Reading.Final });
        Assert.That((await Read(session => session.Lessons.Disputes(10))).Single().Comment, Is.EqualTo(late));
        Assert.That((await Read(session => session.Lessons.Settled())).Single().Label, Is.EqualTo(Label.Question));
    }

    [Test]
    public async Task Only_what_was_first_said_blind_tells_how_well_people_agree()
    {
        var (one, other) = (await Comment(), await Comment());
        await Save(
            Lesson(one, 1, Label.Complaint), Lesson(one, 2, Label.Negativity),
            Lesson(other, 1, Label.Question), Lesson(other, 2, Label.Question), Lesson(other, 3, Label.Other) with { Reading = Reading.Seen });
        Assert.That(await Read(session => session.Lessons.Agreement()), Has.Property("Pairs").EqualTo(2).And.Property("Share").EqualTo(0.5));

        await Save(Lesson(one, 2, Label.Complaint) with { Reading = Reading.Seen });
        Assert.That(await Read(session => session.Lessons.Agreement()), Has.Property("Share").EqualTo(0.5), "to give way is not to agree");
        Assert.That((await Of(one)).Select(lesson => lesson.Label), Is.All.EqualTo(Label.Complaint));

        await Save(Lesson(one, 1, Label.Negativity));
        Assert.That(await Read(session => session.Lessons.Agreement()), Has.Property("Share").EqualTo(1), "a slip of the finger put right");
    }

    [Test]
    public async Task Changes_since_a_mark_tell_what_was_settled_and_what_was_withdrawn()
    {
        var comment = await Comment();
        await Save(Lesson(comment, 1, Label.Complaint));
        var first = await Read(session => session.Lessons.ChangedSince(0));
        Assert.That(first.Changes.Single().Now?.Label, Is.EqualTo(Label.Complaint));
        Assert.That(await Read(session => session.Lessons.ChangedSince(first.Mark)), Has.Property("Mark").EqualTo(first.Mark).And.Property("Changes").Empty);

        await Save(Lesson(comment, 2, Label.Other));
        var second = await Read(session => session.Lessons.ChangedSince(first.Mark));
        Assert.That(second.Changes.Single(), Is.EqualTo(new LessonChange(comment, 1, null)));

        await Write(session => session.Lessons.Import([Brought("Не горит фонарь")], Sample.Noon));
        var third = await Read(session => session.Lessons.ChangedSince(second.Mark));
        Assert.That(third.Changes.Single().Now?.Text, Is.EqualTo("Не горит фонарь"));
        Assert.That((await Read(session => session.Lessons.ChangedSince(0))).Changes, Has.Count.EqualTo(2), "each comes once, as it is now");
    }

    [Test]
    public async Task Lessons_from_a_file_are_settled_and_stand_below_zero()
    {
        await Write(session => session.Lessons.Import([Brought("Не горит фонарь"), Brought("Где брать справку") with { Label = Label.Question, Source = null }], Sample.Noon));
        var settled = await Read(session => session.Lessons.Settled());
        Assert.That(settled.Select(lesson => (lesson.Text, lesson.Label, lesson.Theme, lesson.Revision, lesson.At)), Is.EquivalentTo(new[]
        {
            ("Не горит фонарь", Label.Complaint, "power", 2, Sample.Noon.AddDays(-3)), ("Где брать справку", Label.Question, "power", 2, Sample.Noon.AddDays(-3)),
        }));
        Assert.That(settled.Select(lesson => lesson.Comment.Value), Is.All.LessThan(0));
        Assert.That(settled.Select(lesson => lesson.Comment), Is.Unique);
        Assert.That(settled.Select(lesson => lesson.Source), Is.EquivalentTo(new[] { "сосед", "" }));
        Assert.That(settled.Select(lesson => lesson.Ticket), Is.All.Null);
    }

    [Test]
    public async Task Labels_since_a_moment_count_trainers_and_files_only()
    {
        var comment = await Comment();
        await Save(
            Lesson(comment, 1, Label.Complaint), Lesson(comment, 2, Label.Complaint) with { At = Sample.Noon.AddMinutes(1) },
            Lesson(comment, 3, null) with { At = Sample.Noon.AddMinutes(2) },
            Lesson(comment, 4, Label.Complaint) with { ByTrainer = false, At = Sample.Noon.AddMinutes(2) });
        await Write(session => session.Lessons.Import([Brought("Не горит фонарь")], Sample.Noon.AddMinutes(3)));
        Assert.That(await Read(session => session.Lessons.CountSince(Sample.Noon)), Is.EqualTo(2));
        Assert.That(await Read(session => session.Lessons.CountSince(Sample.Noon.AddHours(1))), Is.Zero);
    }

    [Test]
    public async Task A_session_tells_whether_it_taught_anything()
    {
        var comment = await Comment();
        var grown = await Write(session =>
        {
            var before = session.Lessons.Taught;
            session.Lessons.Save(Lesson(comment, 1, Label.Complaint));
            session.Lessons.Import([Brought("Не горит фонарь")], Sample.Noon);
            return session.Lessons.Taught - before;
        });
        Assert.That(grown, Is.EqualTo(2));
    }

    [Test]
    public async Task A_settled_lesson_outlives_a_restart()
    {
        var comment = await Comment();
        await Save(Lesson(comment, 1, Label.Complaint));
        await Home.Reopen();
        Assert.That((await Read(session => session.Lessons.Settled())).Single().Comment, Is.EqualTo(comment));
    }

    private static ImportedLesson Brought(string text) => new(text, Label.Complaint, "power", 2, Sample.Noon.AddDays(-3), "сосед");

    private Task Edit(CommentId comment, int revision, string text) => Write(session =>
        session.Comments.Revise(session.Comments.Find(comment)! with { Revision = revision, Text = text }));

    private static Lesson Lesson(CommentId comment, long by, Label? label) =>
        new(comment, 1, new PersonId(by), ByTrainer: true, label, null, "model:1", Sample.Noon);

    private async Task<CommentId> Comment() => (await Write(session => Sample.Opened(session))).Comment;

    private Task Save(params Lesson[] lessons) => Write(session => Array.ForEach(lessons, session.Lessons.Save));

    private Task<IReadOnlyList<Lesson>> Of(CommentId comment) => Read(session => session.Lessons.Of(comment));
}
