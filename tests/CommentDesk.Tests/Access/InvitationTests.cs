using System.Text.RegularExpressions;
using CommentDesk.People;
using CommentDesk.Tests.Telegram.Talk;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Access;

/// <summary>An invitation opens the door once, for one, and only while somebody stands behind it.</summary>
public sealed partial class InvitationTests
{
    private StaffRoom _room = null!;
    private Person _admin = null!;

    [SetUp]
    public async Task Open()
    {
        _room = new StaffRoom();
        _admin = await _room.Add("9", Roles.Admin);
        await _room.With(session =>
        {
            session.Facts.Set("bot.username", "desk_bot");
            return true;
        });
    }

    [TearDown]
    public async Task Close() => await _room.DisposeAsync();

    [Test]
    public async Task Of_two_who_open_a_link_at_once_one_gets_in()
    {
        var (code, _) = await Invite();
        var chat = _room.Part<OfficerChat>();
        await Task.WhenAll(((string[])["1", "2"]).Select(contact => _room.With(session =>
        {
            chat.Handle(session, new Observation.PersonSaid(new Visitor(contact, contact, null, "ru"), contact, "1", null, $"/start {code}", [], false), _room.Now);
            return true;
        })));
        Assert.That(await _room.With(session => session.People.All().Count(person => person.Is(Roles.Officer))), Is.EqualTo(1));
        Assert.That(await _room.With(session => session.People.FindInvite(InviteCode.Digest(code))!.UsedBy), Is.Not.Null);
    }

    [Test]
    public async Task A_revoked_link_lets_nobody_in_and_disappears()
    {
        var (code, button) = await Invite();
        Assert.That((await _room.Press("9", button, "700")).Text, Is.EqualTo("Приглашение отозвано, ссылка больше не работает"));
        var change = ChatCalls.ReadChange(_room.After.Single());
        Assert.That((change.Message, change.Buttons.Rows.Count, change.Markup), Is.EqualTo(("700", 0, "Приглашение отозвано, ссылка больше не работает")));
        Assert.That(StaffRoom.Text(await _room.Say("1", $"/start {code}")), Does.StartWith("Приглашение устарело"));
        Assert.That(await _room.With(session => session.People.FindByContact("1")), Is.Null);
        Assert.That((await _room.Press("9", button, "700")).Text, Does.StartWith("Отзывать нечего"));
    }

    [Test]
    public async Task The_links_of_an_admin_who_is_one_no_more_stay_dead_even_if_they_come_back()
    {
        await _room.Add("8", Roles.Admin);
        var (code, _) = await Invite("8");
        var former = await _room.With(session => session.People.FindByContact("8")!);
        await _room.Press("9", ButtonData.Of(Verbs.Remove, former.Id.Value, 0, "admin").ToString());
        await _room.With(session =>
        {
            session.People.Save(former);
            return true;
        });
        Assert.That(StaffRoom.Text(await _room.Say("1", $"/start {code}")), Does.StartWith("Приглашение устарело"));
    }

    [Test]
    public async Task The_audit_tells_who_invited_whom_as_what_and_who_was_turned_away()
    {
        var (code, _) = await Invite();
        await _room.Say("1", $"/start {code}");
        await _room.Say("2", $"/start {code}");
        await _room.Say("3", "/stats");
        await _room.Say("3", "Пустите, я Иванова");
        Assert.That(await _room.Audit("9"), Is.EqualTo(new[] { "/invite: ok", "invite officer: ok" }));
        Assert.That(await _room.Audit("1"), Is.EqualTo(new[] { $"invited as officer by @{_admin.Id}: ok" }));
        Assert.That(await _room.Audit("2"), Is.EqualTo(new[] { "invitation: invite.used" }));
        Assert.That(await _room.Audit("3"), Is.EqualTo(new[] { "/stats: chat.stranger", "a message: chat.stranger" }));
    }

    private async Task<(string Code, string Button)> Invite(string by = "9")
    {
        var said = await _room.Say(by, "/invite officer");
        return (Link().Match(StaffRoom.Text(said)).Groups["code"].Value, StaffRoom.Buttons(said.Single()).Single().Data!);
    }

    [GeneratedRegex(@"\?start=(?<code>[A-Za-z0-9_-]{22})")]
    private static partial Regex Link();
}
