using System.Text.RegularExpressions;
using CommentDesk.Demo.Past;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Demo;

/// <summary>
/// Sets the desk up as a team would, through the chat alone: the admin connects the channels, invites the others, makes teams and
/// rules. Whatever breaks here would break for a newcomer too.
/// </summary>
internal sealed partial class Opening(World world, Cast cast, TurnedDesk desk)
{
    public async Task Play(IReadOnlyList<Channel> channels, IReadOnlyList<Script.Saying> setup, CancellationToken cancel)
    {
        world.Start(cast.Admin);
        await desk.Hear(cancel);
        foreach (var channel in channels)
        {
            world.SetMember(channel.GroupId, world.Bots[0].Id, MemberStatus.Administrator, cast.Admin);
            await desk.Hear(cancel);
            world.PressButton(cast.Admin, Last(cast.Admin, message => message.Buttons.Any(row => row.Any(button => button.Text == "Подключить"))), "Подключить");
            await desk.Hear(cancel);
        }

        await Invite(cast.Supervisor, "supervisor", cancel);
        await Invite(cast.Moderator, "moderator", cancel);
        await Invite(cast.Trainer, "trainer", cancel);
        foreach (var officer in cast.Officers)
            await Invite(officer, "officer", cancel);
        foreach (var saying in setup)
        {
            world.Say(cast.Of(saying.Who), saying.Text);
            await desk.Hear(cancel);
        }
    }

    private async Task Invite(Person person, string role, CancellationToken cancel)
    {
        world.Say(cast.Admin, $"/invite {role}");
        await desk.Hear(cancel);
        world.Start(person, Code().Match(Last(cast.Admin, message => Code().IsMatch(message.Words)).Words).Groups["code"].Value);
        await desk.Hear(cancel);
    }

    private Message Last(Person person, Func<Message, bool> wanted) =>
        world.MessagesWith(person).LastOrDefault(message => message.From.Id != person.Id && wanted(message))
        ?? throw new InvalidOperationException($"The desk did not say to {person.Name} what the opening waits for.");

    [GeneratedRegex(@"\?start=(?<code>[A-Za-z0-9_-]+)")]
    private static partial Regex Code();
}
