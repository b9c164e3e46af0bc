using System.Collections;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace CommentDesk.Worker.Settings;

/// <summary>
/// Every key of the settings is one the desk knows: a misspelt one would be passed over in silence, and the desk would run
/// with a default nobody chose. The properties of the settings are the list.
/// </summary>
internal static class KnownKeys
{
    private static readonly Dictionary<string, Type> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Telegram"] = typeof(TelegramSettings),
        ["Storage"] = typeof(StorageSettings),
        ["Access"] = typeof(AccessKeys),
        ["Desk"] = typeof(DeskSettings),
        ["Verdicts"] = typeof(VerdictSettings),
        ["Assignment"] = typeof(AssignmentSettings),
        ["Learning"] = typeof(LearningSettings),
        ["Answers"] = typeof(AnswerSettings),
        ["Approval"] = typeof(ApprovalSettings),
        ["Retention"] = typeof(RetentionSettings),
        ["Statistics"] = typeof(StatisticsSettings),
    };

    /// <summary>The sections whose keys are checked.</summary>
    public static IEnumerable<string> SectionNames => Sections.Keys;

    /// <exception cref="SettingException">A key is unknown; the nearest known one is named.</exception>
    public static void Check(IConfiguration configuration)
    {
        foreach (var section in configuration.GetChildren())
        {
            if (Sections.TryGetValue(section.Key, out var type))
                Check(section, type);
            // The environment holds much that is not ours: only what is written like a section of ours is a slip.
            else if (section.GetChildren().Any() && Nearest(section.Key, Sections.Keys) is { Away: <= 2 } slip)
                throw Unknown(section.Path, slip.Name);
        }
    }

    private static void Check(IConfigurationSection section, Type type)
    {
        var known = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren())
        {
            if (!known.TryGetValue(child.Key, out var property))
                throw Unknown(child.Path, $"{section.Path}:{Nearest(child.Key, known.Keys).Name}");
            if (Element(property.PropertyType) is { } element)
                foreach (var item in child.GetChildren())
                    Check(item, element);
        }
    }

    /// <summary>The class whose list a property holds; null for plain values and lists of words.</summary>
    private static Type? Element(Type type) => type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) && type.GetGenericArguments() is [{ IsClass: true } element] && element != typeof(string)
        ? element
        : null;

    private static SettingException Unknown(string path, string nearest) =>
        new(path, "is no setting of the desk.", $"Did you mean {nearest}? The README lists them all.");

    private static (string Name, int Away) Nearest(string word, IEnumerable<string> names) =>
        names.Select(name => (Name: name, Away: Distance(word.ToUpperInvariant(), name.ToUpperInvariant()))).MinBy(one => one.Away);

    /// <summary>How many letters have to be changed, added or left out.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (corner, _) = (row[0], row[0] = i);
            for (var j = 1; j <= other.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }

    /// <summary>"Access" is read by hand, because its lists may be one string.</summary>
    private sealed class AccessKeys
    {
        public string? Admins { get; set; }

        public string? Staff { get; set; }
    }
}
