using CommentDesk.Learning;

namespace CommentDesk.Tests.Learning;

public sealed class CorpusTests
{
    private string _folder = "";

    [SetUp]
    public void Make_a_folder() => _folder = Directory.CreateTempSubdirectory("corpus").FullName;

    [TearDown]
    public void Remove_the_folder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_folder_is_read_file_by_file_in_order_of_names()
    {
        Write("b.jsonl", """{"text":"второй","label":"N","theme":null}""");
        Write("a.jsonl", """{"text":"первый","label":"C","theme":"roads","other":1}""");

        Assert.That(Corpus.Read(_folder), Is.EqualTo(new[]
        {
            new Sample("первый", CommentLabel.Complaint, "roads"),
            new Sample("второй", CommentLabel.Negativity, null),
        }));
    }

    [Test]
    public void A_second_label_a_domain_and_foreign_names_of_themes_are_read()
    {
        var path = Write("a.jsonl", """{"text":"яма","label":"C","alt":"Q","theme":"landscaping","domain":"city"}""" + "\n" + """{"text":"ура","label":"O","alt":"O","theme":"covid"}""");

        Assert.That(Corpus.Read(path), Is.EqualTo(new[]
        {
            new Sample("яма", CommentLabel.Complaint, "yards", CommentLabel.Question, "city"),
            new Sample("ура", CommentLabel.Other, "covid"),
        }));
    }

    [TestCase("landscaping", "yards")]
    [TestCase("construction", "build")]
    [TestCase("trade_labour", "trade")]
    [TestCase("telecom", "digital")]
    [TestCase("government", "gov")]
    [TestCase("culture_sport", "culture")]
    [TestCase("roads", "roads")]
    public void A_theme_of_another_data_set_gets_our_code(string theirs, string ours) =>
        Assert.That(Corpus.Read(Write("a.jsonl", $$"""{"text":"яма","label":"C","theme":"{{theirs}}"}"""))[0].Theme, Is.EqualTo(ours));

    [Test]
    public void What_is_noted_beside_a_comment_makes_no_second_comment_of_it() =>
        Assert.That(
            SampleOrder.Distinct([new("яма", CommentLabel.Complaint, "roads"), new("яма", CommentLabel.Complaint, "roads", CommentLabel.Question, "city")]),
            Has.Length.EqualTo(1));

    [TestCase("""{"text":"а","label":"C","alt":"X"}""", "\"alt\" is none of C, Q, N, O")]
    [TestCase("""{"text":"а","label":"X"}""", "none of C, Q, N, O")]
    [TestCase("""{"label":"C"}""", "\"text\" is missing")]
    [TestCase("""{"text":"  ","label":"C"}""", "\"text\" is missing")]
    [TestCase("""{"text":"а","label":"C","theme":"Дороги"}""", "\"theme\" is not a code")]
    [TestCase("""{"text":"а","label":""", "not a JSON object")]
    [TestCase("", "not a JSON object")]
    [TestCase("null", "holds null")]
    public void A_bad_line_is_named(string line, string cause)
    {
        var path = Write("a.jsonl", """{"text":"первый","label":"C"}""" + "\n" + line + "\n");

        Assert.That(
            () => Corpus.Read(path),
            Throws.TypeOf<CorpusException>().With.Message.Contains(cause).And.Message.Contains("a.jsonl, line 2"));
    }

    [Test]
    public void Bytes_that_are_not_text_are_refused()
    {
        var path = Path.Combine(_folder, "a.jsonl");
        File.WriteAllBytes(path, [0x7B, 0xC3, 0x28, 0x7D]);

        Assert.That(() => Corpus.Read(path), Throws.TypeOf<CorpusException>().With.Message.Contains("UTF-8"));
    }

    [Test]
    public void A_missing_path_is_refused() =>
        Assert.That(() => Corpus.Read(Path.Combine(_folder, "no")), Throws.TypeOf<CorpusException>().With.Message.Contains("no such file"));

    [Test]
    public void An_empty_folder_is_refused() =>
        Assert.That(() => Corpus.Read(_folder), Throws.TypeOf<CorpusException>().With.Message.Contains("no *.jsonl"));

    private string Write(string name, string lines)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, lines);
        return path;
    }
}
