using System.Text;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Fuzz.Targets;

/// <summary>What people type: commands, codes of invitations; and the same as an argument of what the bot says.</summary>
internal sealed class CommandTarget : Target
{
    public override string Name => "commands";

    public override bool Structured => false;

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        .. new[] { "/start 3q2-7wAAAAAAAAAAAAAAAA", "/stats@desk_bot неделя", "/stats 2026-01-01 2026-02-01", "/invite officer", "/assign 12 @oleg", "/lang ru", "Обычный ответ", "{0:a|b|c} @17 #role.admin" }
            .Select(Encoding.UTF8.GetBytes),
    ];

    public override Outcome Try(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        Must(InviteCode.Digest(text).Length == 64, "any code has a digest");
        var words = Wording.In("ru");
        Must(words.Say("card.flags", text).Contains(text, StringComparison.Ordinal), "an argument stands as it is given");
        Must(words.Say(Line.Of("card.flags", text), _ => null).Length > 0 && words.Say(text) is not null, "any line can be said");
        if (CommandLine.Read(text) is not { } command)
            return new("words");
        Must(!command.Name.Contains(' ', StringComparison.Ordinal) && command.Words.All(word => word.Length > 0), "a command has a name and words");
        return new("command", $"{Math.Min(command.Words.Count, 3)}");
    }
}
