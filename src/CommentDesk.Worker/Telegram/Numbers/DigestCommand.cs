using CommentDesk.People;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>/digest: which digests a person gets, with buttons to switch them and to see one now.</summary>
internal sealed class DigestCommand(DigestPlan plan) : IChatCommand
{
    public string Name => "digest";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var sheet = Draw(turn, plan);
        turn.Say(sheet.Text, sheet.Buttons);
    }

    public static Sheet Draw(Turn turn, DigestPlan plan)
    {
        var (words, html, buttons) = (turn.Words, new Html().Bold(turn.Words.Say("digest.title")).Line(), new List<IReadOnlyList<Button>>());
        foreach (var kind in DigestPlan.Kinds)
        {
            var on = Subscriptions.Has(turn.Session, turn.Person, kind);
            html.Text(plan.At(kind) is not { } at ? words.Say($"digest.{kind}.never")
                : words.Say(on ? $"digest.{kind}.on" : $"digest.{kind}.off", at.ToString("HH:mm", words.Culture))).Line();
            if (plan.At(kind) is not null)
                buttons.Add([Button.Sending(words.Say(on ? $"digest.{kind}.stop" : $"digest.{kind}.start"), ButtonData.Of(Verbs.Digest, on ? 0 : 1, 0, kind))]);
        }

        return new(html, Keyboard.Of([.. buttons, [Button.Sending(words.Say("digest.now"), new StatsQuestion("yesterday").Button(Verbs.Stats))]]));
    }
}
