using CommentDesk.Comments;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Tests.Stories.Support;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Stories;

/// <summary>Monsters as comments, over HTTP, through the real composition: each has a ticket, and those behind it do not wait.</summary>
public sealed class HostileStories
{
    private const string Complaint = "На Кленовой 4 третий день нет горячей воды, примите меры! ";

    private static readonly (string Name, string Text)[] s_monsters =
    [
        ("a megabyte", Complaint + Much("вода так и не появилась ", 1 << 20)),
        ("only combining marks", Much("\u0301\u0489", 4096)),
        ("marks behind a complaint", Complaint + Much("\u0301\u0302\u0303", 4000)),
        ("zero width and right to left", Much("\u200b\u202e\u2066", 4096)),
        ("a complaint written backwards", "\u202e" + Complaint + "\u2066\u200b"),
        ("ten thousand links", Complaint + Much("https://x.ru/1 ", 150_000)),
        ("four thousand emoji", Complaint + Much("👨‍👩‍👧‍👦", 45_056)),
        ("NULs", $"На Кленовой\0 4 третий\0 день нет горячей воды\0, примите меры!\0"),
        ("Zalgo", string.Concat(Complaint.Select(letter => letter + "\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308"))),
        ("markup", Complaint + "<b><a href=\"tg://user?id=1\">&lt;/blockquote&gt;</b>"),
    ];

    [Test]
    public async Task Monsters_get_tickets_and_cards_that_can_be_read_and_hold_nobody_up()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "officer");
        var post = desk.World.Post(channel.Id, "Отопительный сезон начался");
        var comments = s_monsters.ToDictionary(monster => monster.Name, monster => desk.World.Comment(desk.World.AddPerson(new string('Я', 10_000)), post, monster.Text));
        desk.World.Comment(desk.World.AddPerson("Лидия"), post, "На Зелёной 14 третий день нет горячей воды, примите меры");
        await desk.Card(officer, "Зелёной 14");

        foreach (var (name, comment) in comments)
        {
            var ticket = await desk.Ask(session => session.Comments.Find(new CommentKey("telegram", Id(comment.ChatId), Id(comment.Id))) is { } known
                ? session.Tickets.FindByComment(known.Id)
                : null);
            Assert.That(ticket, Is.Not.Null, name);
            if (ticket!.Stage is Stage.Assigned)
                Readable(name, await desk.Heard(officer, message => message.Words.Contains($"№ {ticket.Id}\n", StringComparison.Ordinal) || message.Words.Contains($"№ {ticket.Id} ", StringComparison.Ordinal)));
        }

        var stored = await desk.Ask(session => session.Comments.Find(new CommentKey("telegram", Id(comments["a megabyte"].ChatId), Id(comments["a megabyte"].Id))));
        Assert.That(stored!.Text, Is.EqualTo(comments["a megabyte"].Text), "What was written is kept whole.");
        Assert.That(await desk.Ask(session => session.Inbox.Quarantined().Count), Is.Zero);
    }

    [Test]
    public async Task Half_a_character_is_kept_with_the_reason_and_holds_nobody_up()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "officer");
        var post = desk.World.Post(channel.Id, "Отопительный сезон начался");
        var body = $$$"""{"update_id":900001,"message":{"message_id":1,"date":1767000100,"chat":{"id":{{{post.GroupId}}},"type":"supergroup"},"text":"Нет \ud83d воды"}}""";
        var source = await desk.Ask(session => session.Inbox.Last($"telegram:{desk.World.Bots[0].Id}") is not null ? $"telegram:{desk.World.Bots[0].Id}" : "");
        await desk.Ask(session => session.Inbox.Store([new InboxItem(source, 900001, body, DateTimeOffset.UnixEpoch, 0, null)]));
        desk.World.Comment(desk.World.AddPerson("Лидия"), post, "На Зелёной 14 третий день нет горячей воды, примите меры");
        await desk.Card(officer, "Зелёной 14");
        await desk.World.WaitFor(_ => desk.Ask(session => session.Inbox.Quarantined().Count).GetAwaiter().GetResult() == 1, StoryDesk.Patience);
        Assert.That((await desk.Ask(session => session.Inbox.Quarantined().Single())).Trouble, Does.Contain("$.message.text"));
    }

    private static void Readable(string name, Message card)
    {
        Assert.That(card.Words, Has.Length.LessThanOrEqualTo(4096), name);
        Assert.That(card.Words.Contains("Кленовой", StringComparison.Ordinal) || card.Words.Contains("К\u0301\u0302\u0303\u0304л", StringComparison.Ordinal), Is.True, name);
        Assert.That(card.Words.Contains("\u0304\u0305", StringComparison.Ordinal), Is.False, name);
        Assert.That(card.Words.IndexOfAny(['\u202e', '\u2066', '\u200b', '\0']), Is.Negative, name);
        Assert.That(card.Words, Does.Not.Contain(new string('Я', 130)), name);
        Assert.That(StoryDesk.Has(card, "Ответить"), Is.True, name);
    }

    private static string Id(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Much(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
}
