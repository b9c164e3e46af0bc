using CommentDesk.Cases;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Learning;
using CommentDesk.Worker.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace CommentDesk.Worker;

/// <content>Comments about one problem, and one answer under each.</content>
internal static partial class Composition
{
    private static void AddCases(IServiceCollection services, DeskConfiguration configuration)
    {
        services.AddSingleton(configuration.Cases);
        services.AddSingleton<IDiscretion>(new Discretion(configuration.Style));
        services.AddSingleton(new CaseWording(configuration.Desk.Language));
        services.AddSingleton<Casework>();
        services.AddSingleton<Likening>();
        services.AddSingleton<Following>();
        services.AddSingleton<Joining>();
        services.AddSingleton<ISweep, CaseRounds>();
    }
}
