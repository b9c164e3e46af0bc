using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>Which commands a person sees, in the order of use.</summary>
internal static class CommandMenu
{
    public const Roles Leads = Rights.Leads;

    private static readonly (string Name, Roles Who)[] s_all =
    [
        ("queue", Rights.Answerers),
        ("next", Rights.Answerers),
        ("away", Rights.Answerers),
        ("back", Rights.Answerers),
        ("templates", Rights.Answerers),
        ("find", Outcomes.Anybody),
        ("note", Rights.Answerers),
        ("story", Outcomes.Anybody),
        ("label", Roles.Trainer),
        ("disputes", Roles.Trainer | Leads),
        ("lessons", Roles.Trainer),
        ("train", Roles.Trainer),
        ("model", Roles.Trainer | Leads),
        ("rollback", Roles.Trainer),
        ("approve", Rights.Approvers),
        ("stats", Leads),
        ("assign", Leads),
        ("people", Leads),
        ("sources", Leads),
        ("invite", Roles.Admin),
        ("connect", Roles.Admin),
        ("audit", Roles.Admin),
        ("lang", Outcomes.Anybody),
        ("cancel", Rights.Answerers),
        ("help", Outcomes.Anybody),
    ];

    public static bool Knows(string name) => s_all.Any(command => command.Name == name);

    public static Roles Who(string name) => s_all.Single(command => command.Name == name).Who;

    public static IReadOnlyList<BotCommand> For(Person person) => s_all
        .Where(command => person.Is(command.Who))
        .Select(command => new BotCommand(command.Name, Wording.In(person.Language).Say($"command.{command.Name}")))
        .ToList();
}
