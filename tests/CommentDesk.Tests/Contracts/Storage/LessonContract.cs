using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.People;
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

    private static Lesson Lesson(CommentId comment, long by, Label? label) =>
        new(comment, 1, new PersonId(by), ByTrainer: true, label, null, "model:1", Sample.Noon);

    private async Task<CommentId> Comment() => (await Write(session => Sample.Opened(session))).Comment;

    private Task Save(params Lesson[] lessons) => Write(session => Array.ForEach(lessons, session.Lessons.Save));

    private Task<IReadOnlyList<Lesson>> Of(CommentId comment) => Read(session => session.Lessons.Of(comment));
}
