using CommentDesk.Demo;
using Microsoft.Playwright;

namespace CommentDesk.Tests.Page;

/// <summary>One demo and one Chromium for all stories of the page. Each story has a browser context of its own.</summary>
[SetUpFixture]
public sealed class PageHouse
{
    private const float PatienceMs = 30_000;
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>No sandbox for root in a container, and no words to the internet.</summary>
    private static readonly string[] s_arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static IPlaywright? s_playwright;
    private static IBrowser? s_browser;
    private static DemoHouse? s_house;

    internal static DemoHouse Demo => s_house ?? throw new InvalidOperationException("The demo is not running: the set-up of the page tests did not finish.");

    [OneTimeSetUp]
    public async Task Open()
    {
        if (Chromium() is not { } path)
        {
            Assert.Ignore($"No Chromium found on the PATH ({string.Join(", ", s_names)}). On Debian install it with: apt-get install chromium");
            return;
        }

        Assertions.SetDefaultExpectTimeout(PatienceMs);
        s_playwright = await Playwright.CreateAsync();
        s_browser = await s_playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = s_arguments });
        s_house = await DemoHouse.Start(new DemoOptions(Port: 0, Pause: 0), CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (s_browser is not null)
            await s_browser.DisposeAsync();
        s_playwright?.Dispose();
        if (s_house is not null)
            await s_house.DisposeAsync();
    }

    internal static async Task<IBrowserContext> NewContext(int width, int height, bool phone)
    {
        var browser = s_browser ?? throw new InvalidOperationException("The browser is not running: the set-up of the page tests did not finish.");
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Demo.Url.AbsoluteUri,
            ViewportSize = new() { Width = width, Height = height },
            IsMobile = phone,
            HasTouch = phone,
            Locale = "ru-RU",
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(PatienceMs);
        return context;
    }

    private static string? Chromium() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => s_names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
