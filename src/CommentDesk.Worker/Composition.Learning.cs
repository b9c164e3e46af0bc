using CommentDesk.Verdicts;
using CommentDesk.Worker.Learning;
using CommentDesk.Worker.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace CommentDesk.Worker;

/// <content>The model in service and whatever may change it.</content>
internal static partial class Composition
{
    private static void AddLearning(IServiceCollection services, DeskConfiguration configuration)
    {
        services.AddSingleton<LiveModel>();
        services.AddSingleton<IClassifier>(provider => provider.GetRequiredService<LiveModel>());
        services.AddSingleton(new ModelShelf(configuration.Storage.ReadModels(), configuration.Verdicts.ReadModel()));
        services.AddSingleton<Succession>();
    }
}
