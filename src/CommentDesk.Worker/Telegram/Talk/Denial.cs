using CommentDesk.People;
using CommentDesk.Texts;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>A polite no to the wrong role that names who may.</summary>
internal static class Denial
{
    public static string Of(Wording words, Roles who) =>
        words.Say("refuse.only_for", string.Join(", ", who.Each().Select(role => words.Say($"role.{role.Code()}.plural"))));
}
