using CommentDesk.Sandbox.Facts;
using CommentDesk.Tests.Stories.Support;
using CommentDesk.Tickets;
using CommentDesk.Triage;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Stories;

public sealed class TriageStories
{
    [Test]
    public async Task A_complaint_found_in_the_digest_goes_to_an_officer_and_the_rest_is_closed_with_one_button()
    {
        await using var desk = await StoryDesk.Open();
        var post = desk.World.Post((await desk.Connect()).Id, "О планах");
        var officer = await desk.Hire("Олег", "officer");
        var moderator = await desk.Hire("Игорь", "moderator");
        await Angry(desk, post, "Клоуны и воры, позор, вот 8 912 345 67 89", "Позорище, а не власть", "Всё разворовали, воры");

        desk.World.Say(moderator, "/digest_n");
        var digest = await desk.Heard(moderator, message => message.Words.Contains("Негатив без жалоб: 3", StringComparison.Ordinal));
        Assert.That(digest.Words, Does.Contain("Клоуны").And.Contain("Позорище").And.Not.Contain("345"), "personal data stay hidden");
        await desk.Press(moderator, digest, "2 · Жалоба");

        var card = await desk.Card(officer, "Позорище");
        Assert.That(card.Words, Does.Contain("Жалоба"));
        digest = await desk.Heard(moderator, message => message.Id == digest.Id && message.Words.Contains("жалоба, Олег", StringComparison.Ordinal));
        var answer = await desk.Press(moderator, digest, "Остальное без ответа (2)");
        Assert.That(answer.Text, Does.Contain("2"));
        await desk.Heard(moderator, message => message.Id == digest.Id && message.Words.Contains("Негатив разобран", StringComparison.Ordinal) && message.Buttons.Count == 0);
        Assert.That(await desk.Ask(session => Stages(session)), Is.EqualTo(new[] { "no_reply", "assigned", "no_reply" }));
        Assert.That(desk.World.MessagesWith(officer).Select(message => message.Words), Has.None.Contains("Клоуны").And.None.Contains("разворовали"));
    }

    [Test]
    public async Task A_comment_edited_since_it_was_read_is_not_closed_with_the_rest()
    {
        await using var desk = await StoryDesk.Open();
        var post = desk.World.Post((await desk.Connect()).Id, "О планах");
        var moderator = await desk.Hire("Игорь", "moderator");
        var comments = await Angry(desk, post, "Позорище, а не власть");
        desk.World.Say(moderator, "/digest_n");
        var digest = await desk.Heard(moderator, message => message.Words.Contains("Негатив без жалоб: 1", StringComparison.Ordinal));

        desk.World.Edit(comments[0], "Всё разворовали, воры");
        await desk.Heard(moderator, message => message.Id == digest.Id && message.Words.Contains("разворовали", StringComparison.Ordinal));
        var first = await desk.Press(moderator, digest, "Остальное без ответа (1)");
        Assert.That((first.Alert, first.Text), Is.EqualTo((true, "Закрыто: 0. Авторы изменили: 1. Прочитайте их и нажмите ещё раз")));
        await desk.Press(moderator, digest, "Остальное без ответа (1)");
        Assert.That(await desk.Ask(session => Stages(session)), Is.EqualTo(new[] { "no_reply" }));
    }

    [Test]
    public async Task A_hidden_comment_leaves_the_room_and_its_copy_stays()
    {
        await using var desk = await StoryDesk.Open();
        var post = desk.World.Post((await desk.Connect()).Id, "О планах");
        var moderator = await desk.Hire("Игорь", "moderator");
        var comments = await Angry(desk, post, "Позорище, а не власть");
        desk.World.Say(moderator, "/digest_n");
        var digest = await desk.Heard(moderator, message => message.Words.Contains("Позорище", StringComparison.Ordinal));

        await desk.Press(moderator, digest, "1 · Скрыть");
        digest = await desk.Heard(moderator, message => message.Id == digest.Id && StoryDesk.Has(message, "оскорбление"));
        var warned = await desk.Press(moderator, digest, "оскорбление");
        Assert.That((warned.Alert, warned.Text), Is.EqualTo((true, "Комментарий исчезнет из обсуждения, копия останется здесь. Вернуть его туда нельзя")));
        digest = await desk.Heard(moderator, message => message.Id == digest.Id && StoryDesk.Has(message, "Да, скрыть"));
        await desk.Press(moderator, digest, "Да, скрыть: оскорбление");

        await desk.Heard(moderator, message => message.Id == digest.Id && message.Words.Contains("скрыт: оскорбление", StringComparison.Ordinal));
        Assert.That(desk.World.MessagesIn(comments[0].ChatId).Single(message => message.Id == comments[0].Id).Deleted, Is.True);
        Assert.That(await desk.Ask(session => session.Comments.Find(session.Tickets.Find(new(1))!.Comment)!.Text), Is.EqualTo("Позорище, а не власть"));
    }

