using System.Text.RegularExpressions;
using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Texts;

public sealed partial class WordingTests
{
    private static readonly Wording s_russian = Wording.In("ru");
    private static readonly Wording s_english = Wording.In("en");

    [Test]
    public void Both_languages_say_the_same_things() => Assert.That(s_english.Keys, Is.EquivalentTo(s_russian.Keys));

    [Test]
    public void Both_languages_use_the_same_arguments() => Assert.Multiple(() =>
    {
        foreach (var key in s_russian.Keys)
            Assert.That(Arguments(s_english, key), Is.EqualTo(Arguments(s_russian, key)), key);
    });

    [Test]
    public void Plural_forms_are_three_in_Russian_and_two_in_English() => Assert.Multiple(() =>
    {
        foreach (var (wording, forms) in new[] { (s_russian, 3), (s_english, 2) })
            foreach (var key in wording.Keys)
                foreach (Match plural in PluralForm().Matches(wording.Template(key)!))
                    Assert.That(plural.Groups["forms"].Value.Split('|'), Has.Length.EqualTo(forms), $"{wording.Language} {key}");
    });

    [Test]
    public void No_brace_stands_outside_of_a_placeholder() => Assert.Multiple(() =>
    {
        foreach (var wording in new[] { s_russian, s_english })
            foreach (var key in wording.Keys)
                Assert.That(Placeholder().Replace(wording.Template(key)!, ""), Does.Not.Contain("{").And.Not.Contain("}"), key);
    });

    [Test]
    public void Nobody_is_shouted_at() => Assert.Multiple(() =>
    {
        foreach (var wording in new[] { s_russian, s_english })
            foreach (var key in wording.Keys)
                Assert.That(wording.Template(key), Does.Not.Contain("!").And.Not.Match(@"[а-яё,] (?:Вы|Вас|Вам|Ваш)"), key);
    });

    [Test]
    public void Every_key_that_the_code_names_has_its_text()
    {
        var named = Sources().SelectMany(source => KeyInCode().Matches(source)).Select(match => match.Groups["key"].Value).Distinct().ToList();
        Assert.That(named, Has.Count.GreaterThan(100));
        Assert.That(named.Where(key => !s_russian.Has(key)), Is.Empty);
    }

    [Test]
    public void Every_code_has_its_words()
    {
        var keys = Themes.All.Select(code => $"theme.{code}")
            .Concat(Labels.All.SelectMany(label => new[] { "", ".short", ".word" }.Select(form => $"label.{label.Code()}{form}")))
            .Concat(RoleNames.All.SelectMany(role => new[] { $"role.{role.Code()}", $"role.{role.Code()}.plural", $"welcome.{role.Code()}" }))
            .Concat(Enum.GetValues<CommentDesk.Learning.Flags.PersonalDatumKind>().Select(kind => $"lint.kind.{Worker.Telegram.Cards.Proofs.Code(kind)}"))
            .Concat(NoReplyReasons.All.Select(code => $"noreply.{code}"))
            .Concat(ReturnReasons.All.Select(code => $"return.{code}"))
            .Concat(Happenings.All.Select(code => $"happened.{code}"))
            .Concat(CommentDesk.Spikes.NoSpikeReasons.All.Select(code => $"spike.not.{code}"))
            .Concat(Enum.GetNames<CommentDesk.Spikes.SpikeLevel>().Where(name => name != "Quiet").Select(name => $"spike.level.{name.ToLowerInvariant()}"))
            .Concat(CommentDesk.Learning.Flags.FlagCodes.All.Concat(["politics", "theme", "new_officer"]).Select(code => $"approval.{code}"))
            .Concat(CommentDesk.Tests.Tickets.Samples.Tickets.Select(sample => $"find.stage.{sample.Ticket.Stage.Code}"))
            .Concat(Enum.GetNames<Comments.Media>().Where(name => name != "None").Select(name => $"media.{name.ToLowerInvariant()}"))
            .Concat(Enum.GetNames<Comments.ChannelState>().Select(name => $"sources.state.{name.ToLowerInvariant()}"))
            .Concat(from what in (string[])["unsure", "negativity"] from role in (string[])["moderator", "supervisor", "admin"] select $"why.{what}.{role}")
            .Concat(from kind in (string[])["answer", "final"] from step in (string[])["half", "most", "missed", "missed_mine", "escalated", "escalated_mine"] select $"reminder.{kind}_{step}")
            .Concat(from kind in (string[])["answer", "final"] select $"overdue.{kind}")
            .Concat(((string[])["nobody", "no_team", "full", "full_or_away", "off_hours", "away", "unreachable"]).Select(code => $"bar.{code}"))
            .Concat(Enum.GetNames<Bar>().Where(name => name != "None").Select(name => $"teams.bar.{name.ToLowerInvariant()}"))
            .Concat(SnoozeReasons.All.Select(code => $"snooze.{code}"))
            .Concat(from kind in (string[])["answer", "final", "triage"] select $"deadline.{kind}")
            .Concat(from choice in (string[])["citizen", "morning", "days"] from family in (string[])["snooze.", "press.snoozed_"] select $"{family}{choice}")
            .Concat(((string[])["comment_deleted", "bot_kicked", "no_rights", "blocked", "answer_deleted", "rejected"]).Select(code => $"delivery.{code}"))
            .Concat(((string[])["urgent", "obscene", "threat", "personal_data", "rumour", "repeat", "needs_address", "support"]).Select(code => $"flag.{code}"));
        Assert.That(keys.Where(key => !s_russian.Has(key)), Is.Empty);
    }

