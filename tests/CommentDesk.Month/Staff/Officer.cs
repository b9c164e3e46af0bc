using CommentDesk.Sandbox.Facts;
using CommentDesk.Torture.Script;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Month.Staff;

/// <summary>
/// Answers what is given: most things soon, some late, some only when reminded; promises, lays aside, returns, passes on. What is done
/// with a ticket is drawn from seed, person and ticket, so it is the same in every run.
/// </summary>
internal sealed class Officer(Person person, Office office) : IColleague
{
    private readonly Dictionary<long, Errand> _errands = [];
    private int _answers;

    public Person Person => person;

    public void Look(Spoken spoken)
    {
        var buttons = spoken.Buttons.ToList();
        if (Find(buttons, "p") is { } publish)
            Preview(spoken.Message, publish, Find(buttons, "ci"));
        else if (Find(buttons, "pa") is { } anyway)
            Soon(1, () => Confirm(spoken.Message, anyway));
        else if (buttons.Exists(button => button.Verb == "nr") && buttons.Find(button => button.AboutTicket) is { } any)
            Card(spoken, buttons, any.Number);
        else if (Find(buttons, "sh") is not null && spoken.Anew)
            Reminded(spoken.Words, [.. buttons.Where(button => button.Verb == "sh").Select(button => button.Number)]);
    }

    private void Card(Spoken spoken, List<ButtonWord> buttons, long ticket)
    {
        if (!_errands.TryGetValue(ticket, out var errand))
            _errands.Add(ticket, errand = new());
        errand.Card = spoken.Message;
        var given = buttons.Exists(button => button is { Verb: "t", Caption: "Взять" }) || (errand.Rounds > 0 && Find(buttons, "a") is { Caption: "Ответить" });
        if (errand.Busy || !given || Find(buttons, "a") is null)
            return;
        errand.Busy = true;
        errand.Rounds++;
        Plan(ticket, errand, spoken.Words.Contains("🔴", StringComparison.Ordinal), buttons);
    }

    private void Plan(long ticket, Errand errand, bool urgent, List<ButtonWord> buttons)
    {
        var draw = office.Dice.For($"errand {person.Id} {ticket} {errand.Rounds}");
        var chance = draw.Next(100);
        if (urgent && chance < 70)
        {
            office.Agenda.Add(office.Now.AddMinutes(draw.Next(4, 55)), () => Write(ticket, errand, interim: false));
            return;
        }

        var soon = draw.Next(3, 50);
        if (buttons.Find(button => button is { Verb: "mg", Arg: not null }) is not null && draw.Chance(0.4))
            At(soon, () => Merge(ticket, errand));
        else if (chance < 60)
            TakeAndWrite(soon, soon + draw.Next(10, 180));
        else if (chance < 73)
            TakeAndWrite(draw.Next(10, 100), draw.Next(240, 620));
        else if (chance < 79)
            Wait(ticket, errand);
        else if (chance < 83)
            At(soon, () => Choose(ticket, errand, "rt"));
        else if (chance < 88)
            Promise(ticket, errand, soon, draw);
        else if (chance < 92)
            At(soon, () => LayAside(ticket, errand, draw));
        else if (chance < 97)
            At(soon, () => Choose(ticket, errand, "nr"));
        else
            At(soon, () => Choose(ticket, errand, "mv"));

        void TakeAndWrite(double take, double write)
        {
            At(take, () => Press(errand, "t"));
            At(write, () => Write(ticket, errand, interim: false));
        }
    }

    /// <summary>For the reminder; if none comes, for three days.</summary>
    private void Wait(long ticket, Errand errand)
    {
        errand.Waits = true;
        At(3 * 480, () => Write(ticket, errand, interim: false));
    }

    private void Promise(long ticket, Errand errand, double soon, Random draw)
    {
        var days = draw.Next(1, 10);
        At(soon, () => Press(errand, "t"));
        At(soon + 60, () => Write(ticket, errand, interim: true));
        At(soon + 60 + (480.0 * days), () => Write(ticket, errand, interim: false));
    }

    private void LayAside(long ticket, Errand errand, Random draw)
    {
        var reason = draw.One(["citizen", "citizen", "morning", "days"]);
        Menu(errand, "sn", reason);
        At(60 + (480 * draw.Next(1, 5)), () => Write(ticket, errand, interim: false));
    }

