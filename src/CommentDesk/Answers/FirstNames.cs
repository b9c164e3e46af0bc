using System.Text.RegularExpressions;

namespace CommentDesk.Answers;

/// <summary>A name people are called by: «Мария», not «Житель», «xXx» or «М».</summary>
public static partial class FirstNames
{
    public static string? Of(string author) =>
        author.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] && RussianName().IsMatch(first) && !NotAName().IsMatch(first) ? first : null;

    [GeneratedRegex(@"^[А-ЯЁ][а-яё]{2,14}$", RegexOptions.CultureInvariant)]
    private static partial Regex RussianName();

    [GeneratedRegex(@"^(?:Жител|Сосед|Гость|Аноним|Мама|Папа|Бабушк|Дед|Пользоват|Удал[её]н|Город|Наш|Группа|Новост|Чат|Мистер|Просто)", RegexOptions.CultureInvariant)]
    private static partial Regex NotAName();
}
