using System.Text;
using CommentDesk.Learning;
using CommentDesk.Learning.Flags;
using CommentDesk.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CommentDesk.Tests.Learning.Flags;

/// <summary>Whatever is written, hiding it is final, keeps the text whole and leaves innocent texts alone.</summary>
public sealed class PersonalMaskPropertyTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(14).WithQuietOnSuccess(true);

    /// <summary>What personal data is made of, and what may stand between.</summary>
    private static readonly string[] Pieces =
    [
        "8", "+7", "900", "(3952)", "000", "12", "34", "-", " ", ".", "(", ")", "67", "0000", "123456", "паспорт", " кв. ", "дом ", "ул. Мира ", " 5-12",
        "тел. ", "звоните ", "a@b.ru", "снилс ", "•••", "•••-••-67", "💳", "\ud83d", "\udcde", "👨‍👩‍👧", "\n", "\u200b", "８", "𝟗", "руб", "г.р.", "01.02.1980", "лицевой счёт ",
        "восемь ", "девятьсот ", "двадцать ", "@name", "t.me/name12", "\uFFFC", "№", "й", "и\u0306",
    ];

    private static Arbitrary<string> Texts => Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Test]
    public void Hidden_once_is_hidden_for_good() => Check.One(Runs, Prop.ForAll(Texts, text =>
    {
        var (shown, kept) = (PersonalMask.Shown(text), PersonalMask.Of(text));
        return PersonalMask.Shown(shown) == shown && PersonalMask.Of(kept) == kept && PersonalData.Find(shown).Count == 0;
    }));

    [Test]
    public void Each_find_lies_within_the_text_apart_from_the_others_and_cuts_no_letter() => Check.One(Runs, Prop.ForAll(Texts, text =>
    {
        var found = PersonalData.Find(text);
        return found.All(datum => datum.Start >= 0 && datum.Length > 0 && datum.Start + datum.Length <= text.Length
                && !Cuts(text, datum.Start) && !Cuts(text, datum.Start + datum.Length))
            && found.Zip(found.Skip(1), (left, right) => left.Start + left.Length <= right.Start).All(apart => apart);
    }));

    [Test]
    public void A_mark_is_never_much_longer_than_what_it_hides() => Check.One(Runs, Prop.ForAll(Texts, text =>
        PersonalMask.Shown(text).Length <= text.Length + 12 * PersonalData.Find(text).Count));

    [Test]
    public void Any_string_at_all_is_read() => Check.One(Runs, Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
        text is null || PersonalMask.Shown(PersonalMask.Shown(text)) == PersonalMask.Shown(text)));

    /// <summary>The corpus holds made-up telephones only, and those are all noughts.</summary>
    [Test]
    public void Comments_without_personal_data_keep_every_word()
    {
        var comments = Corpus.Read(Repository.File("models/corpus")).Select(sample => sample.Text).ToList();
        var touched = comments.Where(text => PersonalData.Find(text).Count > 0).ToList();
        TestContext.Out.WriteLine($"Touched: {touched.Count} of {comments.Count}");
        Assert.That(comments, Has.Count.GreaterThan(3000));
        Assert.That(touched, Is.Not.Empty);
        Assert.That(touched.Where(text => PersonalData.Find(text).Any(datum => text.Substring(datum.Start, datum.Length).Count(letter => letter == '0') < 5)), Is.Empty);
    }

    [Test]
    public void Half_a_million_digits_are_read_in_a_moment()
    {
        var text = new StringBuilder();
        for (var number = 0; text.Length < 500_000; number++)
            text.Append(number % 7 == 0 ? "тел. " : " ").Append(number * 7919L % 100_000);
        var digits = text.ToString();
        var began = TimeProvider.System.GetTimestamp();
        PersonalMask.Shown(digits);
        Assert.That(TimeProvider.System.GetElapsedTime(began), Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    private static bool Cuts(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
