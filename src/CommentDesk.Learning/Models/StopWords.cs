using System.Collections.Frozen;

namespace CommentDesk.Learning.Models;

/// <summary>Words that explain nothing to an officer while a content word is there.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = (
        "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще о из ему " +
        "теперь когда даже ну ли если уже или ни быть был него до вас опять уж вам ведь там потом себя ничего ей может они тут где есть " +
        "надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет ж тогда кто этот того потому этого какой " +
        "совсем ним здесь этом один почти мой тем чтобы нее сейчас были куда зачем всех можно при наконец два об другой хоть после над " +
        "больше тот через эти нас про всего них какая много разве три эту моя впрочем свою этой перед иногда лучше чуть том такой им " +
        "более всегда конечно всю между это б нам наш ваш наши ваши вообще просто также").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(string norm) => norm.Length < 3 || Words.Contains(norm);
}
