using System.Globalization;
using CommentDesk.People;
using CommentDesk.Tests.Telegram.Talk;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Hostile;

public sealed class LongSheetTests
{
    [Test]
    public async Task A_list_of_people_too_long_for_one_message_comes_in_several_and_the_last_has_the_buttons()
    {
        await using var room = new StaffRoom();
        await room.Add("1", Roles.Admin);
        for (var number = 2; number <= 40; number++)
            await room.Add(number.ToString(CultureInfo.InvariantCulture), Roles.Officer | Roles.Moderator, $"{new string('Ж', 125)}{number}");
        var calls = await room.Say("1", "/people");
        var texts = calls.Select(call => MarkupReader.Text(ChatCalls.ReadSaying(call).Markup)).ToList();
        Assert.That(texts, Has.Count.GreaterThan(1));
        Assert.That(texts.Select(text => text.Length), Is.All.LessThanOrEqualTo(Html.Longest));
        Assert.That(string.Concat(texts), Does.Contain("Ж2 ").And.Contain("Ж40 "));
        Assert.That(calls.Select(call => StaffRoom.Buttons(call).Count > 0), Is.EqualTo([.. Enumerable.Repeat(false, calls.Count - 1), true]));
    }
}