    [TestCase(1, "комментарий")]
    [TestCase(2, "комментария")]
    [TestCase(5, "комментариев")]
    [TestCase(11, "комментариев")]
    [TestCase(14, "комментариев")]
    [TestCase(21, "комментарий")]
    [TestCase(104, "комментария")]
    [TestCase(111, "комментариев")]
    [TestCase(0, "комментариев")]
    public void Russian_words_follow_their_number(int number, string word) =>
        Assert.That(s_russian.Say("away.open", $"{number}"), Does.Contain($"{number} ").And.EndsWith(word));

    [Test]
    public void A_person_is_named_and_a_key_is_said() => Assert.Multiple(() =>
    {
        Assert.That(Said("refuse.owned", "@17"), Does.EndWith("Анна"));
        Assert.That(Said("refuse.owned", "@18"), Does.EndWith("неизвестный сотрудник"));
        Assert.That(Said("refuse.owned", "@"), Does.EndWith("никто"));
        Assert.That(Said("tell.not_published", "5", "#delivery.comment_deleted"), Does.Contain("комментарий удалён"));
        Assert.That(Said("refuse.owned", "@anna"), Does.EndWith("@anna"));
        Assert.That(Said("refuse.owned", "#1"), Does.EndWith("#1"));
    });

    [Test]
    public void What_an_argument_contains_is_never_filled_again() =>
        Assert.That(Said("why.took", "{0} {0:а|б|в}"), Is.EqualTo("взял(а) {0} {0:а|б|в}"));

    [Test]
    public void An_unknown_key_is_said_as_it_stands() => Assert.That(s_russian.Say("no.such.key"), Is.EqualTo("no.such.key"));

    [Test]
    public void A_missing_argument_leaves_a_gap_and_breaks_nothing() => Assert.That(s_russian.Say("refuse.too_long"), Does.StartWith("Ответ слишком длинный"));

    private static string Said(string key, params string[] args) => s_russian.Say(new Line(key, args), id => id == 17 ? "Анна" : null);

    private static IEnumerable<string> Arguments(Wording wording, string key) =>
        Placeholder().Matches(wording.Template(key)!).Select(match => match.Groups["index"].Value).Distinct().Order();

    private static IEnumerable<string> Sources() => ((string[])["CommentDesk", "CommentDesk.Worker"])
        .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories))
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(File.ReadAllText);

    [GeneratedRegex("""(?:Line\.Of|\b(?:Say|Told|No|Said|By))\((?:view, |turn, |turn, press, )?"(?<key>[a-z]+(?:\.[a-zA-Z_]+)+)(?=")|"(?<key>(?:refuse|tell|why|press|chat|state|preview|button|delivery|invite)\.[a-z_]+(?:\.[a-z_]+)?)(?=")""")]
    private static partial Regex KeyInCode();

    [GeneratedRegex(@"\{(?<index>\d)(?::[^{}]+)?\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\{\d:(?<forms>[^{}]+)\}")]
    private static partial Regex PluralForm();
}
