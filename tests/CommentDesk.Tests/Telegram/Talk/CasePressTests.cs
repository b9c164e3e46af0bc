using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Telegram.Talk;

public sealed class CasePressTests
{
    private const string First = "На Лесной 4 третий день нет горячей воды";
    private const string Second = "Лесная 6, горячей воды тоже нет третий день";

    private StaffRoom _room = null!;
    private Person _anna = null!;

    [SetUp]
    public async Task Open()
    {
        _room = new StaffRoom();
        _anna = await _room.Add("1", Roles.Officer);
    }

    [TearDown]
    public async Task Close() => await _room.DisposeAsync();

    [Test]
    public async Task A_card_proposes_the_case_with_its_reasons_and_one_press_merges()
    {
        var (lead, other) = (await _room.Comment(First), await _room.Comment(Second));
        var card = await Card(other);
        Assert.That(card.Text.Markup, Does.Contain($"Похоже на № {lead.Id}: тот же пост, та же тема, общие слова: Лесная, горячей, воды"));
        var button = card.Buttons.Rows.SelectMany(row => row).Single(button => button.Text == $"Объединить с № {lead.Id}");
        var answer = await _room.Press("1", button.Data!);
        Assert.That(answer.Text, Is.EqualTo("Объединено. Ответ появится под каждым комментарием дела"));
        Assert.That((await _room.Find(other.Id)).Lead, Is.EqualTo(lead.Id));
        Assert.That((await Card(lead)).Text.Markup, Does.Contain("В деле 2 комментария от 1 человека").And.Contain($"№ {other.Id}, Мария: «{Second}»"));
    }

    [Test]
    public async Task What_is_split_off_stands_alone_and_only_those_who_may_can_do_it()
    {
        var (lead, other) = (await _room.Comment(First), await _room.Comment(Second));
        await _room.Say("1", $"/merge {other.Id} {lead.Id}");
        await _room.Add("2", Roles.Officer);
        var split = ButtonData.About(await _room.Find(other.Id), Verbs.Split).ToString();
        Assert.That((await _room.Press("2", split)).Alert, Is.True);
        Assert.That((await _room.Find(other.Id)).Lead, Is.EqualTo(lead.Id));
        var list = (await _room.Say("1", $"/case {lead.Id}")).Single(call => call.Kind == ChatCalls.Say);
        Assert.That(StaffRoom.Buttons(list).Select(button => button.Data), Does.Contain(split));
        await _room.Press("1", split);
        Assert.That((await _room.Find(other.Id)).Lead, Is.Null);
    }

    [Test]
    public async Task Numbers_that_make_no_case_are_refused_in_words()
    {
        var lead = await _room.Comment(First);
        Assert.That(StaffRoom.Text(await _room.Say("1", "/merge")), Does.StartWith("Напишите номера"));
        Assert.That(StaffRoom.Text(await _room.Say("1", $"/merge {lead.Id} воды")), Does.StartWith("Напишите номера"));
        Assert.That(StaffRoom.Text(await _room.Say("1", $"/merge {lead.Id} 404")), Does.StartWith($"№ {lead.Id} не объединён."));
        Assert.That(StaffRoom.Text(await _room.Say("1", $"/merge {lead.Id} {lead.Id}")), Does.Contain("только с другим"));
        Assert.That(StaffRoom.Text(await _room.Say("1", "/case")), Does.StartWith("Напишите номер"));
        Assert.That(StaffRoom.Text(await _room.Say("1", $"/case {lead.Id}")), Does.Contain("ни с чем не объединён"));
    }

    [Test]
    public async Task A_new_wording_is_offered_for_the_other_comments_of_the_case()
    {
        var (lead, other) = (await _room.Comment(First), await _room.Comment(Second));
        await _room.Say("1", $"/merge {other.Id} {lead.Id}");
        await Answered(lead.Id, "Здравствуйте! Воду дадут в среду.");
        await _room.With(session => Paid(session, new(other.Id, lead.Id)));
        await Do(other.Id, null, new Command.ConfirmPublished("78"));
        await Do(lead.Id, _anna, new Command.Write("Здравствуйте! Воду дадут в пятницу.", [], null));
        await Do(lead.Id, _anna, new Command.Publish(2));
        await Do(lead.Id, null, new Command.ConfirmPublished("77"));

        var button = (await Card(await _room.Find(lead.Id))).Buttons.Rows.SelectMany(row => row).Single(button => button.Text == "Исправить в других: 1");
        await _room.Press("1", button.Data!);

        Assert.That((await _room.Find(other.Id)).Stage, Is.TypeOf<Stage.Correcting>().With.Property("Correction").Property("Text").EndsWith("Воду дадут в пятницу."));
        Assert.That((await _room.Press("1", button.Data!)).Text, Is.EqualTo("Это уже сделано"));
    }

    [Test]
    public async Task Erasing_a_comment_of_the_case_takes_it_off_the_card()
    {
        var (lead, other) = (await _room.Comment(First), await _room.Comment(Second));
        await _room.Say("1", $"/merge {other.Id} {lead.Id}");
        await _room.Shown(_anna, lead, "700");
        await _room.With(session => new Erasing(_room.Part<Desk>(), new CommentDesk.Worker.Learning.FileMask()).Author(session, "500", _room.Now));
        Assert.That((await Card(await _room.Find(lead.Id))).Text.Markup, Does.Not.Contain("Лесная 6"));
    }

    private async Task Answered(TicketId ticket, string text)
    {
        await Do(ticket, _anna, new Command.Write(text, [], null));
        await Do(ticket, _anna, new Command.Publish(1));
        await Do(ticket, null, new Command.ConfirmPublished("77"));
    }

    private bool Paid(IDeskSession session, CommentDesk.Cases.CaseDebt debt)
    {
        _room.Part<Following>().Pay(session, debt, _room.Now);
        return true;
    }

    private Task<Outcome> Do(TicketId ticket, Person? by, Command command) => _room.With(session => _room.Part<Desk>().Do(session, ticket, by, command, _room.Now));

    private async Task<Sheet> Card(Ticket ticket) => await _room.With(session => CardFace.Draw(_room.Part<CardReader>().Read(session, ticket.Id, _anna, _room.Now)!));
}
