using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Tests.Sandbox;

/// <summary>What stands beside the chats: steps with a button, and a clock that is put on.</summary>
public sealed class GuideTests
{
    private static readonly DateTimeOffset s_morning = new(2030, 3, 4, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task A_step_is_played_by_its_number_and_leads_to_its_places()
    {
        var played = new List<string>();
        await using var server = await SandboxServer.Start(new SandboxOptions());
        server.World.SetGuide(
            new GuideStep("Прочтите", "Всё", new GuidePlace("Олег", 7)),
            new GuideStep("Сыграйте", "Сцену") { Button = "Играть", Play = () => played.Add("сцена") });
        using var http = new HttpClient { BaseAddress = server.Url };

        await Post(http, "play", new() { ["step"] = 2 });

        Assert.That(played, Is.EqualTo(new[] { "сцена" }));
        var guide = (await http.GetFromJsonAsync<JsonObject>("/sandbox/state"))!["guide"]!.AsArray();
        Assert.That(guide[0]!["places"]!.ToJsonString(), Does.Contain("7"));
        Assert.That(guide.Select(step => (string?)step!["button"]), Is.EqualTo(new[] { null, "Играть" }));
    }

    [Test]
    public async Task A_clock_is_put_on_for_all_who_live_by_it_and_never_back()
    {
        var clock = new SandboxClock(s_morning);
        await using var server = await SandboxServer.Start(new SandboxOptions(), clock);
        using var http = new HttpClient { BaseAddress = server.Url };

        var answer = await Post(http, "clock", new() { ["minutes"] = 90 });
        clock.PutOnTo(s_morning);

        Assert.That((bool)answer["movable"]!, Is.True);
        Assert.That((long)answer["now"]!, Is.EqualTo(s_morning.AddMinutes(90).ToUnixTimeSeconds()).Within(60));
        Assert.That(clock.GetUtcNow(), Is.GreaterThanOrEqualTo(s_morning.AddMinutes(90)));
        Assert.That(() => server.World.PutClockOn(TimeSpan.FromMinutes(-1)), Throws.ArgumentException);
    }

    [Test]
    public async Task News_are_what_the_bot_has_not_fetched_yet()
    {
        await using var server = await SandboxServer.Start(new SandboxOptions { LimitsOn = false });
        using var bot = new RawBot(server.Url);
        Assert.That(server.World.HasNews(), Is.False);
        server.World.Start(server.World.AddPerson("Ника"));
        Assert.That(server.World.HasNews(), Is.True);
        await bot.Updates(0);
        Assert.That(server.World.HasNews(), Is.False, "given out, though not confirmed");
    }

    private static async Task<JsonObject> Post(HttpClient http, string door, JsonObject body)
    {
        using var answer = await http.PostAsJsonAsync($"/sandbox/{door}", body);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
