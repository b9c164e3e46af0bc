using CommentDesk.Sandbox.Facts;
using CommentDesk.Torture.Script;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Month.Staff;

/// <summary>Approves what has to be approved; gives some of what is late to somebody else; takes the lead in a crisis.</summary>
internal sealed class Supervisor(Person person, Office office) : IColleague
{
    private readonly HashSet<string> _pressed = [];

    public Person Person => person;

    public void Look(Spoken spoken)
    {
        var buttons = spoken.Buttons.ToList();
        var draw = office.Dice.For($"supervisor {spoken.Message.Id}");
        if (buttons.Exists(button => button.Verb == "ok"))
            At(draw.Next(5, 60), () => Press(spoken.Message, "ok", null));
        else if (buttons.Find(button => button is { Verb: "as", Arg: null }) is not null && spoken.Anew && draw.Chance(0.15))
            At(draw.Next(3, 30), () => Press(spoken.Message, "as", null));
        else if (buttons.Exists(button => button is { Verb: "as", Arg: not null }) && spoken.Anew)
            At(1, () => Press(spoken.Message, "as", draw));
        else if (buttons.Exists(button => button.Verb == "spl") && spoken.Words.Contains("Кризис", StringComparison.Ordinal))
            At(10, () => Press(spoken.Message, "spl", null));
    }

    /// <param name="draw">Chooses among several; null for the first.</param>
    private void Press(Message message, string verb, Random? draw)
    {
        var buttons = office.Buttons(message).Where(button => button.Verb == verb).ToList();
        if (buttons.Count > 0 && _pressed.Add($"{message.Id} {verb}"))
            office.Press(person, message, draw is null ? buttons[0] : draw.One(buttons));
    }

    private void At(double minutes, Action deed) => office.Agenda.Add(office.Worked(minutes), deed);
}
