using System.Text.RegularExpressions;
using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Telegram.Talk;

public sealed partial class AdmissionTests
{
    private StaffRoom _room = null!;

    [SetUp]
    public async Task Open()
    {
        _room = new StaffRoom(ChatOptions.Standard with { Staff = new Dictionary<string, Roles> { ["9"] = Roles.Admin } });
        await _room.With(session =>
        {
            session.Facts.Set("bot.username", "desk_bot");
            return true;
        });
    }

    [TearDown]
    public async Task Close() => await _room.DisposeAsync();

    [Test]
    public async Task Whoever_the_settings_name_is_staff_at_the_first_word()
    {
        var calls = await _room.Say("9", "/start");
        Assert.That(StaffRoom.Text(calls), Does.Contain("Ваши роли: администратор"));
        Assert.That(calls.Select(call => call.Kind), Does.Contain(ChatCalls.Commands));
        Assert.That((await Person("9"))!.Roles, Is.EqualTo(Roles.Admin));
    }

    [Test]
    public async Task An_invitation_works_once()
    {
        var code = await Invited("officer");
        Assert.That(StaffRoom.Text(await _room.Say("1", $"/start {code}")), Does.Contain("Ваши роли: исполнитель"));
        Assert.That((await Person("1"))!.Roles, Is.EqualTo(Roles.Officer));
        Assert.That(StaffRoom.Text(await _room.Say("2", $"/start {code}")), Is.EqualTo("Это приглашение уже использовано. Попросите новое"));
        Assert.That(await Person("2"), Is.Null);
        Assert.That(StaffRoom.Text(await _room.Say("1", $"/start {code}")), Does.StartWith("Вы уже приняли"));
    }

    [Test]
    public async Task An_old_invitation_is_refused()
    {
        var code = await Invited("officer");
        _room.Now += TimeSpan.FromDays(7);
        Assert.That(StaffRoom.Text(await _room.Say("1", $"/start {code}")), Does.StartWith("Приглашение устарело"));
        Assert.That(await Person("1"), Is.Null);
    }

    [Test]
    public async Task An_invitation_of_somebody_who_is_no_admin_any_more_is_worth_nothing()
    {
        await _room.Add("8", Roles.Admin);
        var code = await Invited("admin", by: "8");
        await _room.With(session =>
        {
            var former = session.People.FindByContact("8")!;
            session.People.Save(former with { Roles = Roles.None });
            return true;
        });
        Assert.That(StaffRoom.Text(await _room.Say("8", $"/start {code}")), Does.StartWith("Приглашение устарело"));
        Assert.That((await Person("8"))!.Roles, Is.EqualTo(Roles.None));
    }

    [Test]
    public async Task An_invented_code_is_refused() =>
        Assert.That(StaffRoom.Text(await _room.Say("1", "/start AAAAAAAAAAAAAAAAAAAAAA")), Does.StartWith("Такого приглашения нет"));

    [Test]
    public async Task Only_a_digest_of_the_code_stands_among_the_invitations()
    {
        var code = await Invited("trainer");
        var invite = await _room.With(session => session.People.FindInvite(InviteCode.Digest(code)));
        Assert.That(invite, Has.Property("Role").EqualTo(Roles.Trainer));
        Assert.That(invite!.CodeDigest, Does.Not.Contain(code));
    }

    [Test]
    public async Task A_second_invitation_adds_its_role()
    {
        await _room.Say("1", $"/start {await Invited("officer")}");
        await _room.Say("1", $"/start {await Invited("trainer")}");
        Assert.That((await Person("1"))!.Roles, Is.EqualTo(Roles.Officer | Roles.Trainer));
    }

    [Test]
    public async Task A_new_officer_gets_what_was_waiting()
    {
        var ticket = await _room.Comment();
        Assert.That(ticket.Stage, Is.EqualTo(new Stage.Waiting()));
        await _room.Say("1", $"/start {await Invited("officer")}");
        Assert.That((await _room.Find(ticket.Id)).Stage, Is.EqualTo(new Stage.Assigned((await Person("1"))!.Id)));
    }

