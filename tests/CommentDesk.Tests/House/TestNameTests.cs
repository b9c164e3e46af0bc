using System.Reflection;
using NUnit.Framework.Interfaces;

namespace CommentDesk.Tests.House;

public sealed class TestNameTests
{
    /// <summary>Fixtures whose methods are named after the one code they test, or whose cases carry the sentences.</summary>
    private static readonly string[] NamedAfterCodes = ["FlagRulesTests"];

    private static readonly IReadOnlyList<MethodInfo> Tests =
        [.. typeof(TestNameTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(IsTest).DistinctBy(method => (method.DeclaringType, method.Name))];

    [Test]
    public void Every_test_is_called_by_a_sentence()
    {
        var curt = Tests
            .Where(method => !NamedAfterCodes.Contains(method.DeclaringType!.Name) && method.Name.Split('_', StringSplitOptions.RemoveEmptyEntries).Length < 3)
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");
        Assert.That(Tests, Is.Not.Empty);
        Assert.That(curt, Is.Empty);
    }

    [Test]
    public void No_test_returns_before_it_has_ended() =>
        Assert.That(Tests.Where(method => method.ReturnType == typeof(void) && method.IsDefined(typeof(System.Runtime.CompilerServices.AsyncStateMachineAttribute))), Is.Empty);

    private static bool IsTest(MethodInfo method) => method.GetCustomAttributes().Any(attribute => attribute is ITestBuilder or ISimpleTestBuilder);
}
