using System.Text.Json.Nodes;
using CommentDesk.Tests.Learning;
using CommentDesk.Tests.Storage;
using CommentDesk.Worker.Terminal;

namespace CommentDesk.Tests.Terminal;

/// <summary>The verbs that judge and measure files, as a shell calls them.</summary>
[NonParallelizable]
public sealed class MeasuringVerbTests
{
    private TemporaryFolder? _folder;

    [OneTimeSetUp]
    public void Make_a_model()
    {
        _folder = new TemporaryFolder();
        LearnedFew.Model.Save(At("few.model"));
    }

    [OneTimeTearDown]
    public void Remove_it() => _folder?.Dispose();

    [Test]
    public async Task Classify_names_words_flags_and_neighbours()
    {
        await File.WriteAllTextAsync(At("in.jsonl"), """{"id":7,"text":"На Кленовой 4 третий день нет горячей воды, батареи ледяные, спасибо"}""" + "\n");

        Assert.That(await Run("classify", "--input", At("in.jsonl"), "--output", At("out.jsonl"), "--model", At("few.model")), Is.Zero);

        var told = JsonNode.Parse(await File.ReadAllTextAsync(At("out.jsonl")))!;
        Assert.That((int)told["id"]!, Is.EqualTo(7));
        Assert.That((string)told["label"]!, Is.EqualTo("C"));
        var weights = told["reasons"]!.AsArray().Select(reason => (double)reason!["weight"]!).ToArray();
        Assert.That(weights, Has.Some.Positive.And.Some.Negative);
        Assert.That(told["neighbours"]!.AsArray(), Has.Count.InRange(1, 3));
        Assert.That((string)told["neighbours"]![0]!["label"]!, Is.EqualTo("C"));
        Assert.That((double)told["neighbours"]![0]!["likeness"]!, Is.InRange(0.15, 1));
    }

    [Test]
    public async Task Classify_names_as_many_neighbours_as_are_wanted()
    {
        await File.WriteAllTextAsync(At("in.jsonl"), """{"id":"a","text":"нет горячей воды"}""" + "\n");

        await Run("classify", "--input", At("in.jsonl"), "--output", At("none.jsonl"), "--model", At("few.model"), "--neighbours", "0");

        Assert.That(JsonNode.Parse(await File.ReadAllTextAsync(At("none.jsonl")))!["neighbours"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Evaluate_tells_every_side_as_JSON()
    {
        await File.WriteAllLinesAsync(At("rows.jsonl"),
        [
            """{"text":"На Кленовой 4 третий день нет горячей воды","label":"C","theme":"heat_water","alt":null,"domain":"gov"}""",
            """{"text":"Клоуны, одни обещания","label":"O","alt":"N","domain":"city"}""",
        ]);
        using var writer = new StringWriter();
        var console = Console.Out;
        Console.SetOut(writer);
        try
        {
            Assert.That(await Run("evaluate", "--input", At("rows.jsonl"), "--model", At("few.model"), "--json"), Is.Zero);
        }
        finally
        {
            Console.SetOut(console);
        }

        var told = JsonNode.Parse(writer.ToString())!;
        Assert.That((double)told["accuracy"]!, Is.EqualTo(0.5));
        Assert.That((double)told["unambiguous"]!["accuracy"]!, Is.EqualTo(1));
        Assert.That((double)told["alternativeAccepted"]!["accuracy"]!, Is.EqualTo(1));
        Assert.That((double)told["domains"]!["city"]!["accuracy"]!, Is.Zero);
        Assert.That((double)told["triage"]!["silentComplaints"]!, Is.Zero);
    }

    private static Task<int> Run(params string[] words) => Root.Command().Parse(words).InvokeAsync();

    private string At(string name) => _folder!.Path(name);
}
