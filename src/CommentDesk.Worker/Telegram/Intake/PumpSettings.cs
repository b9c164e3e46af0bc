namespace CommentDesk.Worker.Telegram.Intake;

/// <summary>How updates are fetched.</summary>
/// <param name="Source">The feed's name in the inbox, "telegram:BOTID".</param>
/// <param name="PollSeconds">How long the server holds an empty answer back, 0 to 50.</param>
/// <param name="TakeOverWebhook">Removes a webhook that stands in the way instead of only saying so.</param>
/// <param name="Stored">Called after each batch that is safely on the disk.</param>
internal sealed record PumpSettings(string Source, int PollSeconds, bool TakeOverWebhook, Action Stored)
{
    public static string SourceOf(string botId) => $"{Wire.Network}:{botId}";
}
