namespace CommentDesk.People;

/// <summary>What a person may do. One person may hold several roles.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Officer = 1,
    Moderator = 2,
    Supervisor = 4,
    Trainer = 8,
    Admin = 16,
}

public static class RoleNames
{
    public static readonly IReadOnlyList<Roles> All = [Roles.Officer, Roles.Moderator, Roles.Supervisor, Roles.Trainer, Roles.Admin];

    public static string Code(this Roles role) => role.ToString().ToLowerInvariant();

    /// <summary>Understands English codes and the Russian words people type.</summary>
    public static Roles? Parse(string? word) => word?.Trim().ToLowerInvariant() switch
    {
        "officer" or "исполнитель" or "офицер" or "ответственный" => Roles.Officer,
        "moderator" or "модератор" => Roles.Moderator,
        "supervisor" or "руководитель" or "супервизор" => Roles.Supervisor,
        "trainer" or "тренер" => Roles.Trainer,
        "admin" or "администратор" or "админ" => Roles.Admin,
        _ => null,
    };

    public static IEnumerable<Roles> Each(this Roles roles) => All.Where(role => roles.HasFlag(role));
}
