using CommentDesk.Demo;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;
using NUnit.Framework.Interfaces;
using static Microsoft.Playwright.Assertions;

namespace CommentDesk.Tests.Page;

/// <summary>A story told by the page. Whatever it writes to the console as an error fails the story.</summary>
[Category("page")]
public abstract class PageStory
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly List<Visit> _visits = [];

    private protected static World World => PageHouse.Demo.World;

    private protected static Cast Cast => PageHouse.Demo.Cast;

    /// <summary>The demo's post about the repair of a street.</summary>
    private protected static Post Repair => World.Posts.First(post =>
        World.MessagesIn(post.ChannelId).Any(message => message.Id == post.Id && message.Words.Contains("ремонт Садовой", StringComparison.Ordinal)));

    [TearDown]
    public async Task Leave()
    {
        var failed = TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed;
        var troubles = new List<string>();
        foreach (var (index, visit) in _visits.Index())
        {
            if (failed)
                await visit.Photograph($"failed-{TestContext.CurrentContext.Test.ID}-{index}");
            troubles.AddRange(visit.Troubles);
            await visit.DisposeAsync();
        }

        _visits.Clear();
        Assert.That(troubles, Is.Empty, "The page had errors.");
    }

    private protected async Task<Visit> Open(string address = "/", int width = 1280, int height = 800, bool phone = false)
    {
        var visit = await Visit.To(address, width, height, phone);
        _visits.Add(visit);
        return visit;
    }

    /// <summary>A bot's message in a private chat, standing or to come.</summary>
    private protected static Task<Message> Told(Func<Message, bool> wanted) =>
        World.WaitForMessage(message => message.BotId is not null && message.From.IsBot && wanted(message), s_patience);

    /// <summary>The card of a ticket in the chat of whoever is to answer it.</summary>
    private protected static Task<Message> Card(string words, long? chat = null) =>
        Told(message => message.Words.Contains(words, StringComparison.Ordinal) && Has(message, "Ответить") && (chat ?? message.ChatId) == message.ChatId);

    private protected static Task<Message> Written(Func<Message, bool> wanted) => World.WaitForMessage(wanted, s_patience);

    /// <summary>Answers a card as its reader would, and gives the answer as it was published.</summary>
    private protected static async Task<Message> Answer(Visit visit, Message card, Message comment, string words, string? photo = null)
    {
        var known = World.Messages.Where(message => message.ChatId == card.ChatId).Max(message => message.Id);
        await visit.Press(card, "Ответить");
        var prompt = await Told(message => message.ChatId == card.ChatId && message.Id > known && message.Words.Contains("Напишите ответ", StringComparison.Ordinal));
        await Expect(visit.Bubble(prompt)).ToBeVisibleAsync();
        await visit.Say(words);
        var preview = await Told(message => message.ChatId == card.ChatId && message.Words.Contains(words, StringComparison.Ordinal) && Has(message, "Опубликовать"));
        await Expect(visit.Bubble(preview)).ToContainTextAsync(words);
        if (photo is not null)
            await visit.Photograph(photo);
        await visit.Press(preview, "Опубликовать");
        return await Written(message => message.ChatId == comment.ChatId && message.From.IsBot && message.ReplyTo == comment.Id);
    }

    private protected static bool Has(Message message, string caption) =>
        message.Buttons.Any(row => row.Any(button => button.Text == caption));
}
