using CommentDesk.Answers;
using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tests.Telegram.Talk;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Telegram.Cards;

public sealed class CardTests
{
    private static readonly PersonId s_owner = CardDrawing.Officer.Id;
    private static readonly Answer s_answer = new(CardDrawing.Draft, "61", CardDrawing.Now.AddMinutes(-2));

    private static readonly IReadOnlyList<Stage> s_stages =
    [
        new Stage.SetAside(), new Stage.Triage(s_owner), new Stage.Triage(null), new Stage.Waiting(), new Stage.Assigned(s_owner),
        new Stage.InWork(s_owner), new Stage.Drafted(s_owner, CardDrawing.Draft), new Stage.Publishing(s_owner, CardDrawing.Draft),
        new Stage.InDoubt(s_owner, CardDrawing.Draft), new Stage.Answered(s_owner, s_answer),
        new Stage.Answered(s_owner, s_answer, CardDrawing.Draft with { Number = 2 }),
        new Stage.Correcting(s_owner, s_answer, CardDrawing.Draft with { Number = 2, Text = "Воду дали в 17:20." }),
        new Stage.NoReply(s_owner, "no_need"), new Stage.OnApproval(s_owner, CardDrawing.Draft, "rumour"),
        new Stage.Interim(s_owner, s_answer with { Draft = CardDrawing.Draft with { Interim = true } }),
    ];

    [Test]
    public void The_owner_sees_each_state_in_plain_words() => Approve("owner", CardDrawing.Officer);

    [Test]
    public void A_colleague_sees_whose_it_is() => Approve("colleague", CardDrawing.Other);

    [Test]
    public void A_lead_can_step_in() => Approve("lead", CardDrawing.Lead);

    [Test]
    public void A_trainer_can_only_label() => Approve("trainer", CardDrawing.Trainer);

    [Test]
    public void The_same_in_English() => Approve("english", CardDrawing.Officer with { Language = "en" });

    [Test]
    public void Each_judge_is_named()
    {
        var verdicts = new[]
        {
            CardDrawing.Complaint with { Judge = "person:3", Confidence = 1 },
            CardDrawing.Complaint with { Judge = "rule:no_model", Unsure = true, Theme = null, Flags = [], Reasons = [] },
            CardDrawing.Complaint with { Reasons = [], Flags = ["obscene", "personal_data", "new_flag"], Label = Label.Negativity },
            CardDrawing.Complaint with { Judge = "lesson:12", Confidence = 1 },
            CardDrawing.Complaint with { Judge = "lesson:import", Confidence = 0.9 },
        };
        Approved.Equal("tests/CommentDesk.Tests/Telegram/Cards/judges.approved.txt", string.Join(
            "\n", verdicts.Select(verdict => CardDrawing.Written(CardFace.Draw(CardDrawing.View(new Stage.Waiting(), verdict: verdict))))));
    }

    [Test]
    public void Labelled_comments_like_it_are_shown() => Approved.Equal(
        "tests/CommentDesk.Tests/Telegram/Cards/neighbours.approved.txt",
        CardDrawing.Written(CardFace.Draw(CardDrawing.View(new Stage.Waiting()) with { Neighbours = CardDrawing.Neighbours })));

    [Test]
    public void A_very_long_comment_is_cut_to_what_Telegram_takes()
    {
        var sheet = CardFace.Draw(CardDrawing.View(
            new Stage.Answered(s_owner, s_answer with { Draft = CardDrawing.Draft with { Text = new string('<', 4096) } }),
            comment: CardDrawing.Some(string.Concat(Enumerable.Repeat("👨‍👩‍👧 & <b>", 2000)))));
        Assert.That(sheet.Text.Length, Is.LessThanOrEqualTo(Html.Longest));
        Assert.That(MarkupReader.Text(sheet.Text.Markup), Has.Length.EqualTo(sheet.Text.Length));
    }

    [Test]
    public void Hostile_names_and_texts_stay_text()
    {
        var random = new Random(5);
        for (var round = 0; round < 500; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 30).Select(_ => "<>&\"ab\n\0\ud83d\u202e"[random.Next(10)]));
            var card = CardFace.Draw(CardDrawing.View(
                s_stages[round % s_stages.Count], comment: CardDrawing.Some(text, author: new Author("1", text, AuthorKind.Channel))));
            Assert.That(() => MarkupReader.Text(card.Text.Markup), Throws.Nothing);
        }
    }

    [Test]
    public void Every_button_of_every_card_is_one_the_desk_understands()
    {
        foreach (var viewer in new[] { CardDrawing.Officer, CardDrawing.Other, CardDrawing.Lead, CardDrawing.Moderator, CardDrawing.Trainer })
            foreach (var stage in s_stages)
                foreach (var button in CardFace.Draw(CardDrawing.View(stage, viewer)).Buttons.Rows.SelectMany(row => row).Where(button => button.Data is not null))
                    Assert.That(ButtonData.TryParse(button.Data, out _), Is.True, button.Data);
    }

    [Test]
    public void Nobody_can_touch_an_answer_on_its_way()
    {
        var card = CardFace.Draw(CardDrawing.View(new Stage.Publishing(s_owner, CardDrawing.Draft)));
        Assert.That(card.Buttons.Rows.SelectMany(row => row).Where(button => button.Data is not null).Select(button => button.Text), Is.EqualTo(new[] { "Заметка", "История" }));
    }

    [Test]
    public void A_preview_shows_the_draft_as_it_is_with_its_marks_moved()
    {
        var draft = CardDrawing.Draft with { Text = "Да, <b> сегодня", Marks = [new Mark("italic", 4, 3), new Mark("text_link", 8, 7, "https://t.me/x")] };
        var face = PreviewFace.Of("Голова", draft);
        Assert.That(face.Text, Is.EqualTo("Голова\n\nДа, <b> сегодня"));
        Assert.That(face.Marks.Select(mark => (mark.Type, mark.Offset, mark.Length, mark.Url)), Is.EqualTo(new (string, int, int, string?)[]
        {
            ("bold", 0, 6, null), ("italic", 12, 3, null), ("text_link", 16, 7, "https://t.me/x"),
        }));
    }

    [Test]
    public void A_preview_of_the_longest_answer_goes_without_its_heading()
    {
        var draft = CardDrawing.Draft with { Text = new string('я', AnswerPolicy.Longest), Marks = [new Mark("bold", 0, 5)] };
        var face = PreviewFace.Of("Голова", draft);
        Assert.That((face.Text, face.Marks[0].Offset), Is.EqualTo((draft.Text, 0)));
    }

    [Test]
    public void A_doubt_asks_the_officer_to_look() => Approved.Equal("tests/CommentDesk.Tests/Telegram/Cards/doubt.approved.txt",
        CardDrawing.Written(DoubtCaller.Draw(CardDrawing.View(new Stage.InDoubt(s_owner, CardDrawing.Draft)), new Stage.InDoubt(s_owner, CardDrawing.Draft))));

    private static void Approve(string name, Person viewer) => Approved.Equal($"tests/CommentDesk.Tests/Telegram/Cards/{name}.approved.txt", string.Join(
        "\n", s_stages.Select(stage => $"--- {stage.Code}\n{CardDrawing.Written(CardFace.Draw(CardDrawing.View(stage, viewer, why: Line.Of("why.transferred", "Вера Соколова"))))}")));
}
