using System.Text;
using System.Text.Json;
using CommentDesk.Texts;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Learning;
using CommentDesk.Worker.Settings;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Intake;
using Microsoft.Extensions.Configuration;

namespace CommentDesk.Tests.Hostile;

/// <summary>What fuzzing found, each by itself.</summary>
public sealed class FindingTests
{
    private static readonly UpdateReader s_reader = new("123456");

    [Test]
    public void A_letter_of_broken_UTF8_hides_no_other_update_of_its_batch()
    {
        byte[] body = [.. "{\"ok\":true,\"result\":[{\"update_id\":5,\"message\":{\"text\":\""u8, 0xC3, 0x28, .. "\"}},{\"update_id\":6}]}"u8];
        var batch = AnswerReader.Read("getUpdates", 200, body, BotApiJson.Default.UpdateBatch);
        Assert.That(batch.Updates.Select(update => update.UpdateId), Is.EqualTo([5, 6]));
    }

    [Test]
    public void Half_a_character_in_a_name_hides_no_update()
    {
        var body = """{"ok":true,"result":[{"\ud83d_date_id":1,"update_id":5},{"update_id":6}]}"""u8;
        var batch = AnswerReader.Read("getUpdates", 200, body, BotApiJson.Default.UpdateBatch);
        Assert.That(batch.Updates.Select(update => update.UpdateId), Is.EqualTo([5, 6]));
    }

    [TestCase("0")]
    [TestCase("-7")]
    [TestCase("9223372036854775807")]
    [TestCase("9223372036854775808")]
    [TestCase("\"6\"")]
    public void A_number_that_no_offset_can_acknowledge_is_odd(string number)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"ok":true,"result":[{"update_id":{{number}}},{"update_id":6}]}""");
        var batch = AnswerReader.Read("getUpdates", 200, body, BotApiJson.Default.UpdateBatch);
        Assert.That((batch.Updates.Single().UpdateId, batch.Odd), Is.EqualTo((6L, new[] { $$"""{"update_id":{{number}}}""" })).Using<(long, IReadOnlyList<string>)>(
            (left, right) => left.Item1 == right.Item1 && left.Item2.SequenceEqual(right.Item2)));
    }

    [Test]
    public void A_pause_of_years_is_no_pause_to_wait_for()
    {
        var body = """{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":2000000000}}"""u8.ToArray();
        Assert.That(
            () => AnswerReader.Read("sendMessage", 429, body, BotApiJson.Default.Message),
            Throws.TypeOf<BotApiException.TooManyRequests>().With.Property("RetryAfter").EqualTo(TimeSpan.FromDays(1)));
    }

    [Test]
    public void The_way_to_an_odd_place_is_told_shortly_and_without_anybodys_words()
    {
        var words = string.Concat(Enumerable.Repeat("жалоба на воду ", 100));
        var read = (Observation.Unreadable)s_reader.Read($$$"""{"update_id":1,"message":{"message_id":1,"{{{words}}}":"\ud83d"}}""");
        Assert.That(read.Why, Has.Length.LessThan(200).And.Not.Contain("жалоба"));
    }

    [Test]
    public void A_file_of_lessons_names_its_own_fields_only()
    {
        var words = string.Concat(Enumerable.Repeat("жалоба ", 100));
        var (_, bad) = LessonFile.Read(new StringReader($$"""{"text":7,"{{words}}":1}""" + "\n" + $$"""{"{{words}}":"""), DateTimeOffset.UnixEpoch);
        Assert.That(bad.Select(line => line.Why), Is.EqualTo(["not a JSON object of a lesson (text)", "not a JSON object of a lesson"]));
    }

    [Test]
    public void The_kind_of_a_chat_is_not_repeated_when_nobody_knows_it() =>
        Assert.That(
            s_reader.Read("""{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":"жалоба"},"text":"a"}}"""),
            Is.EqualTo(new Observation.Nothing("a message in a chat of an unknown kind")));

    [Test]
    public void Nulls_among_marks_and_buttons_are_passed_over()
    {
        var said = (Observation.PersonSaid)s_reader.Read("""
            {"update_id":1,"message":{"message_id":7,"date":1767000100,"chat":{"id":5,"type":"private"},
             "from":{"id":5,"is_bot":false,"first_name":"Анна"},"text":"Нет воды","entities":[null,{"type":"bold","offset":0,"length":3}],
             "reply_to_message":{"message_id":6,"date":1767000100,"chat":{"id":5,"type":"private"},"from":{"id":123456,"is_bot":true},
              "reply_markup":{"inline_keyboard":[null,[null,{"callback_data":"tk:1:1"}]]}}}}
            """);
        Assert.That(said.Marks.Select(mark => (mark.Offset, mark.Length)), Is.EqualTo(new[] { (0, 3) }));
        Assert.That(said.ReplyToPresses, Is.EqualTo(new[] { "tk:1:1" }));
    }

    [Test]
    public void A_NUL_in_a_text_becomes_a_space()
    {
        var seen = (Observation.CommentSeen)s_reader.Read(StoredComment("text", """ "На Кленовой\u0000 нет воды" """));
        Assert.That(seen.Text, Is.EqualTo("На Кленовой  нет воды"));
    }

    [Test]
    public void A_name_of_ten_thousand_letters_is_cut()
    {
        var seen = (Observation.CommentSeen)s_reader.Read(StoredComment("first_name", JsonSerializer.Serialize(new string('я', 10_000))));
        Assert.That(seen.Author.Name, Has.Length.EqualTo(129).And.EndWith("…"));
    }

    [Test]
    public void A_folder_of_time_zones_is_no_time_zone()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Desk:TimeZone"] = "Europe" }).Build();
        Assert.That(() => DeskConfiguration.Read(settings), Throws.TypeOf<SettingException>().With.Message.Contains("Desk:TimeZone"));
    }

    [TestCase("@17")]
    [TestCase("@")]
    [TestCase("#role.admin")]
    [TestCase("=a")]
    public void What_people_call_themselves_is_never_taken_for_a_code(string name)
    {
        var words = Wording.In("ru");
        Assert.That(words.Say("card.flags", name), Is.EqualTo($"⚑ {name}"));
        Assert.That(words.Say(Line.Of("card.flags", Line.Quoted(name)), _ => "Олег"), Is.EqualTo($"⚑ {name}"));
    }

    [Test]
    public void A_very_long_text_is_no_advertisement_whatever_stands_in_it()
    {
        const string advertisement = "Натяжные потолки недорого, пишите в лс @master ";
        Assert.That(Gate.Closed(advertisement), Is.EqualTo("spam"));
        Assert.That(Gate.Closed(string.Concat(Enumerable.Repeat(advertisement, 100))), Is.Null);
    }

    private static string StoredComment(string field, string value)
    {
        var name = field == "first_name" ? value : "\"Анна\"";
        var text = field == "text" ? value : "\"Нет воды\"";
        return $$$"""
            {"update_id":1,"message":{"message_id":7,"message_thread_id":5,"date":1767000100,"chat":{"id":-1001,"type":"supergroup","title":"Город"},
             "from":{"id":5,"is_bot":false,"first_name":{{{name}}} },"text":{{{text}}} }}
            """;
    }
}
