using CommentDesk.Demo.Script;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Demo.Past;

/// <summary>How staff work through a day, pressing and writing what anybody could: not everything at once, and some of it late.</summary>
internal sealed class Rounds(World world, Cast cast, Citizens citizens, Weeks weeks)
{
    private const int MostSorted = 12;

    private readonly Random _random = new(23);

    /// <summary>The acts of a day, each at its time. After each the desk is heard out.</summary>
    public IEnumerable<(DateTime At, Action Act)> On(DateTime date, bool works)
    {
        if (!works)
            yield break;
        foreach (var hour in (double[])[9.3, 11, 12.5, 14.6, 16, 17.3])
        {
            yield return (date.AddHours(hour), Write);
            yield return (date.AddHours(hour + 0.1), Publish);
            yield return (date.AddHours(hour + 0.2), Approve);
            yield return (date.AddHours(hour + 0.4), citizens.Judge);
        }

        foreach (var hour in (double[])[9.6, 14.1, 17.6])
        {
            yield return (date.AddHours(hour), () => world.Say(cast.Moderator, "/triage"));
            for (var turn = 1; turn <= MostSorted; turn++)
                yield return (date.AddHours(hour).AddSeconds(10 * turn), Sort);
            yield return (date.AddHours(hour + 0.1), CloseDigests);
        }

        if (date.DayOfWeek == DayOfWeek.Friday)
            yield return (date.AddHours(17.8), () => world.Say(cast.Supervisor, "/stats неделя"));
    }

    /// <summary>Officers answer some of what lies before them.</summary>
    private void Write()
    {
        foreach (var officer in cast.Officers)
        {
            foreach (var card in world.MessagesWith(officer).Where(message => !message.Deleted && message.From.IsBot))
            {
                if (Has(card, "Итоговый ответ") && _random.Next(100) < 20)
                    world.Say(officer, citizens.Shown(card)?.Answer ?? weeks.Interim[0], card.Id);
                else if (Has(card, "Ответить") && _random.Next(100) < 65)
                    world.Say(officer, Answer(card), card.Id);
            }
        }
    }

    private string Answer(Message card) => citizens.Shown(card) is { Answer: { } answer, Label: "Вопрос" } || _random.Next(100) < 80
        ? citizens.Shown(card)?.Answer ?? weeks.Interim[0]
        : weeks.Interim[_random.Next(weeks.Interim.Count)];

    /// <summary>What was written is published, by way of whatever has to be pressed first.</summary>
    private void Publish()
    {
        foreach (var officer in cast.Officers)
            foreach (var preview in world.MessagesWith(officer).Where(message => !message.Deleted && message.From.IsBot))
                if (Has(preview, "Это промежуточный ответ") && weeks.Interim.Any(words => preview.Words.Contains(words, StringComparison.Ordinal)))
                    world.PressButton(officer, preview, "Это промежуточный ответ");
                else if (((string[])["Опубликовать", "На согласование"]).FirstOrDefault(caption => Has(preview, caption)) is { } caption)
                    world.PressButton(officer, preview, caption);
    }

    private void Approve()
    {
        foreach (var asked in world.MessagesWith(cast.Supervisor).Where(message => Has(message, "Согласовать")))
            world.PressButton(cast.Supervisor, asked, "Согласовать");
        foreach (var officer in cast.Officers)
            foreach (var preview in world.MessagesWith(officer).Where(message => Has(message, "Это итоговый ответ") && Has(message, "Опубликовать")))
                world.PressButton(officer, preview, "Опубликовать");
    }

    private void Sort()
    {
        var sheet = world.MessagesWith(cast.Moderator).LastOrDefault(message => message.From.IsBot && Has(message, "Жалоба") && Has(message, "Негатив"));
        if (sheet is not null && citizens.Shown(sheet) is { } meant && Has(sheet, meant.Label))
            world.PressButton(cast.Moderator, sheet, meant.Label);
    }

    private void CloseDigests()
    {
        foreach (var digest in world.MessagesWith(cast.Moderator))
            if (digest.Buttons.SelectMany(row => row).FirstOrDefault(button => button.Text.StartsWith("Остальное без ответа", StringComparison.Ordinal)) is { } rest)
                world.PressButton(cast.Moderator, digest, rest.Text);
    }

    private static bool Has(Message message, string caption) => message.Buttons.Any(row => row.Any(button => button.Text == caption));
}
