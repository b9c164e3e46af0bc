using System.Collections.Concurrent;
using CommentDesk.Sandbox.Facts;
using Microsoft.Playwright;

namespace CommentDesk.Tests.Page;

/// <summary>Somebody before the page: what they see and touch, and what went wrong meanwhile.</summary>
internal sealed class Visit : IAsyncDisposable
{
    // A dialog would stop the page; here it becomes an error like any other.
    private const string Undialogued = "window.alert = window.confirm = window.prompt = (words) => console.error(`dialog: ${words}`);";

    private readonly ConcurrentQueue<string> _troubles = new();
    private readonly IBrowserContext _context;

    private Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Screen = page;
        page.PageError += (_, error) => _troubles.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _troubles.Enqueue($"{message.Text} ({message.Location})");
        };
    }

    public IPage Screen { get; }

    /// <summary>Console errors, uncaught exceptions and dialogs since the page was opened.</summary>
    public IReadOnlyList<string> Troubles => [.. _troubles];

    public ILocator Composer => Screen.GetByTestId("composer");

    public ILocator Toast => Screen.GetByTestId("toast");

    public ILocator CommandList => Screen.GetByRole(AriaRole.Listbox, new() { Name = "Команды бота" });

    public ILocator Guide => Screen.GetByRole(AriaRole.Complementary, new() { Name = "Что попробовать" });

    public static async Task<Visit> To(string address, int width, int height, bool phone)
    {
        var context = await PageHouse.NewContext(width, height, phone);
        await context.AddInitScriptAsync(Undialogued);
        var visit = new Visit(context, await context.NewPageAsync());
        await visit.Screen.GotoAsync(address);
        return visit;
    }

    public ILocator Entry(long chat) => Screen.GetByTestId($"chat-{chat}");

    public Task Enter(long chat) => Entry(chat).ClickAsync();

    /// <summary>The message as a bubble or, in the channel, as a comment.</summary>
    public ILocator Bubble(Message message) => Screen.GetByTestId($"msg-{message.ChatId}-{message.Id}");

    public Task Press(Message message, string caption) => Bubble(message)
        .GetByTestId("btn").And(Screen.GetByRole(AriaRole.Button, new() { Name = caption, Exact = true })).ClickAsync();

    public async Task Say(string words)
    {
        await Composer.FillAsync(words);
        await Screen.GetByTestId("send").ClickAsync();
    }

    public async Task Comment(Post post, Person author, string words)
    {
        await Screen.GetByTestId($"author-{post.Id}").SelectOptionAsync($"{author.Id}");
        await Screen.GetByTestId($"comment-composer-{post.Id}").FillAsync(words);
        await Screen.GetByTestId($"comment-send-{post.Id}").ClickAsync();
    }

    public async Task Photograph(string name)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"page-{name}.png");
        await Screen.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled });
        TestContext.AddTestAttachment(path);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
