using CommentDesk.Tests.Privacy;
using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>The verb that erases an author, as a process of its own beside the running desk.</summary>
public sealed class ErasureStories
{
    private const string Said = "На Зелёной 14 третий день нет горячей воды, кв. 12, звоните 8 900 000-00-67";

    [Test]
    public async Task An_author_is_erased_beside_the_running_desk_and_cards_lose_the_text()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "officer");
        var post = desk.World.Post(channel.Id, "Отопительный сезон начался");
        var citizen = desk.World.AddPerson("Лидия Сомова");
        var comment = desk.World.Comment(citizen, post, Said);
        var card = await desk.Card(officer, "Зелёной 14");
        desk.World.Say(officer, "Здравствуйте, Лидия! Воду дадут сегодня.", replyTo: card.Id);
        await desk.Press(officer, await desk.Preview(officer, "Воду дадут"), "Опубликовать");
        await desk.Published(comment);
        await desk.Heard(officer, message => message.Id == card.Id && message.Words.Contains("Ответил", StringComparison.Ordinal));
        desk.World.Comment(citizen, post, "На Садовой у школы второй месяц не горит ни один фонарь, дети ходят впотьмах");
        var second = await desk.Card(officer, "впотьмах");

        var id = citizen.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(await Run(desk, "erase", id, "--dry-run"), Is.EqualTo("0 Would be erased: 2 comments (1 of them not answered yet), 0 lessons. A dry run: nothing was changed."));
        Assert.That(await Run(desk, "erase", id), Does.StartWith("0 Erased: 2 comments (1 of them not answered yet), 0 lessons. The desk is"));
        Assert.That(await Run(desk, "erase", id), Does.StartWith("0 Erased: 0 comments"));
        Assert.That(await Run(desk, "erase", "Лидия"), Is.EqualTo("5 'Лидия' is not an author. Give a Telegram id such as 123456789, or a @name."));

        // What the other process put into the outbox is found at the next look.
        await desk.Restart();
        foreach (var shown in new[] { card, second })
            await desk.Heard(officer, message => message.Id == shown.Id && message.Words.Contains("текст стёрт", StringComparison.Ordinal) && !message.Words.Contains("Зелёной", StringComparison.Ordinal) && !message.Words.Contains("впотьмах", StringComparison.Ordinal));
        await desk.Stop();
        Assert.That(await Run(desk, "erase", id), Does.EndWith("The database file was rewritten: no old copy is left in it."));
        Assert.That(FileSearch.In(Path.Combine(desk.Folder, "desk.db"), "Зелёной", "Лидия", "Сомова", "впотьмах", "000-00-67", "Воду дадут"), Is.Empty);
    }

    /// <summary>The exit code and what was said, on one line.</summary>
    private static async Task<string> Run(StoryDesk desk, params string[] verb)
    {
        using var process = WorkerProcess.Start(verb, WorkerProcess.Settings(desk.Sandbox.Url, desk.Folder, desk.Admin.Id));
        var code = await process.Exit(StoryDesk.Patience);
        return $"{code} {process.Output.ReplaceLineEndings(" ")}".Trim();
    }
}
