using CommentDesk.People;

namespace CommentDesk.Answers;

/// <summary>A prepared answer.</summary>
/// <param name="Owner">Whose own it is; null for everybody's.</param>
/// <param name="Used">How often a draft was made of it.</param>
public sealed record Template(long Id, PersonId? Owner, string Name, string Text, int Used)
{
    public const int LongestName = 40;

    public bool MayBeUsedBy(Person person) => Owner is null || Owner == person.Id;

    public bool MayBeChangedBy(Person person) => Owner is null ? person.Is(Tickets.Rights.Leads) : Owner == person.Id;
}

/// <summary>Prepared answers. All calls belong to one unit of work.</summary>
public interface ITemplateStore
{
    Template Add(Template template, DateTimeOffset at);

    /// <summary>Changes name and text.</summary>
    void Save(Template template);
    void Remove(long id);
    Template? Find(long id);

    /// <summary>Everybody's and the person's own, the most used first.</summary>
    IReadOnlyList<Template> For(PersonId person);

    void CountUse(long id);
}
