using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Privacy;

/// <summary>When the term is over text and author go, numbers and lessons stay.</summary>
public sealed class RetentionTests
{
    private const string Said = "Ямина размером с ванну на Речной, звоните 8 900 000-00-67";
    private const string Answered = "Лидия, яму засыплют до пятницы";

    private Archive _archive = null!;

    [SetUp]
    public async Task Open()
    {
        _archive = new Archive();
        await _archive.Hire();
    }

    [TearDown]
    public async Task Close() => await _archive.DisposeAsync();

    [Test]
    public async Task A_closed_comment_loses_text_and_author_after_its_term_and_not_a_day_before()
    {
        var ticket = await _archive.Comment(Said);
        await _archive.Answer(ticket, Answered);
        _archive.Time.Advance(TimeSpan.FromDays(364));
        Assert.That(await _archive.Retention().Sweep(CancellationToken.None), Is.Zero);
        Assert.That((await _archive.Of(ticket)).Text, Is.EqualTo(Said));

        _archive.Time.Advance(TimeSpan.FromDays(2));
        Assert.That(await _archive.Retention().Sweep(CancellationToken.None), Is.EqualTo(1));

        var comment = await _archive.Of(ticket);
        Assert.That((comment.Text, comment.Author.Id, comment.Author.Name, comment.Author.Handle, comment.ErasedAt), Is.EqualTo(("", "", "", (string?)null, (DateTimeOffset?)_archive.Now)));
        var present = await _archive.Present(ticket);
        Assert.That(((Stage.Answered)present.Stage).Answer, Has.Property("Message").EqualTo("77").And.Property("Draft").Property("Text").Empty);
        Assert.That(present.Verdict.Reasons, Is.Empty);
        await _archive.Close();
        Assert.That(FileSearch.In(_archive.File, "Ямина", "Лидия", "засыплют", "lidia", Archive.Author, "000-00-67"), Is.Empty);
    }

    [Test]
    public async Task The_search_would_find_the_text_if_it_were_there()
    {
        await _archive.Answer(await _archive.Comment(Said), Answered);
        await _archive.Close();
        Assert.That(FileSearch.In(_archive.File, "Ямина", "Лидия", "засыплют", "lidia", Archive.Author, "000-00-67"), Has.Count.EqualTo(6));
    }

    [Test]
    public async Task The_numbers_of_every_day_are_what_they_were()
    {
        var began = _archive.Now;
        for (var day = 0; day < 4; day++)
        {
            await _archive.Answer(await _archive.Comment($"Яма номер {day}"), "Засыплем");
            await _archive.Command(await _archive.Comment($"Лужа номер {day}"), _archive.Officer, new Command.Dismiss("spam"));
            await _archive.Comment($"Снег номер {day}");
            _archive.Time.Advance(TimeSpan.FromDays(1));
        }

        _archive.Time.Advance(TimeSpan.FromDays(400));
        var before = await _archive.Stats(began, 405);
        Assert.That(await _archive.Retention().Sweep(CancellationToken.None), Is.EqualTo(8));
        _archive.Time.Advance(TimeSpan.FromDays(1));

        Assert.That(await _archive.Stats(began, 405), Is.EqualTo(before));
        Assert.That(before[^1], Does.Contain("\"Received\": 12"));
    }

    [Test]
    public async Task An_open_comment_is_kept_however_old_it_is_and_zero_days_keep_everything()
    {
        var open = await _archive.Comment(Said);
        var closed = await _archive.Comment("Другая яма");
        await _archive.Answer(closed, Answered);
        _archive.Time.Advance(TimeSpan.FromDays(5000));
        Assert.That(await _archive.Retention(new(null, TimeSpan.FromDays(14))).Sweep(CancellationToken.None), Is.Zero);
        await _archive.Retention().Sweep(CancellationToken.None);
        Assert.That(((await _archive.Of(open)).Text, (await _archive.Of(closed)).Text), Is.EqualTo((Said, "")));
    }

