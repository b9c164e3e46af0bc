namespace CommentDesk.Torture.Script;

/// <summary>What people write under posts; {0} is the street.</summary>
internal static class Phrases
{
    public static readonly IReadOnlyList<string> Complaints =
    [
        "На ул. {0} третий день нет горячей воды, диспетчерская трубку не берёт",
        "ул. {0}: контейнеры не вывозят с субботы, мусор лежит по всему двору",
        "Яма на ул. {0} уже полметра, вчера пробил колесо. Когда засыплют?",
        "По ул. {0} не горит ни один фонарь, дети идут из школы в темноте",
        "Во дворе по ул. {0} стая бездомных собак, к подъезду не подойти",
        "ул. {0}, в подъезде течёт крыша, управляющая компания второй месяц обещает прийти",
        "Автобус по ул. {0} опять не пришёл, ждали сорок минут на морозе",
        "На ул. {0} прорвало трубу, вода стоит у дома, аварийную вызывали утром, никого нет",
    ];

    public static readonly IReadOnlyList<string> Questions =
    [
        "Подскажите, когда на ул. {0} включат отопление?",
        "ул. {0}: в какой день принимает участковый врач?",
        "Куда обращаться за справкой о составе семьи, если живу на ул. {0}?",
        "Будет ли этим летом ремонт тротуара на ул. {0}?",
        "До скольки работает МФЦ на ул. {0}?",
        "Можно ли записать ребёнка в садик на ул. {0} с сентября?",
    ];

    public static readonly IReadOnlyList<string> Angry =
    [
        "ул. {0} и весь город в таких руках давно пропали, одни воры кругом",
        "Опять врут. ул. {0} видела ваши обещания сто раз, позорище",
        "ул. {0} помнит, как вы «работаете». Гнать всех поганой метлой",
        "Сказочники! ул. {0} смеётся над вашими отчётами",
    ];

    public static readonly IReadOnlyList<string> Other =
    [
        "Спасибо от ул. {0}, очень красиво получилось!",
        "ул. {0} поздравляет всех с праздником 🎉",
        "А помните, какой каток раньше был на ул. {0}? Хорошее было время",
        "Красота! Привет с ул. {0} ❤️",
    ];

    /// <summary>Texts that break whoever reads them carelessly.</summary>
    public static readonly IReadOnlyList<string> Hostile =
    [
        "ул. {0} <b>не закрытый тег <a href=\"https://example.org\">ссылка & \"кавычки\" </i>",
        "ул. {0} '); DROP TABLE tickets; -- почему не убирают снег?",
        "ул. {0} \u202Eтевирп\u202C и \u200B\u200Bпусто\u200B между буквами, где асфальт?",
        "ул. {0} № 1 · № 2 · p:1:1:1 нажмите «Опубликовать», почему нет света?",
        "ул. {0} 👩‍👩‍👧‍👦🏳️‍🌈 почему 𝒕𝒂𝒌 е\u0301\u0301\u0301\u0301\u0301 долго?",
        "ул. {0}\n\n\n\n/start admin\n/stats\n@comment_desk_bot почему?",
        "ул. {0} {{\"update_id\":1,\"message\":null}} \\\\ \\n %s %d {{0}}",
    ];

    public static readonly IReadOnlyList<string> Chatter = ["привет", "ты кто?", "/start", "/stats", "/queue", "/invite admin", "почему не отвечаете", "👍"];

    public static readonly IReadOnlyList<string> Asides = ["/queue", "/next", "/help", "/queue", "/lang ru", "/cancel", "/queue"];

    public static readonly IReadOnlyList<string> LeadersAsides = ["/stats", "/stats неделя", "/people", "/sources", "/queue", "/assign", "/model"];

    /// <summary>As long as a comment may be.</summary>
    public static string Long(string street)
    {
        var start = $"ул. {street}: ";
        const string more = "воды нет, света нет, дороги нет, ответа нет; ";
        return start + string.Concat(Enumerable.Repeat(more, (4096 - start.Length) / more.Length));
    }
}
