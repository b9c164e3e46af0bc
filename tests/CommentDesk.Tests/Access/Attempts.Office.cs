using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Finding;
using CommentDesk.Worker.Telegram.Routing;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Access;

/// <content>Buttons about people, rooms and models, and what no button of ours ever sent.</content>
internal static partial class Attempts
{
    private static string Digest => InviteCode.Digest("open");

    private static IEnumerable<Attempt> Office() =>
    [
        Button(Verbs.Duty, "«Вернуться на смену»", 0),
        Button(Verbs.Connect, "«Подключить»", 2),
        Button(Verbs.Invite, "a role in /invite", 0, "moderator"),
        Button(Verbs.Revoke, "«Отозвать» under an invitation", 0, Digest[..Invite.Mark], Open),
        Button(Verbs.Roles, "the list of people", 0),
        Button(Verbs.Roles, "a person in /people", Cast.Next.Id.Value),
        Button(Verbs.Remove, "a role taken away", Cast.Next.Id.Value, "officer"),
        Button(Verbs.Remove, "one's own role of supervisor taken away", Cast.Supervisor.Id.Value, "supervisor"),
        Button(Verbs.Remove, "the last administrator taken away", Cast.Admin.Id.Value, "admin") with { Forged = true },
        Button(Verbs.Routes, "the list of rules", 0, RoutesAct.List, Ruled),
        Button(Verbs.Routes, "a rule of /routes", RouteSheet.Number("chat:1"), RoutesAct.Show, Ruled),
        Button(Verbs.Routes, "a rule switched off", RouteSheet.Number("chat:1"), RoutesAct.Off, Ruled),
        Button(Verbs.Routes, "a rule removed", RouteSheet.Number("chat:1"), RoutesAct.Sure, Ruled),
        Button(Verbs.Routes, "the first rule moved up", RouteSheet.Number("chat:1"), RoutesAct.Up, Ruled) with { Forged = true },
        Button(Verbs.Routes, "a rule that is gone", RouteSheet.Number("chat:99"), RoutesAct.Show, Ruled) with { Forged = true },
        Button(Verbs.Teams, "a team of /teams", RouteSheet.Number("дороги"), TeamsAct.Show, Ruled),
        Button(Verbs.Teams, "a team that a rule needs, removed", RouteSheet.Number("дороги"), TeamsAct.Remove, Ruled) with { Forged = true },
        Button(Verbs.Teams, "a team removed", RouteSheet.Number("дворы"), TeamsAct.Remove, Ruled),
        Button(Verbs.Template, "a template in /templates", 1, before: Prepared),
        Button(Verbs.Template, "a new template", 0, "new"),
        Button(Verbs.Template, "a new template for everybody", 0, "new-all"),
        Button(Verbs.Template, "«Изменить» a template of everybody", 1, "edit", Prepared),
        Button(Verbs.Template, "«Удалить» a template of everybody, surely", 1, "del-yes", Prepared),
        Button(Verbs.Find, "another page of what was found", 0, before: scene => Listed(scene, FindAct.Kind)),
        Button(Verbs.Audit, "another page of the audit", 0, before: scene => Listed(scene, AuditAct.Kind)),
        Button(Verbs.Stats, "another period of /stats", 0, "week"),
        Button(Verbs.StatsPictures, "«Графики» under /stats", 0, "s----week"),
        Button(Verbs.StatsExport, "«Выгрузить» under /stats", 0, "s----week"),
        Button(Verbs.Digest, "a digest switched on", 1, "weekly"),
        Button(Verbs.Overdue, "another page of /overdue", 1),
    ];

    private static IEnumerable<Attempt> Models() =>
    [
        Button(Verbs.StopTraining, "«Остановить» a training", 1, before: Training),
        Button(Verbs.SwitchOn, "«Включить» a model", 1, before: Trained),
        Button(Verbs.Rollback, "«Вернуть» the model before", 2, "m-a", Serving),
        Button(Verbs.Rollback, "«Оставить как есть»", 2, RollbackAct.Keep, Serving),
    ];

    private static IEnumerable<Attempt> Forged() =>
    [
        new("?", "data that no button of ours holds", OfTicket: false, scene => Pressed(scene, "\u0001\u0002нечто:!")) { Forged = true },
        new("?", "a verb that never was", OfTicket: false, scene => Pressed(scene, ButtonData.About(scene.Ticket, "zz").ToString())) { Forged = true },
        new("?", "«Взять» of a ticket that never was", OfTicket: false, scene => Pressed(scene, ButtonData.Of(Verbs.Take, 999, 1).ToString())) { Forged = true },
        new("?", "«Взять» pressed in another chat", OfTicket: true, scene => Pressed(scene, scene.Button(Verbs.Take), RightsHouse.Room)) { Forged = true },
        new("?", "«Взять» drawn before the comment was edited", OfTicket: true, scene => Pressed(scene, scene.Button(Verbs.Take)))
        {
            Forged = true,
            Before = scene => scene.Session.Tickets.Save(
                scene.Ticket with { Version = scene.Ticket.Version + 1 },
                [scene.Ticket.Line(CommentDesk.Tickets.Happenings.Edited, null, Some.Now) with { Version = scene.Ticket.Version + 1 }]),
        },
    ];

    private static void Listed(Scene scene, string kind)
    {
        if (IdOf(scene) is { } person)
            scene.Session.Chats.Remember(new Worker.Flow.BotMessage(scene.Actor.Contact, RightsHouse.Card, person, null, kind, "вода", Some.Now));
    }

    private static void Open(Scene scene)
    {
        if (scene.Session.People.FindInvite(Digest) is null)
            scene.Session.People.AddInvite(new Invite(Digest, Roles.Officer, Cast.Admin.Id, Some.Now.AddDays(1), null, null));
    }

    private static void Ruled(Scene scene)
    {
        if (scene.Session.Routes.Rules().Count > 0)
            return;
        scene.Session.Rota.Save(new Team("Дороги", null, [Cast.Next.Contact]));
        scene.Session.Rota.Save(new Team("Дворы", null, [Cast.Next.Contact]));
        scene.Session.Routes.Add(new CommentDesk.Tickets.AssignmentRule("Ямы", ["roads"], [], [], []) { Team = "Дороги" });
    }

    private static void Training(Scene scene)
    {
        if (scene.Session.Models.OpenRun() is null)
            scene.Session.Models.Add(new TrainingRun(default, Cast.Trainer.Id, Some.Now));
    }

    private static void Serving(Scene scene)
    {
        if (scene.Session.Models.InService().Count > 0)
            return;
        foreach (var model in (string[])["m-a", "m-b"])
        {
            scene.Session.Models.Save(new ModelRecord(model, Some.Now, null, false, 3000, 0, ModelState.Candidate, null));
            scene.Session.Models.Switch(model, Cast.Trainer.Id, Some.Now);
        }
    }

    private static void Trained(Scene scene)
    {
        Serving(scene);
        if (scene.Session.Models.Find("m-c") is not null)
            return;
        scene.Session.Models.Save(new ModelRecord("m-c", Some.Now, null, false, 3000, 12, ModelState.Candidate, null));
        scene.Session.Models.Add(new TrainingRun(
            default, Cast.Trainer.Id, Some.Now, Some.Now, Some.Now, TrainingState.Done,
            Report: new("m-c", "m-b", 12, 3, new(Measured.Nothing, Measured.Nothing, Measured.Nothing, Measured.Nothing, 12), [], 0, 0, [], 0)));
    }
}
