using CommentDesk.Spikes;
using CommentDesk.Tests.Support;
using CommentDesk.Worker.Telegram.Cards;

namespace CommentDesk.Tests.Access;

/// <content>Buttons of spikes.</content>
internal static partial class Attempts
{
    private static IEnumerable<Attempt> Spikes() =>
    [
        Button(Verbs.SpikeLead, "«Взять на себя» of a spike", 1, before: Burst),
        Button(Verbs.SpikeNot, "«Не всплеск»", 1, before: Burst),
        Button(Verbs.SpikeNot, "«Не всплеск» with a reason", 1, "post", Burst),
        Button(Verbs.SpikeNot, "«Не всплеск» of one that is over", 2, "post", Over) with { Forged = true },
        Button(Verbs.SpikeQuiet, "«Тише на сутки»", 1, before: Burst),
        Button(Verbs.SpikeShow, "a spike of /spikes", 1, before: Burst),
        Button(Verbs.SpikeFlood, "«Закрыть все без ответа» of what looks arranged", 1, before: Arranged),
        Button(Verbs.SpikeFlood, "«Закрыть все без ответа» of a spike of volume", 1, before: Burst) with { Forged = true },
    ];

    private static void Burst(Scene scene) => Keep(scene, SpikeKind.Volume);

    private static void Arranged(Scene scene)
    {
        if (Keep(scene, SpikeKind.Coordination) is { } spike)
            scene.Session.Spikes.Join(spike.Id, [scene.Ticket.Comment]);
    }

    private static void Over(Scene scene)
    {
        if (Keep(scene, SpikeKind.Volume) is not null)
            Keep(scene, SpikeKind.Volume, 1);
    }

    private static Spike? Keep(Scene scene, SpikeKind kind, int already = 0)
    {
        if (scene.Session.Spikes.Log(10).Count > already)
            return null;
        var spike = new Spike(default, kind, scene.Ticket.Channel, "roads", SpikeLevel.Alert, "volume", Some.Now, 12, 2, 12, 0);
        return scene.Session.Spikes.Add(already == 0 ? spike : spike with { ClosedAt = Some.Now });
    }
}
