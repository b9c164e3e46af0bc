namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>Pictures and files that stand with answers: what the network calls them, never their bytes.</content>
internal static partial class Schema
{
    private const string Attachments = """
        ALTER TABLE past_answers ADD COLUMN attached TEXT;
        """;
}
