using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>Two people have words for one comment: the owner decides, and both know what came of it.</summary>
public sealed class ProposalStories
{
    [Test]
    public async Task A_colleagues_words_are_shown_to_the_owner_and_published_only_after_the_owner_takes_them()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var owner = await desk.Hire("Олег", "officer");
        var comment = desk.World.Comment(desk.World.AddPerson("Ольга"), desk.World.Post(channel.Id, "О дворах"), "На Садовой 3 яма по колено, коляска не проедет");
        var card = await desk.Card(owner, "Садовой 3");
        await desk.Press(owner, card, "Взять");
        var colleague = await desk.Hire("Марина", "officer");
        desk.World.Say(colleague, "/find Садовой");
        await desk.Press(colleague, await desk.Heard(colleague, message => StoryDesk.Has(message, "№ 1")), "№ 1");
        var seen = await desk.Heard(colleague, message => message.Words.Contains("В работе: Олег", StringComparison.Ordinal));

        desk.World.Say(colleague, "Подрядчик засыплет яму в среду.", replyTo: seen.Id);
        await desk.Heard(colleague, message => message.Words.Contains("этим занимается Олег", StringComparison.Ordinal));
        var proposal = await desk.Heard(owner, message => message.Words.Contains("Марина предлагает другой ответ", StringComparison.Ordinal));
        Assert.That(desk.World.MessagesWith(colleague).Any(message => StoryDesk.Has(message, "Опубликовать")), Is.False);

        await desk.Press(owner, proposal, "Взять этот текст");
        await desk.Heard(colleague, message => message.Words == "№ 1: Олег берёт ваш текст");
        await desk.Press(owner, await desk.Preview(owner, "Подрядчик засыплет яму в среду."), "Опубликовать");
        Assert.That((await desk.Published(comment)).Text, Is.EqualTo("Подрядчик засыплет яму в среду."));
    }
}
