using System.Globalization;
using System.Text.Json;
using CommentDesk.Answers;
using CommentDesk.Learning;
using CommentDesk.Tests.Support;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;
using CommentDesk.Worker.Telegram.Triage;

namespace CommentDesk.Tests.Access;

/// <content>Buttons about a ticket.</content>
internal static partial class Attempts
{
    private static string NextPerson => Cast.Next.Id.ToString();

    private static IEnumerable<Attempt> Work() =>
    [
        Button(Verbs.Answer, "«Ответить»"),
        Button(Verbs.Take, "«Взять»"),
        Button(Verbs.Transfer, "«Передать»"),
        Button(Verbs.Transfer, "«Передать», to a colleague", NextPerson),
        Button(Verbs.Return, "«Вернуть»"),
        Button(Verbs.Return, "«Вернуть», with a reason", "not_mine"),
        Button(Verbs.Dismiss, "«Закрыть без ответа»"),
        Button(Verbs.Dismiss, "«Закрыть без ответа», with a reason", "spam"),
        Button(Verbs.Label, "«Метка»"),
        Button(Verbs.Label, "«Метка», a label", "N"),
        Button(Verbs.Back, "«← Назад»"),
        Button(Verbs.Snooze, "«Отложить»"),
        Button(Verbs.Snooze, "«Жду ответа жителя»", "citizen"),
        Button(Verbs.Show, "a number in a list"),
        new(Verbs.Publish, "«Опубликовать»", OfTicket: true, scene => Pressed(scene, scene.Button(Verbs.Publish, Number(scene)))),
        new(Verbs.PublishAnyway, "«Всё равно опубликовать»", OfTicket: true, scene => Pressed(scene, scene.Button(Verbs.PublishAnyway, Number(scene)))),
        Button(Verbs.Reveal, "«Показать данные»", before: Hiding),
        new(Verbs.Discard, "«Отменить»", OfTicket: true, scene => Pressed(scene, scene.Button(Verbs.Discard, Number(scene)))),
        new(Verbs.Detach, "«Убрать фото»", OfTicket: true, scene => Pressed(scene, scene.Button(Verbs.Detach, Number(scene)))),
        Button(Verbs.Rewrite, "«Изменить»", "1"),
        Button(Verbs.Resolve, "«Ответ на месте»", "stands"),
        Button(Verbs.Resolve, "«Опубликовать ещё раз»", "again"),
        Button(Verbs.Hide, "«Скрыть»"),
        Button(Verbs.Hide, "«Скрыть», with a reason", "spam"),
        Button(Verbs.Hide, "«Скрыть», confirmed", "spam-y"),
        Button(Verbs.Hide, "«Скрыть» a complaint, confirmed twice", "spam-yy"),
        Button(Verbs.Sort, "a label in /triage", "C"),
        Button(Verbs.Sort, "«Пропустить» in /triage", SortingSheet.Skip),
        Button(Verbs.Sort, "«Отменить» in /triage", SortingSheet.Undo, JustSorted),
        Button(Verbs.Rest, "«Остальное без ответа»", 1, "unconstructive", Digested),
        Button(Verbs.Sample, "«Верно» in a sample", "ok-1", Drawn),
        Button(Verbs.Sample, "«Жалоба» in a sample", "C-1", Drawn),
        new(Verbs.Call, "«Это промежуточный ответ»", OfTicket: true, scene => Pressed(scene, scene.Button(Verbs.Call, $"{Number(scene)}-i"))),
        new(Verbs.Approve, "«Согласовать»", OfTicket: true, scene => Pressed(scene, scene.Button(Verbs.Approve, Asked(scene)))),
        new(Verbs.SendBack, "«На доработку» what waits for approval", OfTicket: true, scene => Pressed(scene, scene.Button(Verbs.SendBack, Asked(scene)))),
        Button(Verbs.Approval, "«Посмотреть ответ»"),
        Button(Verbs.Withdraw, "«Удалить ответ»"),
        Button(Verbs.Withdraw, "«Да, удалить»", "yes"),
        Button(Verbs.UseTemplate, "«Шаблон: …»", "1", Prepared),
        Button(Verbs.Earlier, "«Как ответили на № …»", "2", AnsweredBefore),
        Button(Verbs.Private, "«Позвать в личные сообщения»"),
        Button(Verbs.Proposal, "«Взять этот текст»", "1", Proposed),
        Button(Verbs.Proposal, "«Оставить свой»", "1-no", Proposed),
        Button(Verbs.Note, "«Заметка»"),
        Button(Verbs.Story, "«История»"),
        Button(Verbs.Pick, "a ticket chosen for a text still to come"),
        Button(Verbs.Pick, "a ticket chosen for a text that waits", before: Holding),
        Button(Verbs.Merge, "«Ещё похожие», and nothing is alike") with { Forged = true },
        Button(Verbs.Merge, "«Объединить» with a ticket that never was", "999") with { Forged = true },
        Button(Verbs.Merge, "«Объединить» with another ticket", "2", Twin),
        Button(Verbs.Case, "«В деле»"),
        Button(Verbs.Split, "«Отделить»"),
        Button(Verbs.AmendCase, "«Исправить в других»"),
        Button(Verbs.Assign, "a ticket in /assign"),
        Button(Verbs.Assign, "a person in /assign", NextPerson),
    ];

