using CommentDesk.Learning;
using CommentDesk.Worker.Settings;

namespace CommentDesk.Worker.Terminal;

internal static class ModelFiles
{
    /// <summary>The model named, or the one of the settings.</summary>
    public static CommentModel Load(string? path) => CommentModel.Load(path ?? Configured.Read().Verdicts.ReadModel()
        ?? throw new SettingException("Verdicts:Model", "is empty, so there is no model.", "Name one with --model, or train one with 'train'."));
}
