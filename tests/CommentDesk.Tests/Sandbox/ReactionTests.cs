using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Tests.Sandbox;

internal sealed class ReactionTests : SandboxStory
{
    [Test]
    public async Task An_administrator_that_asks_for_them_learns_who_reacted_and_with_what()
    {
        var comment = await Asked();
        World.React(Anna, comment, "👍");
        World.React(Anna, comment, "👎");

        var told = (await Api.Updates())[1]!["message_reaction"]!;

        Assert.Multiple(() =>
        {
            Assert.That(((long)told["chat"]!["id"]!, (int)told["message_id"]!, (long)told["user"]!["id"]!), Is.EqualTo((Town.GroupId, comment.Id, Anna.Id)));
            Assert.That(Emoji(told["old_reaction"]!), Is.EqualTo(new[] { "👍" }));
            Assert.That(Emoji(told["new_reaction"]!), Is.EqualTo(new[] { "👎" }));
            Assert.That(World.Now(comment).Reactions, Is.EqualTo(new[] { "👎" }));
        });
    }

    [Test]
    public async Task Who_does_not_ask_for_them_or_does_not_lead_hears_nothing()
    {
        var comment = World.Comment(Anna, World.Post(Town.Id, "О дворе"), "Когда уберут снег?");
        await Forget();
        World.React(Anna, comment, "👍");
        Assert.That(await Api.Updates(), Is.Empty, "They are not among the kinds a bot gets without asking.");

        await Asked();
        World.SetMember(Town.GroupId, Bot.Id, MemberStatus.Member, Anna);
        await Forget();
        World.React(Anna, comment, "👎");
        Assert.That(await Api.Updates(), Is.Empty);
    }

    [Test]
    public async Task In_a_channel_only_numbers_are_told()
    {
        await Asked();
        World.SetMember(Town.Id, Bot.Id, MemberStatus.Administrator, Anna);
        var post = World.Post(Town.Id, "О парке");
        await Forget();
        var message = World.MessagesIn(Town.Id).Single(one => one.Id == post.Id);
        World.React(Anna, message, "🔥");
        World.React(World.AddPerson("Борис"), message, "🔥");

        var told = (await Api.Updates())[^1]!["message_reaction_count"]!;

        Assert.That((int)told["reactions"]![0]!["total_count"]!, Is.EqualTo(2));
        Assert.That(World.Now(message).Reactions, Is.EqualTo(new[] { "🔥 2" }));
    }

    [Test]
    public async Task A_reaction_can_be_left_and_taken_back_over_http()
    {
        var comment = await Asked();
        await React(comment, "👍");
        Assert.That(World.Now(comment).Reactions, Is.EqualTo(new[] { "👍" }));
        await React(comment);
        Assert.That(World.Now(comment).Reactions, Is.Empty);
    }

    private async Task React(Message message, params string[] emoji)
    {
        using var body = new StringContent(new JsonObject
        {
            ["from"] = Anna.Id,
            ["chat_id"] = message.ChatId,
            ["message_id"] = message.Id,
            ["emoji"] = new JsonArray([.. emoji.Select(one => (JsonNode)one)]),
        }.ToJsonString());
        using var answer = await Api.Post("/sandbox/messages/react", body);
        Assert.That(answer.IsSuccessStatusCode, Is.True, await answer.Content.ReadAsStringAsync());
    }

    private async Task<Message> Asked()
    {
        await Api.Get("getUpdates", new() { ["allowed_updates"] = new JsonArray("message", "message_reaction", "message_reaction_count"), ["timeout"] = 0 });
        var comment = World.Comment(Anna, World.Post(Town.Id, "О дворе"), "Когда уберут снег?");
        await Forget();
        return comment;
    }

    private static IEnumerable<string> Emoji(JsonNode reactions) => reactions.AsArray().Select(one => (string)one!["emoji"]!);
}
