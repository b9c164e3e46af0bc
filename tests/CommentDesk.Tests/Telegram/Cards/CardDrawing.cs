using System.Text;
using CommentDesk.Answers;
using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Telegram.Cards;

/// <summary>A card with everything on it, and how it is written down for approval.</summary>
internal static class CardDrawing
{
    public static readonly DateTimeOffset Now = new(2026, 3, 4, 11, 30, 0, TimeSpan.Zero);
    public static readonly Person Officer = Staff(1, "Анна Лебедева", Roles.Officer);
    public static readonly Person Other = Staff(2, "Борис Крылов", Roles.Officer);
    public static readonly Person Lead = Staff(3, "Вера Соколова", Roles.Supervisor);
    public static readonly Person Moderator = Staff(4, "Глеб Орлов", Roles.Moderator);
    public static readonly Person Trainer = Staff(5, "Дина Гусева", Roles.Trainer);
    public static readonly Draft Draft = new(1, "Бригада уже на месте, воду дадут до 18:00.", [], "1001/77");

    private static readonly Verdict s_complaint = new(
        Label.Complaint, 0.874, [0.874, 0.05, 0.06, 0.016], "heat_water", ["urgent", "needs_address"],
        [new("горячей воды", 2.1), new("третий день", 1.4), new("спасибо", -0.4), new("диспетчерская", 0.9)], "model:3f2a", false);

    private static readonly IReadOnlyList<Person> s_people = [Officer, Other, Lead, Moderator, Trainer];

    public static CardView View(Stage stage, Person? viewer = null, Verdict? verdict = null, Comment? comment = null, Line? why = null) => new(
        new Ticket(
            new TicketId(128), new CommentId(9), new ChannelId(1), stage, verdict ?? s_complaint, why ?? Line.Of("why.least_busy", "2"),
            3, 1, Now.AddMinutes(-40), Now.AddMinutes(-5)),
        comment ?? Some(),
        new Channel(new ChannelId(1), "telegram", "-1001", "Новости района", null, "-1002", "rayon", ChannelState.Connected, ChannelHealth.Unknown),
        new Post(new ChannelId(1), "55", "17", "Ремонт котельной на Зелёной закончат в пятницу, сообщили в администрации", Now.AddHours(-3)),
        viewer ?? Officer,
        [],
        "https://t.me/rayon/17?comment=60",
        stage is Stage.Answered { Answer.Message: { } answer } ? $"https://t.me/rayon/17?comment={answer}" : null,
        id => s_people.FirstOrDefault(person => person.Id.Value == id)?.Name,
        Now,
        TimeZoneInfo.CreateCustomTimeZone("three", TimeSpan.FromHours(3), "three", "three"));

    public static readonly IReadOnlyList<Neighbour> Neighbours =
    [
        new("Второй день без горячей воды,\nдиспетчер бросает трубку, а счета за отопление приходят исправно", Label.Complaint, 0.6),
        new("Спасибо, что <вообще> вода есть", Label.Negativity, 0.3),
    ];

    public static Comment Some(string? text = null, Media media = Media.Photo, int revision = 2, Author? author = null) => new(
        new CommentId(9), new CommentKey("telegram", "-1001", "60"), new ChannelId(1), "55", null,
        author ?? new Author("500", "Мария <Иванова> & Ко", AuthorKind.Person),
        text ?? "На Зелёной 14 третий день нет горячей воды, диспетчерская просто не берёт трубку.", media, null, revision,
        Now.AddMinutes(-41), Now.AddMinutes(-40));

    public static Verdict Complaint => s_complaint;

    /// <summary>The markup, then the buttons as rows of [text → data].</summary>
    public static string Written(Sheet sheet)
    {
        var text = new StringBuilder(sheet.Text.Markup).AppendLine();
        foreach (var row in sheet.Buttons.Rows)
            text.AppendJoin("  ", row.Select(button => $"[{button.Text} → {button.Data ?? button.Address}]")).AppendLine();
        return text.ToString();
    }

    private static Person Staff(long id, string name, Roles roles) =>
        new(new PersonId(id), $"{1000 + id}", name, null, roles, true, true, "ru");
}
