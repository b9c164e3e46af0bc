using CommentDesk.Learning;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Learning;
using CommentDesk.Worker.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Worker;

/// <content>The model in service, whatever may change it, and what people teach it.</content>
internal static partial class Composition
{
    private static void AddLearning(IServiceCollection services, DeskConfiguration configuration)
    {
        services.AddSingleton<LiveModel>();
        services.AddSingleton<Teaching>();
        services.AddSingleton<TeachingRounds>();
        services.AddSingleton<ILikeness, KinLikeness>();
        services.AddSingleton<ILessonFile, LessonFile>();
        services.AddSingleton<IPersonalMask, FileMask>();
        services.AddSingleton<IClassifier>(provider => new TaughtClassifier(
            provider.GetRequiredService<LiveModel>(), provider.GetRequiredService<Teaching>()));
        services.AddSingleton(new ModelShelf(configuration.Storage.ReadModels(), configuration.Verdicts.ReadModel()));
        services.AddSingleton<Succession>();
        services.AddSingleton<INeighbours>(provider => new Neighbours(
            configuration.Verdicts.ReadExamples(), provider.GetRequiredService<Teaching>(), provider.GetRequiredService<ILogger<Neighbours>>()));
        services.AddSingleton(configuration.Retraining);
        services.AddSingleton(provider => new Classroom(
            provider.GetRequiredService<ModelShelf>(), configuration.Learning.ReadHoldOut(), configuration.Retraining.Margins));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<TrainingRuns>(provider, configuration.Desk.ReadZone()));
    }
}
