using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Answers;
using CommentDesk.Worker.Telegram.Talk;
using CommentDesk.Worker.Telegram.Templates;

namespace CommentDesk.Tests.Access;

/// <content>Commands, invitations and plain messages.</content>
internal static partial class Attempts
{
    private static IEnumerable<Attempt> Commands() =>
    [
        Command("/queue"), Command("/next"), Command("/away"), Command("/back"), Command("/label"), Command("/disputes"), Command("/lessons"),
        Command("/train"), Command("/model"), Command("/rollback"), Command("/stats"), Command("/export"), Command("/digest"), Command("/assign"),
        Command("/people"), Command("/sources"), Command("/routes"), Command("/routes test Яма на дороге в Заречном", "a dry run"),
        Command("/routes add тема:дороги → кому:1002", "a new rule"), Command("/teams"), Command("/teams add Дороги участники:1002", "a new team"),
        Command("/teams limit 1002 3", "a limit of one person"), Command("/away 3 дня", "for days"),
        Command("/away до пятницы за меня 66666", "with a deputy who does not work here"), Command("/spikes"), Command("/overdue"),
        Command("/invite"), Command("/invite moderator", "with a role"), Command("/connect"), Command("/lang en"), Command("/cancel"),
        Command("/help"), Command("/triage"), Command("/digest_n"), Command("/approve"), Command("/note"), Command("/story"), Command("/templates"),
        Command("/find"), Command("/find вода", "with words"), Command("/audit"), Command("/case 1", "of a ticket"), Command("/merge"),
        new("/assign", "a ticket to a person", OfTicket: true, scene => Said(scene, $"/assign {scene.Ticket.Id} {Cast.Next.Contact}")),
        new("/connect", "in the room", OfTicket: false, scene => new Observation.CommandInRoom("telegram", "-1007", "Двор", null, scene.Actor.Contact, "/connect", "7"))
        {
            MayBeSilent = true,
        },
    ];

    private static IEnumerable<Attempt> Invitations() =>
    [
        Command("/start"),
        Start("with an invitation", Invited("good", Some.Now.AddDays(1))),
        Start("with an invitation somebody used", Invited("good", Some.Now.AddDays(1), Cast.Away.Id), forged: true),
        Start("with an invitation out of date", Invited("good", Some.Now), forged: true),
        Start("with an invitation that was revoked", Revoked, forged: true),
        Start("with an invented code", _ => { }, forged: true),
    ];

    private static IEnumerable<Attempt> Words() =>
    [
        new("words", "in reply to a card", OfTicket: true, scene => Said(scene, "Уже чиним.", RightsHouse.Card)),
        new("words", "in reply to a preview", OfTicket: true, scene => Said(scene, "Уже чиним.", RightsHouse.Preview)),
        new("words", "the bot waits for", OfTicket: true, scene => Said(scene, "Уже чиним.")) { Before = scene => Awaiting(scene, Drafting.Answer) },
        new("words", "of a note the bot waits for", OfTicket: true, scene => Said(scene, "Звонили в УК.")) { Before = scene => Awaiting(scene, NoteAsked.Name) },
        new("words", "of a remark the bot waits for", OfTicket: true, scene => Said(scene, "Назовите срок.")) { Before = scene => Awaiting(scene, RemarkAsked.Name, Asked(scene)) },
        new("words", "of a template the bot waits for", OfTicket: false, scene => Said(scene, "Вода\nВоду дадут завтра.")) { Before = scene => Awaiting(scene, TemplateAsked.Waiting, "new") },
        new("words", "without a target", OfTicket: true, scene => Said(scene, "Уже чиним.")),
        new("words", "by editing the message a draft was taken from", OfTicket: true, scene => Said(scene, "Уже чиним.", message: RightsHouse.Source, edited: true))
        {
            MayBeSilent = true,
        },
        new("words", "none, but a voice in reply to a card", OfTicket: false, scene => Said(scene, null, RightsHouse.Card)),
        new("words", "below a photo in reply to a card", OfTicket: true, scene => Said(scene, "Уже чиним.", RightsHouse.Card) with { Attached = Some.Photo }),
        new("words", "none, but a photo in reply to a card", OfTicket: true, scene => Said(scene, null, RightsHouse.Card) with { Attached = Some.Photo }),
    ];

    private static Attempt Start(string name, Action<Scene> before, bool forged = false) =>
        new("/start", name, OfTicket: false, scene => Said(scene, $"/start good{scene.Actor.Contact}")) { Before = before, Forged = forged };

    private static void Revoked(Scene scene)
    {
        Invited("good", Some.Now.AddDays(1))(scene);
        scene.Session.People.RevokeInvite(InviteCode.Digest($"good{scene.Actor.Contact}")[..CommentDesk.People.Invite.Mark], Some.Now);
    }

    private static void Awaiting(Scene scene, string kind, string? detail = null)
    {
        if (IdOf(scene) is { } person)
            scene.Session.Chats.Expect(new Expectation(person, kind, scene.Ticket.Id, detail, Some.Now.AddHours(1)));
    }
}
