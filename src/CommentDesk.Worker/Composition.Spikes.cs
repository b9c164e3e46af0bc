using CommentDesk.Spikes;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Learning;
using CommentDesk.Worker.Settings;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Spikes;
using CommentDesk.Worker.Telegram.Talk;
using Microsoft.Extensions.DependencyInjection;

namespace CommentDesk.Worker;

/// <content>Spikes: who watches, who shows them, what their buttons do.</content>
internal static partial class Composition
{
    private static void AddSpikes(IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<DeskConfiguration>().Spikes);
        services.AddSingleton<IKinship, KinGroups>();
        services.AddSingleton<ISweep, SpikeWatch>();
        services.AddSingleton<SpikeReader>();
        services.AddSingleton<ICaller, SpikeCaller>();
        AddAll<IChatCommand>(services, typeof(SpikesCommand));
        AddAll<IPressAct>(services, typeof(SpikeLeadAct), typeof(SpikeNotAct), typeof(SpikeQuietAct), typeof(SpikeShowAct), typeof(SpikeFloodAct));
    }
}
