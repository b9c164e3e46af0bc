using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Access;

/// <summary>Everything a person can send to the bot: every button, every command, every kind of message. A new one that is missing here fails a test.</summary>
internal static partial class Attempts
{
    public static IReadOnlyList<Attempt> All { get; } = [.. Work(), .. Lessons(), .. Office(), .. Models(), .. Spikes(), .. Forged(), .. Commands(), .. Invitations(), .. Words()];

    private static Attempt Button(string verb, string name, string? arg = null, Action<Scene>? before = null) =>
        new(verb, name, OfTicket: true, scene => Pressed(scene, scene.Button(verb, arg))) { Before = before ?? (_ => { }) };

    private static Attempt Button(string verb, string name, long number, string? arg = null, Action<Scene>? before = null) =>
        new(verb, name, OfTicket: false, scene => Pressed(scene, ButtonData.Of(verb, number, 0, arg).ToString())) { Before = before ?? (_ => { }) };

    private static Attempt Command(string line, string? name = null) =>
        new(line.Split(' ')[0], name ?? "", OfTicket: false, scene => Said(scene, line));

    private static Observation.ButtonPressed Pressed(Scene scene, string data, string? chat = null) =>
        new(VisitorOf(scene.Actor), "q1", chat ?? scene.Actor.Contact, RightsHouse.Card, data);

    private static Observation.PersonSaid Said(Scene scene, string? text, string? replyTo = null, string message = "900", bool edited = false) =>
        new(VisitorOf(scene.Actor), scene.Actor.Contact, message, replyTo, text, [], edited);

    private static Visitor VisitorOf(Actor actor) => new(actor.Contact, actor.Person?.Name ?? "Кто-то", actor.Person?.Handle, "ru");

    private static PersonId? IdOf(Scene scene) => scene.Actor.Person?.Id;

    private static Action<Scene> Invited(string code, DateTimeOffset until, PersonId? usedBy = null) => scene => scene.Session.People.AddInvite(
        new Invite(InviteCode.Digest($"{code}{scene.Actor.Contact}"), Roles.Moderator, Cast.Admin.Id, until, usedBy, usedBy is null ? null : Some.Now));
}
