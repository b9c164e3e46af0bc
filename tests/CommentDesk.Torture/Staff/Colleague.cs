using System.Globalization;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Torture.Script;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Torture.Staff;

/// <summary>One member of staff. What is on the screen decides; each button is pressed once, a redrawn card is looked at anew.</summary>
internal sealed class Colleague(Person person, Deeds deeds, Dice dice, PublicView view)
{
    /// <summary>How often the same person turns to the same ticket before leaving it to others.</summary>
    private const int Patience = 6;

    /// <summary>How many buttons of lessons a trainer presses in a day; each lesson brings the next.</summary>
    private const int Diligence = 60;

    private int _lessons;
    private readonly HashSet<string> _done = [];
    private readonly Dictionary<long, int> _turns = [];
    private readonly Dictionary<long, Answering> _answers = [];

    public Person Person => person;

    /// <summary>Has blocked the bot.</summary>
    public volatile bool Away;

    public void Look(Spoken spoken)
    {
        var buttons = spoken.Buttons.ToList();
        if (buttons.Count == 0)
            Hear(spoken);
        else if (Find(buttons, "st") is not null)
            Resolve(spoken, buttons);
        else if (Find(buttons, "p") is { } publish)
            Preview(spoken, buttons, publish);
        else if (Find(buttons, "pk") is not null)
            Pick(spoken, buttons);
        else if (Find(buttons, "bk") is not null)
            Choose(spoken, buttons);
        else if (buttons.Any(button => button.Verb is "lt" or "th"))
            Teach(spoken, buttons);
        else if (Find(buttons, "sh") is not null)
            Open(spoken, buttons);
        else if (Find(buttons, "nr") is { } open)
            Work(spoken, buttons, open.Number);
        else if (Find(buttons, "a") is { Caption: "Изменить ответ" } answered)
            Correct(answered.Number);
    }

    /// <summary>The prompt after «Ответить»: the next message is the answer.</summary>
    private void Hear(Spoken spoken)
    {
        if (spoken.Words.Contains("Напишите ответ одним сообщением", StringComparison.Ordinal) && Number(spoken.Words) is { } ticket)
            Write(ticket, spoken.Message.Id);
    }

    private void Work(Spoken spoken, IReadOnlyList<ButtonWord> buttons, long ticket)
    {
        var plan = dice.Percent($"work {person.Id} {ticket}");
        var sorting = buttons.Where(button => button is { Verb: "lb", Arg: not null }).ToList();
        if (sorting.Count > 0)
            Press(spoken, plan < 90 ? sorting[plan % sorting.Count] : Find(buttons, "nr")!);
        else if (plan < 10 && Find(buttons, "t") is { } take)
            Press(spoken, take);
        else if (plan < 58 && Find(buttons, "a") is not null)
            Write(ticket, spoken.Message.Id);
        else
            Other(spoken, buttons, plan);
    }

    private void Other(Spoken spoken, IReadOnlyList<ButtonWord> buttons, int plan)
    {
        var verb = plan switch
        {
            < 63 => "a",
            < 70 => "mv",
            < 75 => "rt",
            < 88 => "nr",
            < 92 => "lb",
            _ => "",
        };
        if (Find(buttons, verb) is { } button)
            Press(spoken, button);
    }

    /// <summary>A menu of reasons, people or labels; now and then one thinks better of it.</summary>
    private void Choose(Spoken spoken, IReadOnlyList<ButtonWord> buttons)
    {
        var draw = dice.For($"choose {person.Id} {spoken.Message.Id} {buttons[0].Data}");
        var choices = buttons.Where(button => button.Verb != "bk").ToList();
        Press(spoken, choices.Count == 0 || draw.Chance(0.1) ? Find(buttons, "bk")! : draw.One(choices));
    }

