namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>Tickets that belong to a case, and answers that stood before.</content>
internal static partial class Schema
{
    private const string Cases = """
        ALTER TABLE tickets ADD COLUMN lead INTEGER REFERENCES tickets (id);
        ALTER TABLE tickets ADD COLUMN said TEXT NOT NULL DEFAULT '[]';
        CREATE INDEX tickets_lead ON tickets (lead, id) WHERE lead IS NOT NULL;
        """;
}
