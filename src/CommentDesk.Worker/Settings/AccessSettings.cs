using System.Globalization;
using CommentDesk.People;
using Microsoft.Extensions.Configuration;

namespace CommentDesk.Worker.Settings;

/// <summary>Section "Access": who is staff before anybody was invited.</summary>
internal sealed class AccessSettings
{
    /// <summary>Telegram ids with the roles they get at their first word to the bot.</summary>
    public IReadOnlyDictionary<string, Roles> Staff { get; private init; } = new Dictionary<string, Roles>();

    public IEnumerable<string> Admins => Staff.Where(person => person.Value.HasFlag(Roles.Admin)).Select(person => person.Key);

    /// <summary>
    /// "Access:Admins" is a list, or one string with commas (as an environment variable);
    /// "Access:Staff" maps a Telegram id to roles: { "1001": "officer, trainer" }.
    /// </summary>
    public static AccessSettings Read(IConfiguration section)
    {
        var staff = new Dictionary<string, Roles>();
        foreach (var id in Words(section.GetSection("Admins")))
            staff[Id("Access:Admins", id)] = Roles.Admin;
        foreach (var person in section.GetSection("Staff").GetChildren())
        {
            var key = $"Access:Staff:{person.Key}";
            var roles = Words(person).Select(word => Role(key, word)).Aggregate(Roles.None, (all, role) => all | role);
            var id = Id(key, person.Key);
            staff[id] = staff.GetValueOrDefault(id) | roles;
        }

        return new AccessSettings { Staff = staff };
    }

    private static IEnumerable<string> Words(IConfigurationSection section) =>
        (section.Value ?? string.Join(',', section.GetChildren().Select(child => child.Value)))
            .Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Id(string key, string word) => long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
        ? id.ToString(CultureInfo.InvariantCulture)
        : throw new SettingException(key, $"'{word}' is not a Telegram id.", "Use the number that @userinfobot or the bot's answer to /start shows, not a @name.");

    private static Roles Role(string key, string word) => RoleNames.Parse(word)
        ?? throw new SettingException(key, $"'{word}' is not a role.", $"Use {string.Join(", ", RoleNames.All.Select(role => role.Code()))}.");
}
