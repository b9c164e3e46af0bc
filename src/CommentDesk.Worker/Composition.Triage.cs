using CommentDesk.Triage;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards.Acts;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;
using CommentDesk.Worker.Telegram.Triage;
using Microsoft.Extensions.DependencyInjection;

namespace CommentDesk.Worker;

/// <content>Sorting, digests of negativity, samples of what ended in silence, comments that are hidden.</content>
internal static partial class Composition
{
    private static void AddTriage(IServiceCollection services, TriageTerms terms)
    {
        services.AddSingleton(terms);
        services.AddSingleton<ISweep, Digests>();
        services.AddSingleton<ISweep, SilenceSamples>();
        services.AddSingleton<SortingQueue>();
        AddAll<IChatCommand>(services, typeof(TriageCommand), typeof(GatheredCommand));
        AddAll<IPressAct>(services, typeof(HideAct), typeof(RestAct), typeof(SampleAct), typeof(SortAct));
        AddAll<ICaller>(services, typeof(ReviewCaller));
    }
}
