using CommentDesk.Sandbox.Facts;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Month.Staff;

/// <summary>Labels some comments each working day, and reads the samples of what ended in silence.</summary>
internal sealed class Trainer(Person person, Office office) : IColleague
{
    private const int Diligence = 12;

    private readonly HashSet<string> _pressed = [];
    private int _left;

    public Person Person => person;

    public void Label()
    {
        _left = Diligence;
        office.World.Say(person, "/label");
    }

    public void Look(Spoken spoken)
    {
        var buttons = spoken.Buttons.ToList();
        if (buttons.Exists(button => button.Verb == "sm"))
            office.Agenda.Add(office.Worked(2), () => Read(spoken.Message));
        else if (buttons.Find(button => button.Verb == "lt" && Code(button) == "skip") is { } skip && _left-- > 0)
            office.Agenda.Add(office.Worked(1), () => Press(spoken.Message, "lt", skip.Number));
        else if (buttons.Find(button => button.Verb == "th") is { } theme && spoken.Anew)
            office.Agenda.Add(office.Worked(1), () => Once(spoken.Message, theme));
    }

    private void Read(Message sample)
    {
        if (office.Buttons(sample).FirstOrDefault(button => button.Verb == "sm" && !_pressed.Contains($"{sample.Id} sm {button.Number}")) is not { } first)
            return;
        _pressed.Add($"{sample.Id} sm {first.Number}");
        Press(sample, "sm", first.Number);
    }

    /// <summary>The label a careful reader would give; «верно» for what was rightly left in silence.</summary>
    private void Press(Message message, string verb, long ticket)
    {
        var (label, buttons) = (office.LabelOf(ticket), office.Buttons(message).Where(button => button.Verb == verb && button.Number == ticket).ToList());
        Once(message, buttons.Find(button => Code(button) == label) ?? buttons.FirstOrDefault());
    }

    private void Once(Message message, ButtonWord? button)
    {
        if (button is not null && _pressed.Add($"{message.Id} {button.Data}"))
            office.Press(person, message, button);
    }

    private static string? Code(ButtonWord button) => button.Arg?.Split('-')[0];
}
