using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>Who gets what, and who is let in.</summary>
public sealed class PeopleStories
{
    [Test]
    public async Task A_complaint_that_came_before_the_first_officer_waits_and_is_given_out_when_one_joins()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        desk.World.Comment(desk.World.AddPerson("Ника"), desk.World.Post(channel.Id, "О дворах"), "Яма на Речной 4 у подъезда, коляску не провезти, засыпьте");

        var officer = await desk.Hire("Олег", "officer");

        Assert.That(await desk.Card(officer, "Речной 4"), Is.Not.Null);
    }

    [Test]
    public async Task A_threat_goes_to_the_moderator_at_once_and_to_the_admin_while_there_is_none()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "officer");
        var post = desk.World.Post(channel.Id, "О планах");
        var citizen = desk.World.AddPerson("Артём");

        desk.World.Comment(citizen, post, "Позорище, клоуны, я вас всех найду, пожалеете");
        await desk.Card(desk.Admin, "Позорище");
        var moderator = await desk.Hire("Игорь", "moderator");
        desk.World.Comment(citizen, post, "Всё разворовали, воры, сожгу вашу контору");
        await desk.Card(moderator, "разворовали");

        Assert.That(desk.World.MessagesWith(officer).Select(message => message.Words), Has.None.Contains("Позорище"));
    }

    [Test]
    public async Task An_invitation_works_once_and_a_stranger_gets_nothing()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        desk.World.Say(desk.Admin, "/invite officer");
        var invite = await desk.Heard(desk.Admin, message => message.Words.Contains("?start=", StringComparison.Ordinal));
        var code = invite.Words[(invite.Words.IndexOf("?start=", StringComparison.Ordinal) + 7)..].Split([' ', '\n', '.', ')'])[0];
        var first = desk.World.AddPerson("Первый");
        var second = desk.World.AddPerson("Второй");

        desk.World.Start(first, code);
        await desk.Heard(first, _ => true);
        desk.World.Start(second, code);
        await desk.Heard(second, _ => true);
        desk.World.Comment(desk.World.AddPerson("Ника"), desk.World.Post(channel.Id, "О дворах"), "Яма на Речной 4 у подъезда, коляску не провезти, засыпьте");
        var card = await desk.Card(first, "Речной 4");
        var answer = await desk.Press(second, card, "Взять");

        Assert.That(answer.Text, Is.Not.Empty);
        Assert.That(desk.World.MessagesWith(second).Select(message => message.Words), Has.None.Contains("Речной 4"));
        await desk.Press(first, card, "Взять");
        await desk.Heard(first, message => message.Id == card.Id && !StoryDesk.Has(message, "Взять"));
    }

    [Test]
    public async Task A_transferred_ticket_is_answered_by_its_new_owner_only()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var oleg = await desk.Hire("Олег", "officer");
        desk.World.Comment(desk.World.AddPerson("Ника"), desk.World.Post(channel.Id, "О дворах"), "Яма на Речной 4 у подъезда, коляску не провезти, засыпьте");
        var card = await desk.Card(oleg, "Речной 4");
        var marina = await desk.Hire("Марина", "officer");

        await desk.Press(oleg, card, "Передать");
        var menu = await desk.Heard(oleg, message => message.Id == card.Id && StoryDesk.Has(message, "Марина"));
        var caption = menu.Buttons.SelectMany(row => row).First(button => button.Text.Contains("Марина", StringComparison.Ordinal)).Text;
        await desk.Press(oleg, menu, caption);

        await desk.Card(marina, "Речной 4");
        desk.World.Say(oleg, "Это всё ещё я", replyTo: card.Id);
        await desk.Heard(oleg, message => message.Words.Contains("Марина", StringComparison.Ordinal) && message.ReplyTo is not null);
    }
}