    private void Preview(Spoken spoken, IReadOnlyList<ButtonWord> buttons, ButtonWord publish)
    {
        var draw = dice.Percent($"preview {person.Id} {publish.Number} {publish.Arg}");
        if (draw < 6 && _done.Add($"twice {publish.Data}"))
            deeds.Press(person, spoken.Message, publish.Data);
        if (draw is >= 6 and < 11 && _answers.GetValueOrDefault(publish.Number) is { } answer && _done.Add($"reword {publish.Number}"))
            deeds.Rewrite(answer, $"{answer.Message.Words} Уточнили срок.");
        else if (draw is >= 11 and < 14 && Find(buttons, "d") is { } discard)
            Press(spoken, discard);
        else if (draw < 97)
            Press(spoken, publish);
    }

    /// <summary>Looks under the comment and says what stands there; rarely somebody looks carelessly.</summary>
    private void Resolve(Spoken spoken, IReadOnlyList<ButtonWord> buttons)
    {
        var ticket = Find(buttons, "st")!.Number;
        var careless = dice.Percent($"careless {person.Id} {ticket}") < 4;
        var stands = view.Stands(spoken.Message) && !careless;
        Press(spoken, buttons.First(button => button.Verb == "st" && button.Arg == (stands ? "stands" : "again")));
    }

    private void Teach(Spoken spoken, IReadOnlyList<ButtonWord> buttons)
    {
        var labels = buttons.Where(button => button is { Verb: "lt" or "th" } && button.Arg?.Contains("again", StringComparison.Ordinal) != true).ToList();
        if (labels.Count > 0 && _lessons++ < Diligence)
            Press(spoken, dice.For($"teach {person.Id} {labels[0].Data}").One(labels));
    }

    private void Open(Spoken spoken, IReadOnlyList<ButtonWord> buttons) =>
        Press(spoken, dice.For($"open {person.Id} {spoken.Message.Id}").One(buttons.Where(button => button.Verb == "sh").ToList()));

    /// <summary>«К какому комментарию этот ответ?» — to the one it was written for.</summary>
    private void Pick(Spoken spoken, IReadOnlyList<ButtonWord> buttons)
    {
        var answer = _answers.FirstOrDefault(pair => pair.Value.Message.Id == spoken.Message.ReplyTo);
        if (answer.Value is not null && buttons.FirstOrDefault(button => button.Verb == "pk" && button.Number == answer.Key) is { } meant)
            Press(spoken, meant);
    }

    private void Correct(long ticket)
    {
        if (_answers.GetValueOrDefault(ticket) is { } answer && dice.Percent($"correct {person.Id} {ticket}") < 4 && _done.Add($"correct {ticket}"))
            deeds.Rewrite(answer, $"{answer.Message.Words} Исправлено: срок до четверга.");
    }

    private void Write(long ticket, int replyTo)
    {
        if (!_done.Add($"answer {ticket}"))
            return;
        var number = string.Create(CultureInfo.InvariantCulture, $"{person.Id}-{_answers.Count + 1}");
        var photo = dice.Percent($"photo {person.Id} {ticket}") < 15 ? $"PHOTO-{number}-" : null;
        _answers[ticket] = deeds.Answer(person, ticket, $"Здравствуйте! Приняли в работу, обращение {number}. Бригада выйдет завтра.", replyTo, photo);
    }

    private void Press(Spoken spoken, ButtonWord button)
    {
        if (button.AboutTicket && Turn(button.Number) > Patience && button.Verb is not ("st" or "p"))
            return;
        if (_done.Add($"{spoken.Message.Id} {button.Data}"))
            deeds.Press(person, spoken.Message, button.Data);
    }

    private int Turn(long ticket) => _turns[ticket] = _turns.GetValueOrDefault(ticket) + 1;

    private static ButtonWord? Find(IEnumerable<ButtonWord> buttons, string verb) => buttons.FirstOrDefault(button => button.Verb == verb);

    /// <summary>«№ 12. Напишите…»</summary>
    private static long? Number(string words) =>
        words.StartsWith("№ ", StringComparison.Ordinal) && long.TryParse(words[2..].Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