    [Test]
    public async Task A_room_is_offered_to_admins_and_read_only_after_one_connected_it()
    {
        await _room.Say("9", "/start");
        var offer = (await _room.Hear(new Observation.RoomChanged("telegram", "-1005", "Двор", null, "administrator", "9"))).Single();
        Assert.That(await Channel(), Has.Property("State").EqualTo(ChannelState.Offered));
        var button = StaffRoom.Buttons(offer).Single().Data!;

        await _room.Add("1", Roles.Officer);
        Assert.That((await _room.Press("1", button)).Text, Is.EqualTo("Это могут только: администраторы"));
        Assert.That(await Channel(), Has.Property("State").EqualTo(ChannelState.Offered));

        Assert.That((await _room.Press("9", button)).Text, Is.EqualTo("Подключено"));
        Assert.That(await Channel(), Has.Property("State").EqualTo(ChannelState.Connected));
        Assert.That(await _room.With(session => session.Facts.Get("sources.check")), Is.Not.Null);

        var lost = await _room.Hear(new Observation.RoomChanged("telegram", "-1005", "Двор", null, "kicked", "9"));
        Assert.That(StaffRoom.Text(lost), Is.EqualTo("tell.room_lost"));
        Assert.That(await Channel(), Has.Property("State").EqualTo(ChannelState.Disconnected));
    }

    [Test]
    public async Task A_connect_in_the_room_needs_a_known_admin()
    {
        await _room.Say("9", "/start");
        var anonymous = await _room.Hear(new Observation.CommandInRoom("telegram", "-1005", "Двор", null, null, "/connect@desk_bot", "7"));
        Assert.That(StaffRoom.Text(anonymous), Does.StartWith("Не вижу, кто пишет"));
        Assert.That(await _room.Hear(new Observation.CommandInRoom("telegram", "-1005", "Двор", null, "666", "/connect", "8")), Is.Empty);
        Assert.That(await Channel(), Is.Null);
        await _room.Hear(new Observation.CommandInRoom("telegram", "-1005", "Двор", null, "9", "/connect", "9"));
        Assert.That(await Channel(), Has.Property("State").EqualTo(ChannelState.Connected));
    }

    [Test]
    public async Task When_a_person_blocks_the_bot_the_leads_hear_once_and_the_work_moves()
    {
        await _room.Say("9", "/start");
        await _room.Add("1", Roles.Officer);
        var ticket = await _room.Comment();
        var boris = await _room.Add("2", Roles.Officer);

        var calls = await _room.Hear(new Observation.ReachChanged("1", false));
        Assert.That(StaffRoom.Text(calls), Does.Contain("tell.unreachable"));
        Assert.That((await _room.Find(ticket.Id)).Stage, Is.EqualTo(new Stage.Assigned(boris.Id)));
        Assert.That(await _room.Hear(new Observation.ReachChanged("1", false)), Is.Empty);

        await _room.Hear(new Observation.ReachChanged("1", true));
        Assert.That((await Person("1"))!.Reachable, Is.True);
    }

    private Task<Person?> Person(string contact) => _room.With(session => session.People.FindByContact(contact));

    private Task<Channel?> Channel() => _room.With(session => session.Comments.FindRoom("telegram", "-1005"));

    private async Task<string> Invited(string role, string by = "9")
    {
        await _room.Say(by, "/start");
        var text = StaffRoom.Text(await _room.Say(by, $"/invite {role}"));
        return Link().Match(text) is { Success: true } link ? link.Groups["code"].Value : throw new AssertionException(text);
    }

    [GeneratedRegex(@"https://t\.me/desk_bot\?start=(?<code>[A-Za-z0-9_-]{22})")]
    private static partial Regex Link();
}
