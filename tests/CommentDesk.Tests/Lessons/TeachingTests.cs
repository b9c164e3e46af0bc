using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tests.Flow;
using CommentDesk.Tests.Storage;
using CommentDesk.Tests.Support;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Learning;
using Microsoft.Extensions.Logging.Abstractions;
using Sample = CommentDesk.Tests.Contracts.Storage.Sample;

namespace CommentDesk.Tests.Lessons;

/// <summary>A lesson takes effect at once on the same and nearly the same text, over the real store.</summary>
public sealed class TeachingTests
{
    private const string Pit = "Здравствуйте, на Речной улице напротив магазина огромная яма, засыпьте её пожалуйста";
    private SqliteHome _home = null!;
    private Teaching _teaching = null!;
    private TeachingStore _store = null!;
    private VerdictPolicy _policy = null!;

    [SetUp]
    public void Open()
    {
        _home = new SqliteHome();
        _teaching = new Teaching();
        _store = new TeachingStore(_home.Store, _teaching);
        _policy = new VerdictPolicy(new TaughtClassifier(new FirstLetter(), _teaching), new());
    }

    [TearDown]
    public async Task Close()
    {
        _teaching.Dispose();
        await _home.DisposeAsync();
    }

    [Test]
    public async Task The_same_text_gets_the_label_and_the_verdict_names_the_lesson()
    {
        Assert.That(_policy.Judge(Pit).Unsure, Is.True);
        var ticket = await Teach(Pit, Label.Complaint, "roads");

        var verdict = _policy.Judge($"  {Pit.ToUpperInvariant()}!!! ");

        Assert.That((verdict.Label, verdict.Confidence, verdict.Theme, verdict.Unsure, verdict.Judge), Is.EqualTo((Label.Complaint, 1.0, "roads", false, $"lesson:{ticket}")));
        Assert.That(verdict.Probabilities, Is.EqualTo(new[] { 0.2, 0.2, 0.3, 0.3 }), "what the model thinks is not hidden");
    }

    [TestCase("Здравствуйте, на Речной улице напротив магазина огромная яма, засыпьте ее пожалуйста, спасибо", true)]
    [TestCase("Здравствуйте, на Садовой улице напротив школы огромная лужа, засыпьте её пожалуйста", false)]
    [TestCase("Когда на Речной улице откроют магазин", false)]
    public async Task Nearly_the_same_text_is_taught_and_another_is_not(string text, bool taught)
    {
        await Teach(Pit, Label.Complaint);
        var verdict = _policy.Judge(text);
        Assert.That(verdict.Judge.StartsWith("lesson:", StringComparison.Ordinal), Is.EqualTo(taught), verdict.Judge);
        if (taught)
            Assert.That(verdict.Confidence, Is.InRange(Teaching.NearlySame, 0.999));
    }

    [TestCase("Не топят!", true)]
    [TestCase("Не топят у нас", false)]
    [TestCase("Топят", false)]
    public async Task Of_a_short_text_only_the_same_counts(string text, bool taught)
    {
        await Teach("Не топят", Label.Complaint);
        Assert.That(_policy.Judge(text).Judge.StartsWith("lesson:", StringComparison.Ordinal), Is.EqualTo(taught));
    }

    [Test]
    public async Task A_lesson_goes_before_the_rules()
    {
        Assert.That(_policy.Judge("Спасибо за работу").Judge, Is.EqualTo("rule:thanks"));
        var ticket = await Teach("Спасибо за работу", Label.Negativity);
        Assert.That(_policy.Judge("Спасибо за работу").Judge, Is.EqualTo($"lesson:{ticket}"));
    }

    [Test]
    public async Task A_picture_without_words_is_still_looked_at()
    {
        await Teach("👍", Label.Other);
        Assert.That(_policy.Judge("👍", Media.Photo).Unsure, Is.True);
    }

    [Test]
    public async Task What_may_be_a_complaint_never_ends_in_silence_because_it_is_like_something()
    {
        const string Harsh = "C надеждой ждём когда наконец на этой улице починят дорогу, а вы всё рассказываете сказки";
        await Teach(Harsh, Label.Negativity);
        Assert.That(_policy.Judge(Harsh).Unsure, Is.False, "this very text was read by a person");
        var near = _policy.Judge($"{Harsh} опять");
        Assert.That((near.Label, near.Unsure), Is.EqualTo((Label.Negativity, true)));
    }

    [Test]
    public async Task A_dispute_withdraws_the_effect_and_its_end_brings_it_back()
    {
        var ticket = await Teach(Pit, Label.Complaint);
        var comment = await Comment(ticket);
        await Save(comment, 2, Label.Negativity);
        Assert.That(_policy.Judge(Pit).Judge, Is.EqualTo("model:letter"));
        await Save(comment, 3, Label.Negativity);
        Assert.That((_policy.Judge(Pit).Label, _policy.Judge(Pit).Judge), Is.EqualTo((Label.Negativity, $"lesson:{ticket}")));
    }

    [Test]
    public async Task Lessons_that_contradict_each_other_about_one_text_teach_nothing()
    {
        await Teach(Pit, Label.Complaint);
        await Teach(Pit, Label.Other);
        Assert.That(_policy.Judge(Pit).Judge, Is.EqualTo("model:letter"));
    }

