namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>Templates, full text over tickets, and the audit as a list to look through.</content>
internal static partial class Schema
{
    /// <summary>
    /// The triggers keep what is found in step with what is written, in the same transaction. «ё» is looked for as «е».
    /// Deleted words are overwritten in the index too.
    /// </summary>
    private const string Finding = """
        CREATE TABLE templates (
            id INTEGER PRIMARY KEY AUTOINCREMENT, owner INTEGER, name TEXT NOT NULL, text TEXT NOT NULL,
            used INTEGER NOT NULL DEFAULT 0, at INTEGER NOT NULL) STRICT;
        CREATE INDEX templates_owner ON templates (owner);

        CREATE INDEX audit_who ON audit (who, id);
        CREATE INDEX audit_at ON audit (at);

        CREATE VIRTUAL TABLE find USING fts5 (text, author, answer, prefix = '2 4', tokenize = 'unicode61 remove_diacritics 0');
        INSERT INTO find (find, rank) VALUES ('secure-delete', 1);
        INSERT INTO find (rowid, text, author, answer)
            SELECT t.id, replace(replace(c.text, 'ё', 'е'), 'Ё', 'Е'), replace(replace(c.author_name, 'ё', 'е'), 'Ё', 'Е') || ' ' || coalesce(c.author_handle, ''), ''
            FROM tickets t JOIN comments c ON c.id = t.comment WHERE c.erased_at IS NULL;

        CREATE TRIGGER find_opened AFTER INSERT ON tickets BEGIN
            INSERT INTO find (rowid, text, author, answer)
                SELECT new.id, replace(replace(c.text, 'ё', 'е'), 'Ё', 'Е'), replace(replace(c.author_name, 'ё', 'е'), 'Ё', 'Е') || ' ' || coalesce(c.author_handle, ''), ''
                FROM comments c WHERE c.id = new.comment;
        END;
        CREATE TRIGGER find_revised AFTER UPDATE OF text ON comments WHEN new.erased_at IS NULL BEGIN
            UPDATE find SET text = replace(replace(new.text, 'ё', 'е'), 'Ё', 'Е') WHERE rowid = (SELECT id FROM tickets WHERE comment = new.id);
        END;
        CREATE TRIGGER find_erased AFTER UPDATE OF erased_at ON comments WHEN new.erased_at IS NOT NULL BEGIN
            DELETE FROM find WHERE rowid = (SELECT id FROM tickets WHERE comment = new.id);
        END;
        CREATE TRIGGER find_answered AFTER INSERT ON past_answers BEGIN
            UPDATE find SET answer = answer || ' ' || replace(replace(new.text, 'ё', 'е'), 'Ё', 'Е') WHERE rowid = new.ticket;
        END;
        """;
}
