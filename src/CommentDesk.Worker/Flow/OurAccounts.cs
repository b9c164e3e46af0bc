namespace CommentDesk.Worker.Flow;

/// <summary>Accounts the settings name as ours: they speak for us in public even before their first word to the bot.</summary>
internal sealed record OurAccounts(IReadOnlySet<string> Contacts);
