using System.Text.RegularExpressions;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Demo;

/// <summary>
/// Sets the desk up as a team would, through the chat alone: the admin connects the channel and invites the others.
/// Whatever breaks here would break for a newcomer too.
/// </summary>
internal sealed partial class Opening(World world, Cast cast, TimeSpan patience)
{
    public async Task Play(Channel channel, CancellationToken cancel)
    {
        world.Start(cast.Admin);
        await Heard(cast.Admin, _ => true, cancel);
        world.SetMember(channel.GroupId, world.Bots[0].Id, MemberStatus.Administrator, cast.Admin);
        var offer = await Heard(cast.Admin, message => message.Buttons.Any(row => row.Any(button => button.Text == "Подключить")), cancel);
        world.PressButton(cast.Admin, offer, "Подключить");
        await Invite(cast.Supervisor, "supervisor", cancel);
        await Invite(cast.Officer, "officer", cancel);
        await Invite(cast.SecondOfficer, "officer", cancel);
        await Invite(cast.Moderator, "moderator", cancel);
        await Invite(cast.Trainer, "trainer", cancel);
    }

    private async Task Invite(Person person, string role, CancellationToken cancel)
    {
        var known = world.MessagesWith(cast.Admin).Select(message => message.Id).DefaultIfEmpty().Max();
        world.Say(cast.Admin, $"/invite {role}");
        var answer = await Heard(cast.Admin, message => message.Id > known && Code().IsMatch(message.Words), cancel);
        world.Start(person, Code().Match(answer.Words).Groups["code"].Value);
        await Heard(person, _ => true, cancel);
    }

    private Task<Message> Heard(Person person, Func<Message, bool> wanted, CancellationToken cancel) => world.WaitForMessage(
        message => message.ChatId == person.Id && message.From.Id != person.Id && wanted(message), patience, cancel);

    [GeneratedRegex(@"\?start=(?<code>[A-Za-z0-9_-]+)")]
    private static partial Regex Code();
}
