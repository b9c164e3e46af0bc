using CommentDesk.People;
using CommentDesk.Verdicts;

namespace CommentDesk.Tickets;

/// <summary>Which role may do what. The desk itself (no person) may do everything that <see cref="Ticket.Decide"/> offers it.</summary>
public static class Rights
{
    public const Roles Leads = Roles.Supervisor | Roles.Admin;
    /// <summary>Whose word lets a colleague's answer go out.</summary>
    public const Roles Approvers = Leads;

    public const Roles Sorters = Roles.Moderator | Roles.Supervisor | Roles.Admin;
    public const Roles Answerers = Roles.Officer | Roles.Moderator | Roles.Supervisor | Roles.Admin;
    public const Roles Labellers = Roles.Officer | Roles.Moderator | Roles.Supervisor | Roles.Trainer | Roles.Admin;

    /// <summary>Whose daily work this label is.</summary>
    public static Roles HandlersOf(Label label) => label is Label.Complaint or Label.Question ? Roles.Officer | Leads : Sorters;

    /// <summary>Who lost every role that may answer owns nothing any more, whatever the ticket still says.</summary>
    public static bool Owns(this Ticket ticket, Person person) => ticket.Stage.Owner == person.Id && person.Is(Answerers);

    public static bool OwnsOrLeads(this Ticket ticket, Person? person) =>
        person is null || ticket.Owns(person) || person.Is(Leads);
}