    /// <summary>A reminder: what waited for it is done now.</summary>
    private void Reminded(string words, IReadOnlyList<long> tickets)
    {
        foreach (var ticket in tickets)
        {
            if (!_errands.TryGetValue(ticket, out var errand) || !errand.Waits || !words.Contains("просрочен", StringComparison.Ordinal))
                continue;
            errand.Waits = false;
            At(office.Dice.For($"late {person.Id} {ticket}").Next(5, 300), () => Write(ticket, errand, interim: false));
        }
    }

    private void Write(long ticket, Errand errand, bool interim)
    {
        if (office.Buttons(errand.Card!).All(button => button.Verb != "a" || button.Caption == "Изменить ответ"))
        {
            errand.Busy = false;
            return;
        }

        var number = $"{person.Id}-{++_answers}";
        var text = interim
            ? $"Здравствуйте! Обращение {number} приняли, бригада осмотрит место, о сроках сообщим."
            : $"Здравствуйте! По обращению {number}: работу выполним на этой неделе, ответственный назначен.";
        (errand.Interim, errand.Text) = (interim, text);
        office.World.Say(person, text, replyTo: errand.Card!.Id);
    }

    private void Preview(Message message, ButtonWord publish, ButtonWord? call)
    {
        if (!_errands.TryGetValue(publish.Number, out var errand) || errand.Shown == publish.Data)
            return;
        if (errand.Interim && call is { Arg: { } arg } && arg.EndsWith("-i", StringComparison.Ordinal))
        {
            Soon(1, () => Again(message, "ci"));
            return;
        }

        errand.Shown = publish.Data;
        Soon(2, () => Again(message, "p"));
    }

    private void Again(Message message, string verb)
    {
        if (Find(office.Buttons(message), verb) is { } button)
            Confirm(message, button);
    }

    private void Confirm(Message message, ButtonWord button)
    {
        var query = office.Press(person, message, button);
        if (button.Verb is not ("p" or "pa") || !_errands.TryGetValue(button.Number, out var errand) || errand.Text is not { } text)
            return;
        office.Confirmed.Add(new(person, button.Number, text, query, office.Now));
        errand.Busy = errand.Interim;
    }

    private void Merge(long ticket, Errand errand)
    {
        if (office.Buttons(errand.Card!).FirstOrDefault(button => button is { Verb: "mg", Arg: not null }) is { } merge)
        {
            errand.Busy = false;
            office.Press(person, errand.Card!, merge);
        }
        else
        {
            At(20, () => Write(ticket, errand, interim: false));
        }
    }

    /// <summary>A menu, then its first choice a minute later.</summary>
    private void Choose(long ticket, Errand errand, string verb)
    {
        if (Find(office.Buttons(errand.Card!), verb) is null)
        {
            Write(ticket, errand, interim: false);
            return;
        }

        errand.Busy = false;
        Menu(errand, verb, verb == "nr" ? "no_need" : null);
    }

    private void Menu(Errand errand, string verb, string? choice)
    {
        Press(errand, verb);
        Soon(1, () =>
        {
            if (office.Buttons(errand.Card!).FirstOrDefault(button => button.Verb == verb && button.Arg is { } arg && (choice is null || arg == choice)) is { } chosen)
                office.Press(person, errand.Card!, chosen);
        });
    }

    private void Press(Errand errand, string verb)
    {
        if (Find(office.Buttons(errand.Card!), verb) is { } button)
            office.Press(person, errand.Card!, button);
    }

    private void At(double minutes, Action deed) => office.Agenda.Add(office.Worked(minutes), deed);

    private void Soon(double minutes, Action deed) => office.Agenda.Add(office.Now.AddMinutes(minutes), deed);

    private static ButtonWord? Find(IEnumerable<ButtonWord> buttons, string verb) => buttons.FirstOrDefault(button => button.Verb == verb);

    /// <summary>What is on somebody's mind about one ticket.</summary>
    private sealed class Errand
    {
        public Message? Card { get; set; }

        /// <summary>Something is planned for it.</summary>
        public bool Busy { get; set; }

        public bool Waits { get; set; }
        public bool Interim { get; set; }
        public int Rounds { get; set; }
        public string? Text { get; set; }

        /// <summary>The preview that was dealt with.</summary>
        public string? Shown { get; set; }
    }
}
