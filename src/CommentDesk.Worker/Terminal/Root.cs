using System.CommandLine;

namespace CommentDesk.Worker.Terminal;

/// <summary>The command line: <c>run</c> when no verb is given.</summary>
internal static class Root
{
    public static RootCommand Command()
    {
        var root = new RootCommand("CommentDesk: comments of connected channels, sorted, assigned and answered through a Telegram bot.")
        {
            RunVerb.Command(), CheckVerb.Command(), TrainVerb.Command(), EvaluateVerb.Command(),
            ClassifyVerb.Command(), LessonsVerb.Command(), BackupVerb.Command(), RestoreVerb.Command(), InboxVerb.Command(), EraseVerb.Command(), HealthVerb.Command(),
        };
        root.SetAction((_, cancel) => RunVerb.Run(cancel));
        return root;
    }
}
