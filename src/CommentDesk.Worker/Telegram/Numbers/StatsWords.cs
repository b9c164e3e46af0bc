using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>Reads what people write after /stats and /export: period, view, label, theme, channel, person, in any order.</summary>
internal static class StatsWords
{
    private static readonly string[] s_fillers = ["за", "с", "по", "и", "от", "до", "на", "в", "for", "from", "to", "of", "the", "последний", "последнюю", "last"];

    /// <param name="otherwise">The period when none is named.</param>
    /// <returns>The question, or what was not understood.</returns>
    public static (StatsQuestion Question, string? Unknown) Read(IDeskSession session, IReadOnlyList<string> words, DateOnly today, string otherwise)
    {
        var (period, rest) = PeriodWords.Take(words, today);
        var question = new StatsQuestion(period ?? otherwise);
        var left = new List<string>();
        foreach (var word in rest.Where(word => !s_fillers.Contains(word.ToLowerInvariant())))
        {
            var lower = word.ToLowerInvariant();
            if (ViewOf(lower) is { } view)
                question = question with { View = view };
            else if (LabelOf(lower) is { } label)
                question = question with { Label = label };
            else
                left.Add(word);
        }

        return Named(session, question, left);
    }

    /// <summary>Names may be of several words: all that is left is tried first, then each word by itself.</summary>
    private static (StatsQuestion, string?) Named(IDeskSession session, StatsQuestion question, List<string> left)
    {
        if (left.Count == 0)
            return (question, null);
        if (One(session, question, string.Join(' ', left)) is { } whole)
            return (whole, null);
        foreach (var word in left)
        {
            if (One(session, question, word) is not { } next)
                return (question, word);
            question = next;
        }

        return (question, null);
    }

    private static StatsQuestion? One(IDeskSession session, StatsQuestion question, string name)
    {
        var bare = name.TrimStart('@');
        if (ThemeOf(bare, exact: true) is { } exact)
            return question with { Theme = exact };
        if (session.Comments.Channels().FirstOrDefault(one => Called(one, bare)) is { } channel)
            return question with { Channel = channel.Id };
        if (session.People.All().FirstOrDefault(one => one.Is(Rights.Answerers) && Called(one, bare)) is { } person)
            return question with { Officer = person.Id };
        return ThemeOf(bare, exact: false) is { } theme ? question with { Theme = theme } : null;
    }

    private static StatsView? ViewOf(string word) => word switch
    {
        "темы" or "темам" or "themes" => StatsView.Themes,
        "сотрудники" or "сотрудникам" or "люди" or "officers" or "people" => StatsView.Officers,
        "каналы" or "каналам" or "рейтинг" or "channels" or "league" => StatsView.Channels,
        "модель" or "модели" or "model" => StatsView.Model,
        "отклик" or "отзывы" or "feedback" => StatsView.Echo,
        "причины" or "причинам" or "reasons" => StatsView.Reasons,
        _ => null,
    };

    private static Label? LabelOf(string word) => word switch
    {
        "жалобы" or "жалоба" or "complaints" or "complaint" => Label.Complaint,
        "вопросы" or "вопрос" or "questions" or "question" => Label.Question,
        "негатив" or "negativity" => Label.Negativity,
        "прочее" or "other" => Label.Other,
        _ => null,
    };

    /// <summary>By code, by the whole name, or by the beginning of a word of it: «дорог» for «Дороги».</summary>
    private static string? ThemeOf(string name, bool exact) => Themes.All.FirstOrDefault(code =>
        string.Equals(code, name, StringComparison.OrdinalIgnoreCase)
        || Wording.Languages.Select(language => Wording.In(language).Say($"theme.{code}")).Any(title =>
            string.Equals(title, name, StringComparison.OrdinalIgnoreCase)
            || (!exact && name.Length >= 3 && title.Split(' ', ',').Any(part => part.StartsWith(name, StringComparison.OrdinalIgnoreCase)))));

    private static bool Called(Channel channel, string name) =>
        channel.Title.Contains(name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(channel.SourceHandle, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(channel.RoomHandle, name, StringComparison.OrdinalIgnoreCase);

    private static bool Called(Person person, string name) =>
        string.Equals(person.Handle, name, StringComparison.OrdinalIgnoreCase)
        || person.Name.Split(' ').Append(person.Name).Contains(name, StringComparer.OrdinalIgnoreCase);
}
