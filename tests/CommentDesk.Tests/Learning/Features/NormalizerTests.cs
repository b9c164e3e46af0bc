using CommentDesk.Learning.Features;

namespace CommentDesk.Tests.Learning.Features;

public sealed class NormalizerTests
{
    [TestCase("Ёлка ЁЖ", "елка еж", TestName = "Capitals_and_yo_are_folded")]
    [TestCase("оооочень плохоооо", "оочень плохоо", TestName = "Repeats_are_squeezed_to_two")]
    [TestCase("дopoгa", "дорога", TestName = "Latin_look_alikes_inside_a_Cyrillic_word_become_Cyrillic")]
    [TestCase("МOCT Wi Fi", "мост wi fi", TestName = "A_Latin_word_stays_Latin")]
    [TestCase("и\u0306од", "йод", TestName = "A_decomposed_letter_is_composed")]
    [TestCase("во\u200Bда", "вода", TestName = "A_zero_width_space_inside_a_word_is_dropped")]
    [TestCase("ｂｕｓ", "bus", TestName = "Full_width_letters_are_made_plain")]
    [TestCase("см. https://example.org/a?b=1 тут", "см <link> тут", TestName = "A_link_is_one_token")]
    [TestCase("канал t.me/primer", "канал <link>", TestName = "A_bare_domain_is_a_link")]
    [TestCase("@primer глянь", "<mention> глянь", TestName = "A_mention_is_one_token")]
    [TestCase("[id17|Мария], да", "<mention> да", TestName = "A_named_mention_is_one_token")]
    [TestCase("пишите a.b@example.org", "пишите <mail>", TestName = "An_email_is_one_token")]
    [TestCase("дом 5 и 1234", "дом #1 и #4", TestName = "A_number_keeps_its_count_of_digits")]
    [TestCase("что????", "что ??", TestName = "A_run_of_question_marks_is_a_double")]
    [TestCase("ну... да.", "ну … да", TestName = "Dots_are_one_mark_and_a_full_stop_is_none")]
    [TestCase("вот (так) и так))", "вот так и так ))", TestName = "Brackets_in_a_pair_are_no_smile")]
    [TestCase("бл*дь х0й", "бл*дь хой", TestName = "A_masked_word_stays_one_word")]
    [TestCase("стыд 🤦🏼‍♀️", "стыд 🤦", TestName = "A_dressed_emoji_is_one_emoji")]
    [TestCase("ну-ну", "ну ну", TestName = "A_hyphen_parts_words")]
    public void A_comment_is_brought_to_its_normal_form(string text, string line) =>
        Assert.That(Normalizer.Read(text).Line, Is.EqualTo(line));

    [Test]
    public void A_token_remembers_how_its_author_wrote_it()
    {
        var text = Normalizer.Read("Где СВЕЕЕЕТ?");

        Assert.That(text.Written(1), Is.EqualTo("СВЕЕЕЕТ"));
        Assert.That(text.Tokens[1].Norm, Is.EqualTo("свеет"));
    }

    [Test]
    public void Of_a_very_long_comment_the_head_and_the_tail_are_read()
    {
        var text = Normalizer.Read("начало " + new string('я', 1_000_000) + " конец");

        Assert.That(text.Seen, Has.Length.EqualTo(Normalizer.HeadLength + Normalizer.TailLength + 1));
        Assert.That(text.Tokens[0].Norm, Is.EqualTo("начало"));
        Assert.That(text.Tokens[^1].Norm, Is.EqualTo("конец"));
    }

    [TestCase("")]
    [TestCase("   \t\r\n")]
    [TestCase("\u0301\u0301\u0301")]
    [TestCase("\u200B\u200D\uFEFF")]
    [TestCase("\uD83D")]
    [TestCase("\uDE00\uD83D")]
    [TestCase("№ ° §")]
    public void What_says_nothing_gives_no_tokens(string text) =>
        Assert.That(Normalizer.Read(text).Tokens, Is.Empty);
}
