using CommentDesk.Sandbox.Facts;
using CommentDesk.Torture.Ledger;
using CommentDesk.Torture.Reckoning;
using CommentDesk.Torture.Staff;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Tests.Torture;

/// <summary>
/// A small day in which nothing is amiss: one comment, its card, its answer, and one remark of a colleague that is no comment.
/// Tests spoil one thing of it.
/// </summary>
internal static class GivenDay
{
    public const long Room = -1002, Officer = 1002, Colleague = 1003, Stranger = 1009;
    public const string Street = "Бакедоми";
    public const string Said = "На ул. Бакедоми третий день нет воды";
    public const string Reply = "Приняли в работу, обращение 1002-1.";

    private static readonly DateTimeOffset s_noon = new(2030, 3, 4, 12, 0, 0, TimeSpan.FromHours(3));

    public static readonly Truth Truth = new(
        [
            new("-1002", "41", Said, Street, null, null, 0),
            new("-1002", "42", "Коллеги, возьмите ул. Бакедоми", Street, "our own staff", null, 0),
        ],
        [Card(Officer, 500), Preview(501), Public(70, 41)],
        [new(Officer, "p:1:2:1", "4382000000000001")],
        new HashSet<string> { "4382000000000001" },
        [new(Officer, 1, "600", [Reply])],
        [],
        [Call(1, Officer, 2), Call(2, Officer, 4), Call(3, Room, 5)],
        new HashSet<long> { Officer, Colleague },
        0,
        [],
        new(Private(Colleague, 700, "Месяц, 4 марта\n\nПоступило: 1\n   Жалоба: 1\n   Вопрос: 0\nОтвечено: 1\nЗакрыто без ответа: 0\nВ работе: 0, без исполнителя: 0\n\nПо сотрудникам\nОлег: ответов 1, в работе 0"), true, At(60)),
        null,
        1);

    public static readonly Books Books = new(
        [new(1, "-1002", "41", "1010", Said, null, 1, 0)],
        [new(1, 1, "answered", 1, "C", 4, false, Reply, "70")],
        [
            new(1, 1, 0, At(1), null, "opened", null, "C", 1, "assigned"),
            new(1, 1, 1, At(1), null, "placed", null, "C", 1, "assigned"),
            new(1, 2, 0, At(3), 1, "drafted", null, "C", 1, "drafted"),
            new(1, 3, 0, At(4), 1, "sent", null, "C", 1, "publishing"),
            new(1, 4, 0, At(5), null, "published", "70", "C", 1, "answered"),
        ],
        [new(1, "1002", "Олег", 1), new(2, "1003", "Марина", 1)],
        [new("1002", "write 1", "ok"), new("1002", "press p:1:2:1", "ok")],
        [new(731, "done", null)],
        [new(1, "telegram:1002", "card", "", 1, "sent")],
        [new(1, 0), new(2, 0)]);

    public static DateTimeOffset At(double seconds) => s_noon + TimeSpan.FromSeconds(seconds);

    public static Spoken Card(long person, int id, string street = Street, string ticket = "1") =>
        new(Private(person, id, $"🟠 Жалоба\n№ {ticket}\nНа ул. {street} третий день нет воды", $"a:{ticket}:1", $"nr:{ticket}:1"), true, At(2));

    public static Spoken Preview(int id, string text = Reply) =>
        new(Private(Officer, id, $"№ 1. Так ответ увидят под комментарием:\n\n{text}", "p:1:2:1", "d:1:2:1"), true, At(4));

    public static Spoken Question(int about) => new(Private(Officer, 510, "К какому комментарию этот ответ?", "pk:1:2") with { ReplyTo = about }, true, At(4));

    public static Spoken Public(int id, int replyTo, string text = Reply, long room = Room) =>
        new(Private(room, id, text) with { ReplyTo = replyTo }, true, At(5));

    public static ApiCall Call(long number, long chat, double at, int error = 0) =>
        new(number, "sendMessage", chat, 1, error == 0, error, null, At(at));

    public static Pressed Press(long person, string data, string query) => new(person, data, query);

    public static Message Private(long chat, int id, string words, params IReadOnlyList<string> buttons) => new()
    {
        ChatId = chat,
        Id = id,
        Date = At(0).ToUnixTimeSeconds(),
        From = new Author(123456789, "CommentDesk", true),
        SentByBot = 123456789,
        Text = words,
        Buttons = [[.. buttons.Select(data => new Button("…", data, null))]],
    };
}
