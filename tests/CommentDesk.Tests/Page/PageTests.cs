using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommentDesk.Tests.Page;

/// <summary>What somebody does with the demo in their first five minutes.</summary>
public sealed partial class PageTests : PageStory
{
    private const string Markup = "<img src=x onerror=alert(1)><b>&\"'</b>";

    [Test]
    public async Task A_newcomer_tries_the_whole_desk()
    {
        var visit = await Open();
        await Expect(visit.Guide).ToBeVisibleAsync();
        await Expect(visit.Screen.GetByTestId("step-1")).ToBeVisibleAsync();
        await OfficerAnswers(visit);
        await SupervisorAsksForNumbers(visit);
        await TrainerLabels(visit);
    }

    [Test]
    public async Task A_comment_written_on_the_page_reaches_somebody_who_can_answer()
    {
        const string words = "В подъезде на Зелёной 14 лифт стоит вторую неделю, на девятый с коляской пешком";
        var visit = await Open($"/#/{Repair.ChannelId}");
        await visit.Comment(Repair, Cast.Citizens[2], words);
        var comment = await Written(message => message.ChatId == Repair.GroupId && message.Words == words);
        await Expect(visit.Bubble(comment)).ToContainTextAsync(words);
        await Expect(visit.Bubble(comment)).ToContainTextAsync(Cast.Citizens[2].Name);

        var card = await Card(words);
        await visit.Enter(card.ChatId);
        await Expect(visit.Bubble(card)).ToContainTextAsync(words);
        await Expect(visit.Bubble(card)).ToContainTextAsync("Почему жалоба");
    }

    [Test]
    public async Task A_scene_is_played_and_the_clock_put_on_with_a_press_each()
    {
        var visit = await Open(width: 1440);
        await visit.Screen.GetByTestId("play-5").ClickAsync();
        await Expect(visit.Screen.GetByTestId("step-5")).ToHaveClassAsync("tried");
        var card = await Card("Открытый люк у дома 9", Cast.RoadOfficer.Id);
        await visit.Screen.GetByTestId("step-5").GetByRole(AriaRole.Button, new() { Name = "Тимур" }).ClickAsync();
        await Expect(visit.Bubble(card)).ToContainTextAsync("срочно");

        var before = await visit.Screen.GetByTestId("clock").TextContentAsync();
        await visit.Guide.GetByRole(AriaRole.Button, new() { Name = "+30 минут" }).ClickAsync();
        var reminder = await Told(message => message.ChatId == card.ChatId && message.Id > card.Id && message.Words.Contains("половина срока прошла", StringComparison.Ordinal));
        await Expect(visit.Bubble(reminder)).ToBeVisibleAsync();
        await Expect(visit.Screen.GetByTestId("clock")).Not.ToHaveTextAsync(before!);
        await visit.Photograph("scene");
    }

    [Test]
    public async Task Markup_from_strangers_stays_text_everywhere()
    {
        const string words = $"На Мира 7 третий день нет воды {Markup}";
        const string reply = $"Воду дадут к вечеру {Markup}";
        var stranger = World.AddPerson(Markup, hint: "житель");
        var visit = await Open($"/#/{Repair.ChannelId}");
        await visit.Comment(Repair, stranger, words);
        var comment = await Written(message => message.ChatId == Repair.GroupId && message.Words == words);
        await Expect(visit.Bubble(comment)).ToContainTextAsync(words);
        await Expect(visit.Bubble(comment).Locator("header")).ToContainTextAsync(Markup);

        var card = await Card(words);
        await visit.Enter(card.ChatId);
        await Expect(visit.Bubble(card)).ToContainTextAsync(words);
        var answer = await Answer(visit, card, comment, reply);
        await Expect(visit.Screen.Locator("img")).ToHaveCountAsync(0);
        await visit.Enter(Repair.ChannelId);
        await Expect(visit.Bubble(answer)).ToContainTextAsync(reply);
        await Expect(visit.Entry(stranger.Id)).ToContainTextAsync(Markup);
        await Expect(visit.Screen.Locator("img")).ToHaveCountAsync(0);
        await visit.Photograph("markup");
    }

