using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tests.Telegram.Talk;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Access;

/// <summary>Standing in a group is one thing, a role another.</summary>
public sealed class RoomStandingTests
{
    private StaffRoom _room = null!;

    [SetUp]
    public async Task Open()
    {
        _room = new StaffRoom(ChatOptions.Standard with { Staff = new Dictionary<string, Roles> { ["99"] = Roles.Admin } });
        await _room.Add("9", Roles.Admin);
        await _room.Add("1", Roles.Officer);
    }

    [TearDown]
    public async Task Close() => await _room.DisposeAsync();

    [Test]
    public async Task An_officer_who_left_the_group_works_on_and_the_admins_are_reminded_of_the_roles()
    {
        var ticket = await _room.Comment();
        var told = (await _room.Hear(new Observation.MemberLeft("telegram", "-1001", "1"))).Single();
        Assert.That((told.Lane, Calls.ReadLine(told).Key), Is.EqualTo(("telegram:9", "tell.left_room")));
        Assert.That((await _room.Press("1", ButtonData.About(ticket, Verbs.Take).ToString())).Text, Is.EqualTo("В работе у вас"));
        Assert.That((await _room.Find(ticket.Id)).Stage, Is.InstanceOf<Stage.InWork>());
        Assert.That(await _room.Audit("1"), Does.Contain("left room 1: ok"));
    }

    [TestCase("-1001", "500")]
    [TestCase("-2222", "1")]
    public async Task A_citizen_who_leaves_and_a_foreign_room_concern_nobody(string room, string contact)
    {
        await _room.Comment();
        Assert.That(await _room.Hear(new Observation.MemberLeft("telegram", room, contact)), Is.Empty);
    }

    [Test]
    public async Task A_colleague_who_may_not_connect_a_room_hears_so_in_private_and_a_stranger_hears_nothing()
    {
        var denied = (await _room.Hear(Connect("1"))).Single();
        Assert.That((denied.Lane, StaffRoom.Text([denied])), Is.EqualTo(("telegram:1", "Это могут только: администраторы")));
        Assert.That(await _room.Hear(Connect("666")), Is.Empty);
        Assert.That(await Channel(), Is.Null);
        Assert.That(await _room.Audit("1"), Is.EqualTo(new[] { "connect in room: refuse.role" }));
        Assert.That(await _room.Audit("666"), Is.EqualTo(new[] { "connect in room: refuse.role" }));
    }

    [Test]
    public async Task Who_writes_without_a_name_is_told_why_that_does_not_do()
    {
        var told = (await _room.Hear(Connect(null))).Single();
        Assert.That((told.Lane, StaffRoom.Text([told])), Is.EqualTo(("telegram:-1005", "Не вижу, кто пишет: вы анонимный администратор. Подключите группу в личном чате с ботом: /connect")));
        Assert.That(await Channel(), Is.Null);
        Assert.That(await _room.Audit("anonymous"), Is.EqualTo(new[] { "connect in room: refuse.role" }));
    }

    [Test]
    public async Task An_admin_of_the_settings_connects_a_room_before_the_first_word_to_the_bot()
    {
        var told = await _room.Hear(Connect("99"));
        Assert.That(await Channel(), Has.Property("State").EqualTo(ChannelState.Connected));
        Assert.That(told.Select(call => call.Lane), Is.EqualTo(new[] { "telegram:9" }), "nobody writes to a person who never started the bot");
        Assert.That(StaffRoom.Text(await _room.Say("99", "/start")), Does.Contain("Ваши роли: администратор"));
        Assert.That(await _room.With(session => session.People.FindByContact("99")), Has.Property("Reachable").True.And.Property("Name").EqualTo("Имя 99"));
    }

    private static Observation.CommandInRoom Connect(string? contact) => new("telegram", "-1005", "Двор", null, contact, "/connect", "7");

    private Task<Channel?> Channel() => _room.With(session => session.Comments.FindRoom("telegram", "-1005"));
}
