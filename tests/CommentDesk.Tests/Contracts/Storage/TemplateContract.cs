using CommentDesk.Answers;
using CommentDesk.People;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class TemplateContract : StoreContract
{
    private static readonly PersonId Anna = new(1), Boris = new(2);

    [Test]
    public async Task Everybodys_and_ones_own_templates_come_the_most_used_first()
    {
        var common = await Add(null, "Вода");
        var own = await Add(Anna, "Снег");
        await Add(Boris, "Лифт");
        await Write(session => session.Templates.CountUse(own.Id));
        Assert.That(await Read(session => session.Templates.For(Anna)), Is.EqualTo(new[] { own with { Used = 1 }, common }));
        Assert.That((await Read(session => session.Templates.For(Boris))).Select(template => template.Name), Is.EqualTo(new[] { "Вода", "Лифт" }));
    }

    [Test]
    public async Task A_template_is_written_anew_keeps_its_count_and_can_be_removed()
    {
        var template = await Add(Anna, "Снег");
        await Write(session =>
        {
            session.Templates.CountUse(template.Id);
            session.Templates.Save(template with { Name = "Лёд", Text = "Посыпали." });
        });
        Assert.That(await Read(session => session.Templates.Find(template.Id)), Is.EqualTo(template with { Name = "Лёд", Text = "Посыпали.", Used = 1 }));
        await Write(session => session.Templates.Remove(template.Id));
        Assert.That(await Read(session => session.Templates.Find(template.Id)), Is.Null);
    }

    private Task<Template> Add(PersonId? owner, string name) => Write(session => session.Templates.Add(new Template(0, owner, name, "Текст", 0), Sample.Noon));
}
