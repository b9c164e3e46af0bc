using CommentDesk.Sandbox.Facts;
using CommentDesk.Tests.Stories.Support;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Stories;

/// <summary>One problem, told by five neighbours: one case, one answer under each, and it is opened again by whoever is not content.</summary>
public sealed class CaseStories
{
    private const string Answer = "Бригада меняет насос, горячую воду дадут сегодня до 18:00.";

    private static readonly (string Name, string Text)[] Neighbours =
    [
        ("Мария", "На Лесной 4 третий день нет горячей воды, диспетчерская не берёт трубку"),
        ("Пётр Ильин", "Лесная 6, горячей воды тоже нет третий день, примите меры"),
        ("kot_77", "На Лесной 8 третий день нет горячей воды, дети мёрзнут, примите меры"),
        ("Анна", "Нет горячей воды на Лесной 10 третий день, сколько можно"),
        ("Игорь", "Лесная 12: горячей воды нет с понедельника, диспетчер не отвечает"),
    ];

    [Test]
    public async Task Five_neighbours_without_hot_water_get_one_answer_each_in_different_words_and_none_twice()
    {
        await using var desk = await StoryDesk.Open();
        var (officer, comments) = await Told(desk);
        await Unite(desk, officer);

        var card = await desk.Card(officer, "В деле 5 комментариев от 5 человек");
        desk.World.Say(officer, $"Здравствуйте, Мария! {Answer}", replyTo: card.Id);
        await desk.Press(officer, await desk.Preview(officer, Answer), "Опубликовать");
        await desk.Published(comments[0]);
        await desk.Restart();

        var answers = new List<string>();
        foreach (var comment in comments)
            answers.Add((await desk.Published(comment)).Words);
        await Until(desk, tickets => tickets.All(ticket => ticket?.Stage is Stage.Answered));
        Assert.That(answers, Is.Unique.And.All.EndsWith(Answer));
        Assert.That(answers[1], Does.Contain("Пётр").And.Not.Contain("Мария"));
        Assert.That(desk.World.MessagesIn(comments[0].ChatId).Count(message => message.From.IsBot), Is.EqualTo(comments.Count));
    }

    [Test]
    public async Task A_word_that_nothing_was_done_opens_the_case_again_and_one_comment_can_be_split_off()
    {
        await using var desk = await StoryDesk.Open();
        var (officer, comments) = await Told(desk);
        await Unite(desk, officer);
        desk.World.Say(officer, "/case 1");
        var list = await desk.Heard(officer, message => StoryDesk.Has(message, "Отделить № 5"));
        await desk.Press(officer, list, "Отделить № 5");
        await Until(desk, tickets => tickets[4]?.Lead is null);

        var card = await desk.Card(officer, "В деле 4 комментария от 4 человек");
        desk.World.Say(officer, $"Здравствуйте! {Answer}", replyTo: card.Id);
        await desk.Press(officer, await desk.Preview(officer, Answer), "Опубликовать");
        var answer = await desk.Published(comments[2]);
        await Until(desk, tickets => tickets.Take(4).All(ticket => ticket?.Stage is Stage.Answered));
        desk.World.Comment(desk.World.AddPerson("Сергей"), desk.World.Posts[0], "Отписка, ничего не сделали", replyTo: answer.Id);

        Assert.That((await desk.Card(officer, "Уже отвечали")).Id, Is.GreaterThan(card.Id), "a new card: an edit rings no bell");
        Assert.That((await desk.Ask(session => session.Tickets.Find(new TicketId(1))))?.Stage.Open, Is.True);
        Assert.That(desk.World.MessagesIn(comments[4].ChatId).Count(message => message.From.IsBot && message.ReplyTo == comments[4].Id), Is.Zero);
    }

    private static async Task<(Person Officer, IReadOnlyList<Message> Comments)> Told(StoryDesk desk)
    {
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "officer");
        var post = desk.World.Post(channel.Id, "Отопительный сезон начался");
        var comments = new List<Message>();
        foreach (var (name, text) in Neighbours)
        {
            comments.Add(desk.World.Comment(desk.World.AddPerson(name), post, text));
            await desk.Card(officer, text[..8]);
        }

        return (officer, comments);
    }

    private static async Task Unite(StoryDesk desk, Person officer)
    {
        var card = await desk.Heard(officer, message => message.Words.Contains("Лесная 6", StringComparison.Ordinal) && StoryDesk.Has(message, "Объединить с № 1"));
        await desk.Press(officer, card, "Объединить с № 1");
        desk.World.Say(officer, "/merge 3 4 5 1");
        await Until(desk, tickets => tickets.Skip(1).All(ticket => ticket?.Lead == new TicketId(1)));
    }

    /// <summary>Asks anew with each call to the network.</summary>
    private static async Task Until(StoryDesk desk, Func<IReadOnlyList<Ticket?>, bool> reached)
    {
        var deadline = TimeProvider.System.GetUtcNow() + StoryDesk.Patience;
        while (true)
        {
            var calls = desk.World.Calls.All.Count;
            if (reached(await desk.Ask(session => Enumerable.Range(1, Neighbours.Length).Select(number => session.Tickets.Find(new TicketId(number))).ToList())))
                return;
            await desk.World.WaitFor(world => world.Calls.All.Count > calls, deadline - TimeProvider.System.GetUtcNow());
        }
    }
}