    [Test]
    public async Task A_lesson_stays_as_a_masked_text_of_nobody()
    {
        var ticket = await _archive.Comment(Said);
        await _archive.Teach(ticket);
        await _archive.Answer(ticket, Answered);
        Assert.That(_archive.Teaching.Of(Said)!.Value.Lesson.Ticket, Is.EqualTo(ticket.Id));
        var since = await _archive.Do(session => session.Lessons.CountSince(DateTimeOffset.UnixEpoch));
        _archive.Time.Advance(TimeSpan.FromDays(366));
        await _archive.Retention().Sweep(CancellationToken.None);

        var lesson = (await _archive.Do(session => session.Lessons.Settled())).Single();
        Assert.That((lesson.Text, lesson.Ticket, lesson.Source), Is.EqualTo(("Ямина размером с ванну на Речной, звоните [телефон]", (TicketId?)null, "retention")));
        Assert.That(_archive.Teaching.Of(lesson.Text)!.Value.Lesson.Ticket, Is.Null);
        Assert.That(_archive.Teaching.Count, Is.EqualTo(1), "the lesson with the text itself is forgotten at once");
        Assert.That(await _archive.Do(session => session.Lessons.CountSince(DateTimeOffset.UnixEpoch)), Is.EqualTo(since), "it is no new lesson");
    }

    [Test]
    public async Task Many_go_in_portions_and_a_restart_between_them_changes_nothing()
    {
        const int Closed = 230;
        for (var number = 0; number < Closed; number++)
            await _archive.Command(await _archive.Comment($"Яма {number}"), _archive.Officer, new Command.Dismiss("spam"));
        _archive.Time.Advance(TimeSpan.FromDays(366));
        var portions = new List<int>();
        do
        {
            portions.Add(await _archive.Retention().Sweep(CancellationToken.None));
            await _archive.Reopen();
        }
        while (portions[^1] > 0);

        Assert.That(portions, Is.EqualTo(new[] { Retention.Batch, Retention.Batch, 30, 0 }));
    }

    [Test]
    public async Task Cards_are_drawn_again_after_whatever_else_is_to_be_said()
    {
        var ticket = await _archive.Comment(Said);
        await _archive.Do(session =>
        {
            session.Chats.Remember(new BotMessage("11", "900", _archive.Officer.Id, ticket.Id, Calls.Card, null, _archive.Now));
            return true;
        });
        await _archive.Command(ticket, _archive.Officer, new Command.Dismiss("spam"));
        await _archive.Do(session => session.Outbox.Pending(default, 100).Select(call => session.Outbox.Begin(call.Id, _archive.Now)).ToList());
        _archive.Time.Advance(TimeSpan.FromDays(366));
        await _archive.Retention().Sweep(CancellationToken.None);
        var call = (await _archive.Do(session => session.Outbox.Pending(default, 100))).Single();
        Assert.That((call.Kind, call.Ticket, call.Urgency), Is.EqualTo((Calls.Card, (TicketId?)ticket.Id, 3)));
    }

    [Test]
    public async Task What_lies_in_quarantine_goes_much_sooner()
    {
        await _archive.Do(session =>
        {
            session.Inbox.Store([new InboxItem("telegram:1", 1, "{\"x\":\"Ямина\"}", _archive.Now, 0, null), new InboxItem("telegram:1", 2, "{\"x\":\"Ямина\"}", _archive.Now, 0, null)]);
            return session.Inbox.Failed("telegram:1", 1, "Oops: Ямина", 1);
        });
        _archive.Time.Advance(TimeSpan.FromDays(13));
        await _archive.Retention().Sweep(CancellationToken.None);
        Assert.That(await _archive.Do(session => session.Inbox.Quarantined()), Has.Count.EqualTo(1));
        _archive.Time.Advance(TimeSpan.FromDays(2));
        await _archive.Retention().Sweep(CancellationToken.None);
        Assert.That(await _archive.Do(session => session.Inbox.Quarantined()), Is.Empty);
        Assert.That(await _archive.Do(session => session.Inbox.Pending("telegram:1", 0, 10).Select(item => item.Number).ToList()), Is.EqualTo(new[] { 2L }), "what still waits to be handled is never dropped");
    }

    [Test]
    public async Task The_loop_sweeps_each_minute()
    {
        using var stop = new CancellationTokenSource();
        var ticket = await _archive.Comment(Said);
        await _archive.Command(ticket, _archive.Officer, new Command.Dismiss("spam"));
        var running = _archive.Retention(new(TimeSpan.FromSeconds(30), TimeSpan.FromDays(14))).Run(stop.Token);
        await _archive.Time.Sleeping(TimeSpan.FromMinutes(1), CancellationToken.None).Soon();
        Assert.That((await _archive.Of(ticket)).ErasedAt, Is.Null);
        var again = _archive.Time.FallsAsleep(TimeSpan.FromMinutes(2), CancellationToken.None);
        _archive.Time.Advance(TimeSpan.FromMinutes(1));
        await again.Soon();
        await stop.CancelAsync();
        Assert.That(async () => await running.Soon(), Throws.InstanceOf<OperationCanceledException>());
        Assert.That((await _archive.Of(ticket)).ErasedAt, Is.Not.Null);
    }
}
