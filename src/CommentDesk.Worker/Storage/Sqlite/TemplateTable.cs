using CommentDesk.Answers;
using CommentDesk.People;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed class TemplateTable(DeskConnection connection) : ITemplateStore
{
    private const string Select = "SELECT id, owner, name, text, used FROM templates";

    public Template Add(Template template, DateTimeOffset at) => template with
    {
        Id = connection.Number(
            "INSERT INTO templates (owner, name, text, at) VALUES (?1, ?2, ?3, ?4) RETURNING id", template.Owner, template.Name, template.Text, at)!.Value,
        Used = 0,
    };

    public void Save(Template template) => connection.Run("UPDATE templates SET name = ?2, text = ?3 WHERE id = ?1", template.Id, template.Name, template.Text);

    public void Remove(long id) => connection.Run("DELETE FROM templates WHERE id = ?1", id);

    public Template? Find(long id) => connection.First($"{Select} WHERE id = ?1", Read, id);

    public IReadOnlyList<Template> For(PersonId person) =>
        connection.All($"{Select} WHERE owner IS NULL OR owner = ?1 ORDER BY used DESC, id", Read, person);

    public void CountUse(long id) => connection.Run("UPDATE templates SET used = used + 1 WHERE id = ?1", id);

    private static Template Read(Row row) => new(row.Number(0), row.Person(1), row.Text(2), row.Text(3), row.Count(4));
}
