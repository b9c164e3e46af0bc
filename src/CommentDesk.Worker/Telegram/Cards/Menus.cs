using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>Menus hang on the card itself: its buttons are exchanged, and «← Назад» brings them back.</summary>
internal static class Menus
{
    public static void Show(Turn turn, Press press, Keyboard choices)
    {
        var back = Button.Sending(turn.Words.Say("button.bk"), ButtonData.About(press.Subject, Verbs.Back));
        turn.Change(press.Message, null, choices.Then([back]), press.Subject.Id);
    }

    public static Keyboard Choices(Turn turn, Press press, string verb, IEnumerable<string> codes, string family) =>
        Keyboard.Column(codes.Select(code => Button.Sending(turn.Words.Say($"{family}.{code}"), ButtonData.About(press.Subject, verb, code))));
}