    [Test]
    public async Task An_invitation_opened_on_the_page_gives_its_role_to_a_new_person()
    {
        const string name = "Нина Зимина";
        var visit = await Open($"/#/{Cast.Admin.Id}");
        var known = World.MessagesWith(Cast.Admin)[^1].Id;
        await visit.Say("/invite supervisor");
        var invitation = await Told(message => message.ChatId == Cast.Admin.Id && message.Words.Contains("Приглашение. Роль: руководитель", StringComparison.Ordinal)
            && message.Id > known);
        await visit.Bubble(invitation).Locator("a[href*='?start=']").ClickAsync();
        await visit.Screen.GetByTestId("pick-new").ClickAsync();
        await visit.Screen.GetByTestId("person-name").FillAsync(name);
        await visit.Screen.GetByTestId("person-save").ClickAsync();

        var welcome = await Told(message => message.Words.Contains(name, StringComparison.Ordinal) && message.Words.Contains("Ваши роли", StringComparison.Ordinal));
        await Expect(visit.Bubble(welcome)).ToContainTextAsync("руководитель");
        await Expect(visit.Entry(welcome.ChatId)).ToHaveAttributeAsync("aria-current", "page");
    }

    private static async Task OfficerAnswers(Visit visit)
    {
        const string reply = "Бригада на месте, воду дадут сегодня до 18:00.";
        var officer = Cast.Officer.Id;
        var card = await Card("На Лесной 8 в подвале", officer);
        var comment = World.MessagesIn(Repair.GroupId).Single(message => message.Words.Length > 20 && card.Words.Contains(message.Words, StringComparison.Ordinal));
        await visit.Enter(Repair.ChannelId);
        await Expect(visit.Screen.GetByTestId($"post-{Repair.Id}").GetByTestId($"msg-{comment.ChatId}-{comment.Id}")).ToContainTextAsync(comment.Words);

        await visit.Enter(officer);
        await Expect(visit.Bubble(card)).ToContainTextAsync("Почему жалоба");
        await Expect(visit.Bubble(card)).ToContainTextAsync("Назначение:");
        var answer = await Answer(visit, card, comment, reply, "preview");
        await Expect(visit.Bubble(card)).ToContainTextAsync($"Ответил(а) {Cast.Officer.Name}");
        await visit.Photograph("answered");

        await visit.Enter(Repair.ChannelId);
        await Expect(visit.Bubble(answer)).ToContainTextAsync(reply);
        await Expect(visit.Bubble(answer)).ToContainTextAsync("Официальный ответ");
        await visit.Bubble(answer).ScrollIntoViewIfNeededAsync();
        await visit.Photograph("channel");
    }

    private static async Task SupervisorAsksForNumbers(Visit visit)
    {
        var chat = Cast.Supervisor.Id;
        var known = World.MessagesWith(Cast.Supervisor).Max(message => message.Id);
        await visit.Enter(chat);
        await visit.Composer.FillAsync("/stats");
        await Expect(visit.CommandList).ToBeVisibleAsync();
        await visit.Screen.GetByTestId("send").ClickAsync();
        await Expect(visit.CommandList).ToBeHiddenAsync();
        var numbers = await Told(message => message.ChatId == chat && message.Id > known && message.Words.Contains("Поступило:", StringComparison.Ordinal));
        await Expect(visit.Bubble(numbers)).ToContainTextAsync(Received());
        await Expect(visit.Bubble(numbers)).ToContainTextAsync(Answered());
        await visit.Photograph("stats");
    }

    private static async Task TrainerLabels(Visit visit)
    {
        var chat = Cast.Trainer.Id;
        await visit.Enter(chat);
        await visit.Say("/label");
        var sheet = await Told(message => message.ChatId == chat && Has(message, "Пропустить"));
        await visit.Press(sheet, "Прочее");
        await Expect(visit.Toast.Filter(new() { HasText = "метка: Прочее" })).ToBeVisibleAsync();
        await Expect(visit.Bubble(sheet)).ToContainTextAsync("· Прочее");
        await visit.Photograph("label");
    }

    [GeneratedRegex("Поступило: [1-9]")]
    private static partial Regex Received();

    [GeneratedRegex("Отвечено: [1-9]")]
    private static partial Regex Answered();
}