    private static IEnumerable<Attempt> Lessons() =>
    [
        Button(Verbs.Lesson, "a label in /label", "C-1-b-n"),
        Button(Verbs.Lesson, "«Пропустить»", "skip-1-b-n"),
        Button(Verbs.Lesson, "«Исправить»", "again-1-b-n"),
        Button(Verbs.Theme, "a theme of one's own label", "roads-1-b-n", Labelled),
        Button(Verbs.Theme, "«Другая тема»", "more-1-b-n", Labelled),
        Button(Verbs.Decide, "a lead decides a dispute", "N-1-s-n", Disputed),
    ];

    private static string Number(Scene scene) => (scene.Ticket.Stage.Unpublished?.Number ?? 1).ToString(CultureInfo.InvariantCulture);

    private static string Asked(Scene scene) =>
        (scene.Ticket.Stage is CommentDesk.Tickets.Stage.OnApproval stage ? stage.Draft.Number : 1).ToString(CultureInfo.InvariantCulture);

    private static void Prepared(Scene scene)
    {
        if (scene.Session.Templates.Find(1) is null)
            scene.Session.Templates.Add(new Template(0, null, "Вода", "Воду дадут завтра.", 0), Some.Now);
    }

    private static void Proposed(Scene scene)
    {
        if (scene.Session.Stories.FindProposal(1) is null)
            scene.Session.Stories.Add(new CommentDesk.Tickets.Proposal(0, scene.Ticket.Id, Cast.Officer.Id, "Починим к обеду.", [], Some.Now));
    }

    private static void AnsweredBefore(Scene scene)
    {
        if (scene.Session.Tickets.Find(new(2)) is not null)
            return;
        var comment = scene.Session.Comments.Find(scene.Ticket.Comment)!;
        var other = scene.Session.Comments.Add(comment with { Key = comment.Key with { Message = "3" } })!;
        scene.Session.Tickets.Open(
            Some.Ticket(new CommentDesk.Tickets.Stage.Answered(Cast.Owner.Id, Some.Answer())) with { Comment = other.Id }, []);
    }

    private static void Holding(Scene scene)
    {
        if (IdOf(scene) is { } person)
            scene.Session.Chats.Expect(new Expectation(
                person, Drafting.Text, null, JsonSerializer.Serialize(new Draft(0, "Уже чиним.", [], $"{scene.Actor.Contact}/8"), SayingsJson.Default.Draft), Some.Now.AddHours(1)));
    }

    private static void Hiding(Scene scene)
    {
        const string hidden = "Мира 5, кв. 12, нет воды";
        if (scene.Session.Comments.Find(scene.Ticket.Comment) is { Text: not hidden } comment)
            scene.Session.Comments.Revise(comment with { Text = hidden, Revision = comment.Revision + 1 });
    }

    private static void Labelled(Scene scene)
    {
        if (IdOf(scene) is { } person)
            scene.Session.Lessons.Save(new Lesson(scene.Ticket.Comment, 1, person, scene.Actor.Person!.Is(CommentDesk.People.Roles.Trainer), Label.Complaint, null, null, Some.Now));
    }

    private static void Disputed(Scene scene)
    {
        scene.Session.Lessons.Save(new Lesson(scene.Ticket.Comment, 1, Cast.Trainer.Id, true, Label.Complaint, null, null, Some.Now));
        scene.Session.Lessons.Save(new Lesson(scene.Ticket.Comment, 1, new(10), true, Label.Question, null, null, Some.Now));
    }
}
