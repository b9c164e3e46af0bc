using System.Collections.Frozen;

namespace CommentDesk.Learning.Models;

/// <summary>Words that explain nothing to an officer while a content word is there.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = (
        "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще о из ему " +
        "теперь ну ли если уже или ни быть был него до вас уж вам ведь там потом себя ей может они тут есть " +
        "надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет ж тогда этот того потому этого какой " +
        "совсем ним здесь этом один мой тем чтобы нее сейчас были всех можно при два об другой после над " +
        "больше тот через эти нас про всего них какая много три эту моя впрочем свою этой перед иногда чуть том такой им " +
        "более всю между это б нам наш ваш наши ваши вообще просто также").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(string norm) => norm.Length < 3 || Words.Contains(norm);
}
