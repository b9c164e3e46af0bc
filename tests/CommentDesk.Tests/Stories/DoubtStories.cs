using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Faults;
using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>Nobody knows whether the network took the answer: it is never repeated by itself, a person looks.</summary>
public sealed class DoubtStories
{
    private const string Complaint = "Контейнеры на Садовой не вывозят с субботы, мусор по всей улице";
    private const string Words = "Вывезем сегодня до 20:00, график передан перевозчику.";

    [Test]
    public async Task An_answer_that_was_taken_before_the_line_broke_stands_once_and_is_confirmed_by_its_officer()
    {
        await using var desk = await StoryDesk.Open();
        var (officer, comment, doubt) = await Publish(desk, FaultKind.Drop);
        Assert.That(Answers(desk, comment), Has.Count.EqualTo(1));

        await desk.Press(officer, doubt, "Ответ на месте");

        await desk.Heard(officer, message => message.Words.Contains("Садовой", StringComparison.Ordinal) && StoryDesk.Has(message, "Метка") && !StoryDesk.Has(message, "Взять"));
        Assert.That(Answers(desk, comment), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_answer_that_was_not_taken_is_published_again_only_when_its_officer_says_so()
    {
        await using var desk = await StoryDesk.Open();
        var (officer, comment, doubt) = await Publish(desk, FaultKind.Status);
        Assert.That(Answers(desk, comment), Is.Empty);

        await desk.Press(officer, doubt, "Опубликовать ещё раз");

        var answer = await desk.Published(comment);
        Assert.That(answer.Text, Is.EqualTo(Words));
        Assert.That(Answers(desk, comment), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_second_press_of_publish_says_nothing_twice()
    {
        await using var desk = await StoryDesk.Open();
        var (officer, comment, preview) = await Prepare(desk);

        desk.World.PressButton(officer, preview, "Опубликовать");
        await desk.Press(officer, preview, "Опубликовать");
        await desk.Published(comment);
        await desk.Restart();
        await desk.Hire("Ещё один", "trainer");

        Assert.That(Answers(desk, comment), Has.Count.EqualTo(1));
    }

    private static async Task<(Person Officer, Message Comment, Message Doubt)> Publish(StoryDesk desk, FaultKind kind)
    {
        var (officer, comment, preview) = await Prepare(desk);
        desk.World.Faults.Add(new Fault(kind, "sendMessage"));
        await desk.Press(officer, preview, "Опубликовать");
        var doubt = await desk.Heard(officer, message => StoryDesk.Has(message, "Ответ на месте"));
        Assert.That(StoryDesk.Has(doubt, "Опубликовать ещё раз"));
        return (officer, comment, doubt);
    }

    private static async Task<(Person Officer, Message Comment, Message Preview)> Prepare(StoryDesk desk)
    {
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "officer");
        var comment = desk.World.Comment(desk.World.AddPerson("Лидия"), desk.World.Post(channel.Id, "О вывозе"), Complaint);
        var card = await desk.Card(officer, "Садовой");
        desk.World.Say(officer, Words, replyTo: card.Id);
        return (officer, comment, await desk.Preview(officer, Words));
    }

    private static List<Message> Answers(StoryDesk desk, Message comment) =>
        [.. desk.World.MessagesIn(comment.ChatId).Where(message => message.From.IsBot)];
}