    [Test]
    public async Task A_complaint_is_hidden_only_after_a_second_look_and_a_refusal_names_the_cure()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var comment = desk.World.Comment(desk.World.AddPerson("Ника"), desk.World.Post(channel.Id, "О дворах"), "Яма на Речной 4 у подъезда, коляску не провезти, засыпьте");
        await Handled(desk);
        desk.World.SetMember(channel.GroupId, desk.World.Bots[0].Id, MemberStatus.Member, desk.Admin);

        desk.World.Say(desk.Admin, "/queue");
        var queue = await desk.Heard(desk.Admin, message => StoryDesk.Has(message, "№ 1"));
        await desk.Press(desk.Admin, queue, "№ 1");
        var card = await desk.Heard(desk.Admin, message => message.Words.Contains("Речной 4", StringComparison.Ordinal) && StoryDesk.Has(message, "Скрыть"));
        foreach (var caption in (string[])["Скрыть", "реклама", "Да, скрыть: реклама", "Всё равно скрыть: реклама"])
        {
            card = await desk.Heard(desk.Admin, message => message.Id == card.Id && StoryDesk.Has(message, caption));
            await desk.Press(desk.Admin, card, caption);
        }

        await desk.Heard(desk.Admin, message => message.Words.Contains("право «Удаление сообщений»", StringComparison.Ordinal));
        Assert.That(desk.World.MessagesIn(comment.ChatId).Single(message => message.Id == comment.Id).Deleted, Is.False);
        Assert.That(desk.World.CallbackAnswers.Select(answer => answer.Text), Has.Some.Contains("Это жалоба"));
    }

    [Test]
    public async Task Two_moderators_sort_one_after_another_and_never_get_the_same()
    {
        await using var desk = await StoryDesk.Open(new Dictionary<string, string?> { ["Verdicts:Model"] = "", ["Verdicts:Examples"] = "" });
        var post = desk.World.Post((await desk.Connect()).Id, "О планах");
        var anna = await desk.Hire("Анна", "moderator");
        var boris = await desk.Hire("Борис", "moderator");
        var officer = await desk.Hire("Олег", "officer");
        foreach (var text in (string[])["Первое слово", "Второе слово", "Третье слово"])
            desk.World.Comment(desk.World.AddPerson("Житель"), post, text);
        await Handled(desk);

        desk.World.Say(anna, "/triage");
        desk.World.Say(boris, "/triage");
        var hers = await Sorting(desk, anna);
        var his = await Sorting(desk, boris);
        Assert.That(Number(hers), Is.Not.EqualTo(Number(his)));
        var first = Number(hers);

        await desk.Press(anna, hers, "Жалоба");
        hers = await desk.Heard(anna, message => message.Id == hers.Id && message.Words.Contains($"✓ № {first}: жалоба", StringComparison.Ordinal));
        Assert.That(Number(hers), Is.Not.EqualTo(first).And.Not.EqualTo(Number(his)));
        var card = await desk.Card(officer, "слово");
        await desk.Press(anna, hers, $"Отменить № {first}");
        await desk.Heard(anna, message => message.Id == hers.Id && message.Words.Contains($"№ {first} снова в разборе", StringComparison.Ordinal));
        await desk.Heard(officer, message => message.Id == card.Id && !StoryDesk.Has(message, "Взять"));

        await desk.Press(boris, his, "Негатив");
        await desk.Heard(boris, message => message.Id == his.Id && message.Words.Contains("негатив", StringComparison.Ordinal));
        Assert.That((await desk.Ask(session => Stages(session))).Order(), Is.EqualTo(new[] { "no_reply", "triage", "triage" }));
    }

    [Test]
    public async Task A_question_found_in_the_sample_is_measured_and_answered_after_all()
    {
        await using var desk = await StoryDesk.Open();
        var post = desk.World.Post((await desk.Connect()).Id, "О планах");
        var trainer = await desk.Hire("Светлана", "trainer");
        var officer = await desk.Hire("Олег", "officer");
        desk.World.Comment(desk.World.AddPerson("Ника"), post, "Спасибо за работу!");
        await Angry(desk, post, "Позорище, а не власть");
        await desk.Ask(session =>
        {
            var admin = session.People.FindByContact($"{desk.Admin.Id}")!;
            var angry = session.Tickets.Find(new(2))!;
            session.Tickets.Save(angry with { Stage = new Stage.NoReply(admin.Id, "unconstructive"), Version = angry.Version + 1 }, [angry.Line(Happenings.Dismissed, admin.Id, angry.ChangedAt) with { Version = angry.Version + 1, Stage = "no_reply", Owner = admin.Id }]);
            var sample = session.Reviews.Add(new Sample(default, new(2026, 1, 2), 7, 2, 2, angry.OpenedAt))!;
            return Reviewing.HandOut(session, ReviewKind.Sample, [session.Tickets.Find(new(1))!, session.Tickets.Find(new(2))!], [session.People.FindByContact($"{trainer.Id}")!], angry.OpenedAt, sample.Id);
        });

        var sheet = await desk.Heard(trainer, message => message.Words.Contains("Осталось проверить: 2", StringComparison.Ordinal));
        await desk.Press(trainer, sheet, "1 · Верно");
        sheet = await desk.Heard(trainer, message => message.Id == sheet.Id && message.Words.Contains("Осталось проверить: 1", StringComparison.Ordinal));
        await desk.Press(trainer, sheet, "2 · Вопрос");

        Assert.That((await desk.Card(officer, "Позорище")).Words, Does.Contain("Вопрос"));
        await desk.Heard(trainer, message => message.Id == sheet.Id && message.Words.Contains("Проверка закончена", StringComparison.Ordinal));
        Assert.That(await desk.Ask(session => session.Reviews.LeakOf(new(2026, 1, 1), new(2026, 1, 31))), Is.EqualTo(new Leak(2, 0, 1)));
        Assert.That(await desk.Ask(session => session.Lessons.Of(session.Tickets.Find(new(2))!.Comment).Single().Label), Is.EqualTo(Label.Question));
    }

    private static string[] Stages(IDeskSession session)
    {
        var stages = new List<string>();
        for (var number = 1; session.Tickets.Find(new(number)) is { } ticket; number++)
            stages.Add(ticket.Stage.Code);
        return [.. stages];
    }

    /// <summary>Comments that the model is made sure of: the story is not about the model.</summary>
    private static async Task<IReadOnlyList<Message>> Angry(StoryDesk desk, Post post, params IReadOnlyList<string> texts)
    {
        await Handled(desk);
        var before = await desk.Ask(session => Stages(session).Length);
        var comments = texts.Select(text => desk.World.Comment(desk.World.AddPerson("Житель"), post, text)).ToList();
        await Handled(desk);
        Assert.That((await desk.Ask(session => Stages(session)))[before..], Is.All.EqualTo("gathered"));
        return comments;
    }

    /// <summary>Updates are handled in their order: whoever is answered knows that what was written before has been seen.</summary>
    private static async Task Handled(StoryDesk desk)
    {
        var known = desk.LastId(desk.Admin);
        desk.World.Say(desk.Admin, "/help");
        await desk.Heard(desk.Admin, message => message.Id > known && message.Words.Contains("/queue", StringComparison.Ordinal));
    }

    private static Task<Message> Sorting(StoryDesk desk, Person person) =>
        desk.Heard(person, message => message.Words.Contains("Осталось разобрать", StringComparison.Ordinal));

    private static string Number(Message message) =>
        message.Words[(message.Words.IndexOf("№ ", message.Words.StartsWith('✓') ? message.Words.IndexOf('\n', StringComparison.Ordinal) : 0, StringComparison.Ordinal) + 2)..].Split(['.', ' '])[0];
}