    [Test]
    public async Task A_work_that_fails_teaches_nothing()
    {
        var ticket = await Write(session => Opened(session, Pit));
        Assert.That(
            async () => await Write<bool>(session =>
            {
                session.Lessons.Save(Said(session.Tickets.Find(new(ticket))!.Comment, 1, Label.Complaint));
                Assert.That(_teaching.Count, Is.Zero, "nothing counts before the commit");
                throw new InvalidOperationException("on purpose");
            }),
            Throws.InvalidOperationException);
        Assert.That((_teaching.Count, _policy.Judge(Pit).Judge), Is.EqualTo((0, "model:letter")));
    }

    [Test]
    public async Task After_a_restart_everything_settled_is_known_again()
    {
        await Teach(Pit, Label.Complaint);
        using var anew = new Teaching();
        await anew.CatchUp(_home.Store, CancellationToken.None);
        Assert.That(anew.Of(Pit)?.Lesson.Label, Is.EqualTo(Label.Complaint));
    }

    [Test]
    public async Task A_card_may_show_a_lesson_about_the_same_things_but_not_the_very_comment()
    {
        await Teach(Pit, Label.Complaint);
        var neighbours = new Neighbours(null, _teaching, NullLogger<Neighbours>.Instance);

        var near = neighbours.Of("возле магазина на Речной яма, объезжаем", 2).Single();

        Assert.That((near.Text, near.Label), Is.EqualTo((Pit, Label.Complaint)));
        Assert.That(neighbours.Of(Pit, 2), Is.Empty);
    }

    [Test]
    public async Task A_lesson_from_a_file_counts_and_is_named_so()
    {
        await Write(session =>
        {
            session.Lessons.Import([new(Pit, Label.Complaint, "roads", 1, Sample.Noon, "сосед")], Sample.Noon);
            return true;
        });
        Assert.That(_policy.Judge(Pit).Judge, Is.EqualTo("lesson:import"));
    }

    [Test]
    public async Task What_a_second_program_brings_in_is_seen_within_seconds()
    {
        using var patient = Bounded.Patient();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patient.Token);
        var time = new ManualTime();
        var rounds = new TeachingRounds(_home.Store, _teaching, time).Run(stop.Token);
        await time.Sleeping(TimeSpan.FromSeconds(5), patient.Token);

        await _home.Store.Write(
            session =>
            {
                session.Lessons.Import([new(Pit, Label.Complaint, "roads", 1, Sample.Noon, "сосед")], Sample.Noon);
                return true;
            },
            patient.Token);
        Assert.That(_teaching.Count, Is.Zero);
        var next = time.FallsAsleep(TimeSpan.FromSeconds(10), patient.Token);
        time.Advance(TimeSpan.FromSeconds(5));
        await next;

        Assert.That(_teaching.Count, Is.EqualTo(1));
        await stop.CancelAsync();
        Assert.That(async () => await rounds, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Without_a_model_a_lesson_still_speaks()
    {
        await Teach(Pit, Label.Complaint);
        var bare = new VerdictPolicy(new TaughtClassifier(new ModelClassifier(null), _teaching), new());
        Assert.That((bare.Judge(Pit).Label, bare.Judge(Pit).Unsure), Is.EqualTo((Label.Complaint, false)));
        Assert.That(bare.Judge("Другой текст, совсем о другом").Judge, Is.EqualTo("rule:no_model"));
    }

    [Test]
    public async Task An_edited_comment_keeps_the_lesson_of_what_it_said_before()
    {
        var ticket = await Teach(Pit, Label.Complaint);
        var comment = await Comment(ticket);
        await Write(session =>
        {
            session.Comments.Revise(session.Comments.Find(comment)! with { Revision = 3, Text = "Вопрос снят, яму засыпали, спасибо" });
            return true;
        });
        Assert.That(_policy.Judge(Pit).Judge, Is.EqualTo($"lesson:{ticket}"));
        Assert.That(_policy.Judge("Вопрос снят, яму засыпали, спасибо").Judge, Is.EqualTo("model:letter"));
    }

    private async Task<long> Teach(string text, Label label, string? theme = null)
    {
        var ticket = await Write(session => Opened(session, text));
        await Save(await Comment(ticket), 1, label, theme);
        return ticket;
    }

    private static long Opened(IDeskSession session, string text)
    {
        var ticket = Sample.Opened(session);
        session.Comments.Revise(session.Comments.Find(ticket.Comment)! with { Text = text, Revision = 2 });
        return ticket.Id.Value;
    }

    private Task<CommentId> Comment(long ticket) => Write(session => session.Tickets.Find(new(ticket))!.Comment);

    private Task Save(CommentId comment, long by, Label label, string? theme = null) => Write(session =>
    {
        session.Lessons.Save(Said(comment, by, label) with { Theme = theme, Revision = session.Comments.Find(comment)!.Revision });
        return true;
    });

    private static Lesson Said(CommentId comment, long by, Label label) => new(comment, 1, new PersonId(by), true, label, null, null, Sample.Noon);

    private Task<T> Write<T>(Func<IDeskSession, T> work) => _store.Write(work, CancellationToken.None);
}
