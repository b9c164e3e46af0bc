using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace CommentDesk.Tests.Support;

/// <summary>Reads what a test method really does: whether anything it runs can fail it.</summary>
internal static class Assertions
{
    private const int Deep = 6;

    private static readonly Dictionary<short, OpCode> s_codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>True when the body, or a method of the tests it calls, asserts, or waits for something within a limit.</summary>
    public static bool CanFail(MethodInfo test) => CanFail(test, Deep, []);

    private static bool CanFail(MethodBase method, int depth, HashSet<MethodBase> seen)
    {
        if (Asserts(method))
            return true;
        if (depth == 0 || method.Module.Assembly != typeof(Assertions).Assembly || !seen.Add(method))
            return false;
        var body = method.GetCustomAttribute<StateMachineAttribute>() is { } machine
            ? machine.StateMachineType.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public) ?? method
            : method;
        return Called(body).Any(called => CanFail(called, depth - 1, seen));
    }

    private static bool Asserts(MethodBase method) =>
        method.DeclaringType?.Namespace?.StartsWith("NUnit.Framework", StringComparison.Ordinal) is true && method.DeclaringType.Name is "Assert" or "AssertionException"
        || method.DeclaringType?.Name == "Check" && method.DeclaringType.Namespace == "FsCheck"
        || method.DeclaringType?.Name == "World" && method.Name.StartsWith("WaitFor", StringComparison.Ordinal);

    private static IEnumerable<MethodBase> Called(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
            yield break;
        var types = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var arguments = method is MethodInfo { IsGenericMethod: true } info ? info.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var wide = code[at] == 0xFE;
            var operation = s_codes[wide ? (short)(0xFE00 | code[at + 1]) : code[at]];
            at += wide ? 2 : 1;
            if (operation.OperandType == OperandType.InlineMethod)
                yield return method.Module.ResolveMethod(BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at)), types, arguments)!;
            at += Size(operation.OperandType, code, at);
        }
    }

    private static int Size(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at))),
        _ => 4,
    };
}
