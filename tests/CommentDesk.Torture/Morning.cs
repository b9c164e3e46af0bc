using CommentDesk.Sandbox.Facts;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Torture;

/// <summary>The quiet beginning: staff start the bot, the channels are connected.</summary>
internal sealed class Morning(Scene scene)
{
    public async Task Open()
    {
        var (world, town) = (scene.World, scene.Town);
        var connected = 0;
        scene.Witness.Listen(Connect);
        scene.StartWorker();
        foreach (var person in town.Staff)
            world.Start(person);
        foreach (var channel in town.Channels)
        {
            world.SetMember(channel.GroupId, world.Bots[0].Id, MemberStatus.Administrator, town.Admin);
            town.NewPost(channel, "Доброе утро");
        }

        if (!await scene.Witness.Until(() => connected == town.Channels.Count && scene.Team.Deeds.Presses.All(press => scene.Witness.Answered.Contains(press.Query)), Scene.Patience))
            throw new TimeoutException($"{connected} of {town.Channels.Count} channels were offered before patience ran out.");

        void Connect(Spoken spoken)
        {
            if (spoken.Chat != town.Admin.Id || spoken.Buttons.FirstOrDefault(button => button is { Verb: "src", Caption: "Подключить" }) is not { } offer)
                return;
            scene.Team.Deeds.Press(town.Admin, spoken.Message, offer.Data);
            connected++;
        }
    }
}
