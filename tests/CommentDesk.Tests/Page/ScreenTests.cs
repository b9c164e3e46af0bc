using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommentDesk.Tests.Page;

/// <summary>Small screens, the keyboard, and where the guide may lie.</summary>
public sealed class ScreenTests : PageStory
{
    /// <summary>What can be pushed sideways: the page itself or any part of it that scrolls.</summary>
    private const string Sideways =
        """
        [document.documentElement, ...document.querySelectorAll('body *')]
          .filter((node) => node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0
            && (node === document.documentElement || ['auto', 'scroll'].includes(getComputedStyle(node).overflowX)))
          .map((node) => node.className || node.tagName)
        """;

    [Test]
    public async Task A_phone_shows_the_list_then_a_conversation_then_the_list_again()
    {
        var visit = await Open(width: 390, height: 844, phone: true);
        await Expect(visit.Entry(Cast.Officer.Id)).ToBeVisibleAsync();
        await Expect(visit.Guide).ToBeHiddenAsync();
        Assert.That(await visit.Screen.EvaluateAsync<string[]>(Sideways), Is.Empty);
        await visit.Photograph("phone-list");

        await visit.Entry(Cast.Officer.Id).TapAsync();
        await Expect(visit.Composer).ToBeVisibleAsync();
        await Expect(visit.Entry(Cast.Officer.Id)).ToBeHiddenAsync();
        Assert.That(await visit.Screen.EvaluateAsync<string[]>(Sideways), Is.Empty);
        await visit.Photograph("phone-chat");

        await visit.Screen.GetByTestId("back").TapAsync();
        await Expect(visit.Entry(Cast.Officer.Id)).ToBeVisibleAsync();
        await visit.Entry(Repair.ChannelId).TapAsync();
        await Expect(visit.Screen.GetByTestId($"post-{Repair.Id}")).ToBeVisibleAsync();
        Assert.That(await visit.Screen.EvaluateAsync<string[]>(Sideways), Is.Empty);
        await visit.Photograph("phone-channel");
    }

    [Test]
    public async Task On_a_phone_the_guide_is_one_touch_away_and_leads_into_a_conversation()
    {
        var visit = await Open(width: 390, height: 844, phone: true);
        await visit.Screen.GetByTestId("try").TapAsync();
        await Expect(visit.Guide).ToBeVisibleAsync();
        await visit.Photograph("phone-guide");
        await visit.Screen.GetByTestId("step-2").GetByRole(AriaRole.Button, new() { Name = "Юлия" }).TapAsync();
        await Expect(visit.Guide).ToBeHiddenAsync();
        await Expect(visit.Composer).ToBeVisibleAsync();
    }

    [TestCase(1160)]
    [TestCase(800)]
    public async Task The_guide_never_covers_a_conversation_by_itself(int width)
    {
        var visit = await Open($"/#/{Cast.Officer.Id}", width);
        await Expect(visit.Composer).ToBeVisibleAsync();
        await Expect(visit.Guide).ToBeHiddenAsync();

        await visit.Screen.GetByTestId("guide-toggle").ClickAsync();
        await Expect(visit.Guide).ToBeVisibleAsync();
        await visit.Enter(Cast.Supervisor.Id);
        await Expect(visit.Guide).ToBeHiddenAsync();
    }

    [Test]
    public async Task The_keyboard_alone_finds_a_chat_and_writes_in_it()
    {
        var chat = Cast.SecondOfficer.Id;
        var visit = await Open();
        await Expect(visit.Entry(chat)).ToBeVisibleAsync();
        await visit.Screen.Keyboard.PressAsync("Control+k");
        await Expect(visit.Screen.GetByTestId("search")).ToBeFocusedAsync();
        await visit.Screen.Keyboard.TypeAsync("Марина");
        await visit.Screen.Keyboard.PressAsync("Enter");
        await Expect(visit.Composer).ToBeFocusedAsync();

        await visit.Screen.Keyboard.TypeAsync("/help");
        await visit.Screen.Keyboard.PressAsync("Enter");
        var help = await Told(message => message.ChatId == chat && message.Words.Contains("/queue", StringComparison.Ordinal));
        await Expect(visit.Bubble(help)).ToBeVisibleAsync();
        await Expect(visit.Composer).ToHaveValueAsync("");
        await Expect(visit.CommandList).ToBeHiddenAsync();
    }

    [Test]
    public async Task Escape_leaves_a_reply()
    {
        var chat = Cast.Moderator.Id;
        var visit = await Open($"/#/{chat}");
        var welcome = World.MessagesWith(Cast.Moderator).Last(message => message.From.IsBot);
        await visit.Bubble(welcome).HoverAsync();
        await visit.Bubble(welcome).GetByRole(AriaRole.Button, new() { Name = "Действия" }).ClickAsync();
        await visit.Screen.GetByRole(AriaRole.Menuitem, new() { Name = "Ответить" }).ClickAsync();
        var about = visit.Screen.GetByText($"Ответ: {World.Bots[0].Name}");
        await Expect(about).ToBeVisibleAsync();
        await visit.Screen.Keyboard.PressAsync("Escape");
        await Expect(about).ToBeHiddenAsync();
        await Expect(visit.Composer).ToBeFocusedAsync();
    }
}
