using CommentDesk.People;

namespace CommentDesk.Tests.People;

public sealed class RoleNamesTests
{
    [TestCase("officer", Roles.Officer)]
    [TestCase("Исполнитель", Roles.Officer)]
    [TestCase("ответственный", Roles.Officer)]
    [TestCase("офицер", Roles.Officer)]
    [TestCase(" MODERATOR ", Roles.Moderator)]
    [TestCase("модератор", Roles.Moderator)]
    [TestCase("supervisor", Roles.Supervisor)]
    [TestCase("руководитель", Roles.Supervisor)]
    [TestCase("супервизор", Roles.Supervisor)]
    [TestCase("trainer", Roles.Trainer)]
    [TestCase("Тренер", Roles.Trainer)]
    [TestCase("админ", Roles.Admin)]
    [TestCase("администратор", Roles.Admin)]
    public void The_words_people_type_are_understood(string word, Roles role) => Assert.That(RoleNames.Parse(word), Is.EqualTo(role));

    [TestCase("")]
    [TestCase(null)]
    [TestCase("none")]
    [TestCase("16")]
    [TestCase("officer,admin")]
    [TestCase("начальник")]
    public void Anything_else_is_no_role(string? word) => Assert.That(RoleNames.Parse(word), Is.Null);

    [Test]
    public void Every_role_has_a_code_that_reads_back()
    {
        Assert.That(RoleNames.All, Is.EquivalentTo(Enum.GetValues<Roles>().Where(role => role != Roles.None)));
        foreach (var role in RoleNames.All)
            Assert.That(RoleNames.Parse(role.Code()), Is.EqualTo(role));
    }

    [Test]
    public void Several_roles_fall_apart_into_each() =>
        Assert.That((Roles.Admin | Roles.Officer).Each(), Is.EqualTo(new[] { Roles.Officer, Roles.Admin }));
}
