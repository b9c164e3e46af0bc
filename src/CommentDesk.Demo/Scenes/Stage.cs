using CommentDesk.Demo.Script;
using CommentDesk.People;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Demo.Scenes;

/// <summary>Plays scenes: people write what the script gives them, and the clock goes along.</summary>
internal sealed class Stage(World world, SandboxClock clock, WorkCalendar office, Cast cast, IReadOnlyList<Channel> channels, IReadOnlyList<Post> posts)
{
    private static readonly TimeSpan s_settled = TimeSpan.FromMinutes(5);
    private readonly Lock _gate = new();

    public IEnumerable<GuideStep> Guide(IEnumerable<Scene> scenes) => scenes.Select(scene =>
        new GuideStep(scene.Title, scene.Text, [.. scene.Places.Select(place => new GuidePlace(place.Title, ChatOf(place.Chat)))])
        {
            Button = scene.Button,
            Play = scene.Button is null ? null : () => Play(scene),
        });

    public void Write(Remark remark) => world.Comment(cast.Everybody[remark.Who], posts[remark.Post], remark.Text);

    /// <summary>Scenes are about working days: at night it is morning first.</summary>
    private void Play(Scene scene)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (!office.IsWorking(now))
                world.PutClockOn(office.AddWorking(now, s_settled) - now);
            Say(scene.First);
            var remarks = scene.Remarks ?? [];
            foreach (var remark in remarks)
            {
                Write(remark);
                if (scene.Spread > 0)
                    world.PutClockOn(TimeSpan.FromMinutes(scene.Spread / remarks.Count));
            }

            Say(scene.Then);
        }
    }

    private void Say(IReadOnlyList<Saying>? sayings)
    {
        foreach (var saying in sayings ?? [])
            world.Say(cast.Of(saying.Who), saying.Text);
    }

    private long ChatOf(string word) => word switch
    {
        "channel" => channels[0].Id,
        "second" => channels[1].Id,
        _ => cast.Of(word).Id,
    };
}
