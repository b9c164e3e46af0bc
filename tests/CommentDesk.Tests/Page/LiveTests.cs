using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommentDesk.Tests.Page;

/// <summary>The page follows the world by itself, whatever happens to it.</summary>
public sealed class LiveTests : PageStory
{
    [Test]
    public async Task New_changed_and_deleted_comments_show_without_a_reload()
    {
        var visit = await Open($"/#/{Repair.ChannelId}");
        await Expect(visit.Screen.GetByTestId($"post-{Repair.Id}")).ToBeVisibleAsync();
        await visit.Screen.EvaluateAsync("window.stayed = true");

        var comment = World.Comment(Cast.Citizens[1], Repair, "Хорошая погода сегодня");
        await Expect(visit.Bubble(comment)).ToContainTextAsync("Хорошая погода сегодня");
        World.Edit(comment, "Хорошая погода завтра");
        await Expect(visit.Bubble(comment)).ToContainTextAsync("Хорошая погода завтра");
        await Expect(visit.Bubble(comment)).ToContainTextAsync("изменено");
        World.Delete(comment);
        await Expect(visit.Bubble(comment)).ToContainTextAsync("Сообщение удалено");

        var post = World.Post(Repair.ChannelId, "Каток закрыт на один день");
        await Expect(visit.Screen.GetByTestId($"post-{post.Id}")).ToContainTextAsync("Каток закрыт на один день");
        Assert.That(await visit.Screen.EvaluateAsync<bool>("window.stayed === true"), Is.True);
    }

    [Test]
    public async Task A_discussion_that_moves_keeps_its_comments_and_takes_new_ones()
    {
        var citizen = Cast.Citizens[0];
        var channel = World.AddChannel("Соседний посёлок");
        var before = World.Post(channel.Id, "До переезда");
        var old = World.Comment(citizen, before, "Старый комментарий");
        var visit = await Open($"/#/{channel.Id}");
        await Expect(visit.Bubble(old)).ToBeVisibleAsync();

        var moved = World.Migrate(channel.GroupId);
        var after = World.Post(channel.Id, "После переезда");
        await visit.Comment(after, citizen, "Новый комментарий");
        var fresh = await Written(message => message.ChatId == moved.Id && message.Words == "Новый комментарий");
        await Expect(visit.Bubble(fresh)).ToContainTextAsync("Новый комментарий");
        await Expect(visit.Bubble(old)).ToContainTextAsync("Старый комментарий");

        await visit.Screen.GotoAsync($"/#/{channel.GroupId}");
        await Expect(visit.Screen.GetByRole(AriaRole.Log)).ToContainTextAsync("Новый комментарий");
    }

    [Test]
    public async Task What_is_deleted_under_an_open_conversation_breaks_nothing()
    {
        var citizen = Cast.Citizens[3];
        var channel = World.AddChannel("Дальний посёлок");
        var post = World.Post(channel.Id, "Запись, которую удалят");
        var comment = World.Comment(citizen, post, "Исходный комментарий");
        var reply = World.Comment(Cast.Citizens[4], post, "Ответ соседу", comment.Id);
        var visit = await Open($"/#/{channel.Id}");
        await visit.Bubble(comment).GetByTestId("reply").ClickAsync();

        World.Delete(comment);
        World.Delete(World.MessagesIn(channel.Id).Single(message => message.Id == post.Id));
        await Expect(visit.Bubble(comment)).ToContainTextAsync("Сообщение удалено");
        await Expect(visit.Bubble(reply)).ToContainTextAsync("Ответ соседу");
        await Expect(visit.Screen.GetByTestId($"post-{post.Id}")).ToContainTextAsync("Пост удалён");
        await visit.Entry(channel.GroupId).ClickAsync();
        await Expect(visit.Bubble(reply)).ToBeVisibleAsync();
    }
}
