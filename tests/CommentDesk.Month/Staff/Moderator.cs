using CommentDesk.Sandbox.Facts;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Month.Staff;

/// <summary>Sorts what the model is unsure of in /triage, one a minute, and reads digests: a complaint among them goes to work, the rest is closed.</summary>
internal sealed class Moderator(Person person, Office office) : IColleague
{
    private readonly HashSet<string> _pressed = [];

    public Person Person => person;

    /// <summary>Begins to sort; goes on as long as there is something.</summary>
    public void Sort() => office.World.Say(person, "/triage");

    public void Look(Spoken spoken)
    {
        var buttons = spoken.Buttons.ToList();
        if (buttons.Find(button => button is { Verb: "tr", Arg: "skip" }) is { } skip)
            Soon(1, () => Press(spoken.Message, buttons.Find(button => button.Verb == "tr" && button.Arg == (office.LabelOf(skip.Number) ?? "O"))));
        else if (buttons.Exists(button => button is { Verb: "dgr", Arg: "unconstructive" }))
            Soon(3, () => Read(spoken.Message));
        else if (spoken.Anew && buttons.Find(button => button.Verb == "p") is { } publish)
            Soon(2, () => Press(spoken.Message, publish));
    }

    private void Read(Message digest)
    {
        var buttons = office.Buttons(digest);
        var complaint = buttons.FirstOrDefault(button => button.Verb == "lb" && office.LabelOf(button.Number) is "C" && !_pressed.Contains(button.Data));
        Press(digest, complaint ?? buttons.FirstOrDefault(button => button is { Verb: "dgr", Arg: "unconstructive" }));
    }

    private void Press(Message message, ButtonWord? button)
    {
        if (button is not null && _pressed.Add($"{message.Id} {button.Data}"))
        {
            _pressed.Add(button.Data);
            office.Press(person, message, button);
        }
    }

    private void Soon(double minutes, Action deed) => office.Agenda.Add(office.Now.AddMinutes(minutes), deed);
}
