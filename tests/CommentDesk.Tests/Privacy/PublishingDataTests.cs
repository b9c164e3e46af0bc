using CommentDesk.Answers;
using CommentDesk.Answers.Linter;
using CommentDesk.People;
using CommentDesk.Tests.Telegram.Talk;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Privacy;

/// <summary>An answer that would show somebody's data to everybody is held back until the officer says so twice.</summary>
public sealed class PublishingDataTests
{
    private StaffRoom _room = null!;
    private Person _anna = null!;
    private Ticket _ticket = null!;

    [SetUp]
    public async Task Open()
    {
        _room = new StaffRoom();
        _anna = await _room.Add("1", Roles.Officer, "Анна");
        _ticket = await _room.Comment("Мира 5, кв. 12, нет воды");
    }

    [TearDown]
    public async Task Close() => await _room.DisposeAsync();

    [Test]
    public async Task The_first_press_warns_and_the_second_publishes_with_a_line_in_the_audit()
    {
        var drafted = await Draft("Здравствуйте! Мастер придёт в кв. 12 завтра.");

        var held = await _room.Press("1", ButtonData.About(drafted, Verbs.Publish, "1").ToString(), "70");
        Assert.That((held.Text, held.Alert), Is.EqualTo(("Все увидят номер квартиры. Если так и нужно, нажмите «Всё равно опубликовать»", true)));
        Assert.That((await _room.Find(_ticket.Id)).Stage, Is.InstanceOf<Stage.Drafted>());
        var buttons = StaffRoom.Buttons(_room.After.Single());
        Assert.That(buttons.Select(button => button.Text), Is.EqualTo(new[] { "Всё равно опубликовать", "Это промежуточный ответ", "Изменить", "Отменить" }));

        var done = await _room.Press("1", buttons[0].Data!, "70");
        Assert.That(done.Text, Is.EqualTo("Публикую"));
        Assert.That((await _room.Find(_ticket.Id)).Stage, Is.InstanceOf<Stage.Publishing>());
        Assert.That(await Audit(), Does.Contain($"publish personal data {_ticket.Id}"));
    }

    [Test]
    public async Task An_answer_without_data_goes_at_the_first_press()
    {
        var drafted = await Draft("Здравствуйте! Мастер придёт завтра.");
        Assert.That((await _room.Press("1", ButtonData.About(drafted, Verbs.Publish, "1").ToString())).Text, Is.EqualTo("Публикую"));
        Assert.That(await Audit(), Has.None.Contain("personal data"));
    }

    [Test]
    public async Task The_preview_shows_remarks_apart_from_the_answer()
    {
        var drafted = await Draft("Мастер придёт в кв. 12 завтра.");
        var remarks = await _room.With(session => Proofs.Of(session, drafted, ((Stage.Drafted)drafted.Stage).Draft, HouseStyle.Plain));
        var told = Proofs.Told(CommentDesk.Texts.Wording.In("ru"), remarks);
        Assert.That(told, Is.EqualTo("Замечания, в ответ они не войдут:\n⛔ Ответ повторит при всех номер квартиры из комментария\n• В комментарии личные данные. Можно позвать человека в личные сообщения\n• Нет приветствия"));

        var draft = new Draft(1, "Ответ", [new Mark("bold", 0, 5)], null);
        var face = PreviewFace.Of("Голова", draft, told);
        Assert.That(face.Text, Is.EqualTo($"Голова\n\nОтвет\n\n{told}"));
        Assert.That(face.Marks.Select(mark => (mark.Type, mark.Offset, mark.Length)), Is.EqualTo(new[] { ("bold", 0, 6), ("bold", 8, 5), ("blockquote", 15, told.Length) }));
        var longest = PreviewFace.Of("Голова", draft with { Text = new string('я', Html.Longest - 20) }, told);
        Assert.That(longest.Text, Has.Length.LessThanOrEqualTo(Html.Longest));
    }

    [Test]
    public async Task Somebody_else_hears_that_it_is_not_theirs_and_not_what_is_in_it()
    {
        var drafted = await Draft("Мастер придёт в кв. 12 завтра.");
        await _room.Add("2", Roles.Officer);
        var refused = await _room.Press("2", ButtonData.About(drafted, Verbs.PublishAnyway, "1").ToString());
        Assert.That(refused.Text, Does.StartWith("Этим занимается "));
        Assert.That(await Audit(), Has.None.Contain("personal data"));
    }

    private async Task<Ticket> Draft(string text)
    {
        await _room.With(session => _room.Part<Desk>().Do(session, _ticket.Id, _anna, new Command.Write(text, [], null), _room.Now));
        return await _room.Find(_ticket.Id);
    }

    private Task<IReadOnlyList<string>> Audit() => _room.With(session => ((Worker.Storage.Sqlite.DeskSession)session).Connection.All(
        "SELECT what FROM audit ORDER BY id", row => row.Text(0)));
}
