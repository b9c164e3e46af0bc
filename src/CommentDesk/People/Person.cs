namespace CommentDesk.People;

/// <summary>The desk's own number of a member of staff.</summary>
public readonly record struct PersonId(long Value)
{
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A member of staff.</summary>
/// <param name="Contact">The id by which the chat network knows the person; every press and message is checked by it.</param>
/// <param name="OnDuty">False while /away: nothing new is assigned.</param>
/// <param name="Reachable">False when the person never started the bot or blocked it.</param>
/// <param name="Language">"ru" or "en".</param>
public sealed record Person(
    PersonId Id,
    string Contact,
    string Name,
    string? Handle,
    Roles Roles,
    bool OnDuty,
    bool Reachable,
    string Language)
{
    public bool Is(Roles any) => (Roles & any) != 0;
    public bool Staff => Roles != Roles.None;

    /// <summary>Whether a word of the settings or of the chat means this person: a contact, or a public name with or without "@".</summary>
    public bool IsCalled(string word) =>
        Contact == word || (Handle is not null && string.Equals(Handle, word.TrimStart('@'), StringComparison.OrdinalIgnoreCase));
}
