using System.Text.Json;
using CommentDesk.Answers;
using CommentDesk.Learning.Flags;
using CommentDesk.Learning.Kin;
using CommentDesk.Tests.Learning;
using CommentDesk.Tests.Telegram.Cards;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Learning;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Intake;
using CommentDesk.Worker.Telegram.Publishing;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Hostile;

/// <summary>However a text is made, twice as long is twice the work and no more: one comment cannot stop the desk.</summary>
public sealed class StallTests
{
    private const int Megabyte = 1 << 20;

    /// <summary>Work that grows with the square of a megabyte would take hours.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private static readonly UpdateReader s_reader = new("123456");

    private static readonly (string Name, Action<string> Work)[] s_doors =
    [
        ("reader", text => s_reader.Read(Update(text))),
        ("verdict", text => new VerdictPolicy(new ModelClassifier(LearnedFew.Model), new VerdictThresholds()).Judge(text)),
        ("likeness", text => new TextIndex().Add(1, text)),
        ("card", text => _ = CardFace.Draw(CardDrawing.View(new Stage.Assigned(CardDrawing.Officer.Id), comment: CardDrawing.Some(text))).Text.Markup),
        ("messages", text => _ = new Html().Quote(text).Parts().Count),
        ("answer", text => PublicText.Of(new Draft(1, text, [new Mark("bold", 0, text.Length)], null))),
        ("mask", text => PersonalMask.Of(text)),
    ];

    [TestCaseSource(typeof(Monsters), nameof(Monsters.Names))]
    public void A_megabyte_of_anything_stalls_nothing(string monster)
    {
        var text = Monsters.Of(monster, Megabyte);
        foreach (var (door, work) in s_doors)
            Assert.That(async () => await Task.Run(() => work(text)).WaitAsync(s_patience), Throws.Nothing, door);
    }

    /// <summary>Counted in bytes taken: they are the same on every machine.</summary>
    [TestCaseSource(typeof(Monsters), nameof(Monsters.Names))]
    public void Twice_as_long_takes_twice_as_much(string monster)
    {
        foreach (var (door, work) in s_doors)
        {
            // Buffers that are lent out again and again are made once, before it counts.
            Taken(work, Monsters.Of(monster, 256 * 1024));
            var (one, two, four) = (Taken(work, Monsters.Of(monster, 64 * 1024)), Taken(work, Monsters.Of(monster, 128 * 1024)), Taken(work, Monsters.Of(monster, 256 * 1024)));
            Assert.That(two, Is.LessThan(2.7 * one + 500_000), door);
            Assert.That(four, Is.LessThan(2.7 * two + 500_000), door);
        }
    }

    private static long Taken(Action<string> work, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Update(string text) => $$"""
        {"update_id":1,"message":{"message_id":7,"message_thread_id":5,"date":1767000100,"chat":{"id":-1001,"type":"supergroup"},"from":{"id":5,"first_name":"Анна"},"text":{{JsonSerializer.Serialize(text)}} } }
        """;
}
