using CommentDesk.Torture.Ledger;
using CommentDesk.Torture.Reckoning;
using static CommentDesk.Tests.Torture.GivenDay;

namespace CommentDesk.Tests.Torture;

/// <summary>A reckoning that cannot fail proves nothing: each planted fault is found and named, and nothing else.</summary>
public sealed class ReckoningTests
{
    [Test]
    public void A_day_in_which_nothing_went_wrong_is_found_so() => Assert.That(Reckoner.Reckon(GivenDay.Truth, GivenDay.Books), Is.Empty);

    [Test]
    public void A_lost_comment_is_named() => Finds(
        GivenDay.Truth with { Comments = [.. GivenDay.Truth.Comments, new("-1002", "43", "ул. Тозакуре без света", "Тозакуре", null, null, 0)] }, GivenDay.Books,
        "lost: -1002/43: there is no comment for «ул. Тозакуре без света»");

    [Test]
    public void A_comment_without_a_ticket_is_named() => Finds(
        GivenDay.Truth with { Comments = [.. GivenDay.Truth.Comments, new("-1002", "43", "Где автобус?", null, null, null, 0)] },
        GivenDay.Books with { Comments = [.. GivenDay.Books.Comments, new(2, "-1002", "43", "1010", "Где автобус?", null, 1, 0)] },
        "lost: -1002/43: the comment #2 has 0 tickets");

    [Test]
    public void An_album_that_became_two_comments_is_named() => Finds(
        GivenDay.Truth with { Comments = [new("-1002", "41", Said, Street, null, "a", 0), new("-1002", "40", "", Street, null, "a", 0), GivenDay.Truth.Comments[1]] },
        GivenDay.Books with
        {
            Comments = [.. GivenDay.Books.Comments, new(2, "-1002", "40", "1010", Said, "a", 1, 0)],
            Tickets = [.. GivenDay.Books.Tickets, new(2, 2, "set_aside", null, "O", 1, false, null, null)],
            History = [.. GivenDay.Books.History, new(2, 1, 0, At(500), null, "opened", null, "O", null, "set_aside")],
        },
        "invented: -1002/41: there are 2 comments for one");

    [Test]
    public void A_forgotten_edit_is_named() => Finds(
        GivenDay.Truth with { Comments = [GivenDay.Truth.Comments[0] with { Text = "На ул. Бакедоми воду дали", Edits = 1 }, GivenDay.Truth.Comments[1]] }, GivenDay.Books,
        "lost: -1002/41: the comment #1 says «На ул. Бакедоми третий день нет воды», its author «На ул. Бакедоми воду дали»",
        "lost: -1002/41: the comment #1 was edited 1 times and is at revision 1");

    [Test]
    public void A_missing_revision_is_named() => Finds(
        GivenDay.Truth with { Comments = [GivenDay.Truth.Comments[0] with { Edits = 1 }, GivenDay.Truth.Comments[1]] },
        GivenDay.Books with { Comments = [GivenDay.Books.Comments[0] with { Revision = 2 }] },
        "history: -1002/41: the comment #1 is at revision 2, 0 earlier ones are kept");

    [Test]
    public void A_ticket_for_our_own_staff_is_named() => Finds(
        GivenDay.Truth with { Comments = [GivenDay.Truth.Comments[0] with { WhyNone = "our own staff" }] }, GivenDay.Books,
        "invented: -1002/41: has the comment #1, though it is our own staff");

    [Test]
    public void A_comment_that_nobody_wrote_is_named() => Finds(
        GivenDay.Truth with { Comments = [] }, GivenDay.Books, "invented: -1002/41: the comment #1 was written by nobody");

    [Test]
    public void An_answer_that_stands_twice_is_named() => Finds(
        GivenDay.Truth with { Spoken = [.. GivenDay.Truth.Spoken, Public(71, 41)] }, GivenDay.Books,
        "published twice: ticket 1: 2 answers stand, people chose 0 times to publish again");

    [Test]
    public void A_second_answer_that_a_person_chose_is_no_fault()
    {
        HistoryRow[] history =
        [
            .. GivenDay.Books.History.Take(4),
            new(1, 4, 0, At(5), null, "doubted", null, "C", 1, "in_doubt"), new(1, 5, 0, At(6), 1, "resolved", "again", "C", 1, "publishing"),
            new(1, 6, 0, At(7), null, "published", "71", "C", 1, "answered"),
        ];
        Finds(
            GivenDay.Truth with
            {
                Spoken = [.. GivenDay.Truth.Spoken, Public(71, 41)],
                Presses = [.. GivenDay.Truth.Presses, Press(Officer, "st:1:4:again", "4382000000000001")],
            },
            GivenDay.Books with
            {
                History = history,
                Tickets = [GivenDay.Books.Tickets[0] with { Version = 6, AnswerMessage = "71" }],
                Audit = [.. GivenDay.Books.Audit, new("1002", "press st:1:4:again", "ok")],
            });
    }

    [Test]
    public void An_answer_under_another_comment_is_named() => Finds(
        GivenDay.Truth with { Spoken = [GivenDay.Truth.Spoken[0], GivenDay.Truth.Spoken[1], Public(70, 42)] }, GivenDay.Books,
        "wrong chat: message -1002/70: answers no comment of a ticket", "lost: ticket 1: is answered, but nothing stands in public",
        "lost: ticket 1: the message 70 does not say «Приняли в работу, обращение 1002-1.»");

    [Test]
    public void An_answer_in_words_that_nobody_wrote_is_named() => Finds(
        GivenDay.Truth with { Answers = [GivenDay.Truth.Answers[0] with { Texts = ["Другое"] }] }, GivenDay.Books,
        "wrong chat: ticket 1: the message 70 says what nobody wrote for it: «Приняли в работу, обращение 1002-1.»",
        "wrong chat: message 1002/501: offers to publish for ticket 1 what nobody wrote for it");

    [Test]
    public void An_answer_without_the_photo_its_officer_sent_is_named() => Finds(
        GivenDay.Truth with { Answers = [GivenDay.Truth.Answers[0] with { File = "photo-1" }] }, GivenDay.Books,
        "wrong chat: ticket 1: the message 70 stands with the file none, which nobody sent with these words");

    [Test]
    public void An_answer_that_the_desk_forgot_is_named()
    {
        var books = GivenDay.Books with { Tickets = [GivenDay.Books.Tickets[0] with { Stage = "no_reply", Answer = null, AnswerMessage = null }] };
        Assert.That(AnswerCheck.Of(GivenDay.Truth, books).Select(fault => fault.ToString()), Is.EqualTo(["lost: ticket 1: is no_reply, but an answer stands in public"]));
    }

    [Test]
    public void A_card_of_another_comment_is_named() => Finds(
        GivenDay.Truth with { Spoken = [.. GivenDay.Truth.Spoken, Card(Officer, 502, "Тозакуре")] }, GivenDay.Books,
        "wrong chat: message 1002/502: shows ул. Тозакуре as ticket 1, which is about ул. Бакедоми");

    [Test]
    public void A_preview_of_words_that_were_written_for_another_ticket_is_named() => Finds(
        GivenDay.Truth with { Spoken = [.. GivenDay.Truth.Spoken, Preview(502, "Мост откроют в мае.")] }, GivenDay.Books,
        "wrong chat: message 1002/502: offers to publish for ticket 1 what nobody wrote for it");

    [Test]
    public void A_card_to_somebody_who_has_nothing_to_do_with_it_is_named() => Finds(
        GivenDay.Truth with { Spoken = [.. GivenDay.Truth.Spoken, Card(Colleague, 503)] }, GivenDay.Books,
        "wrong chat: message 1003/503: shows ticket 1 to Марина, who has nothing to do with it");

    [Test]
    public void A_comment_told_to_a_stranger_is_named() => Finds(
        GivenDay.Truth with { Spoken = [.. GivenDay.Truth.Spoken, Card(Stranger, 504)] }, GivenDay.Books,
        "wrong chat: message 1009/504: tells a stranger of ул. Бакедоми");

    [Test]
    public void A_press_that_was_not_counted_is_named() => Finds(
        GivenDay.Truth with { Presses = [.. GivenDay.Truth.Presses, Press(Officer, "t:1:1", "4382000000000001")] }, GivenDay.Books,
        "press: 1002 on t:1:1: was pressed 1 times and counted 0 times");

    [Test]
    public void A_press_that_was_counted_twice_is_named() => Finds(
        GivenDay.Truth, GivenDay.Books with { Audit = [.. GivenDay.Books.Audit, GivenDay.Books.Audit[1]] },
        "press: 1002 on p:1:2:1: was pressed 1 times and counted 2 times");

    [Test]
    public void A_deed_without_a_press_is_named() => Finds(
        GivenDay.Truth with { Presses = [] }, GivenDay.Books with { Audit = [GivenDay.Books.Audit[0]] },
        "press: ticket 1: 1002 has sent it 1 times after 0 accepted presses");

    [Test]
    public void A_press_that_was_never_answered_is_named() => Finds(
        GivenDay.Truth with { Answered = new HashSet<string>() }, GivenDay.Books, "press: 1002 on p:1:2:1: was never answered");

    [Test]
    public void An_answer_that_was_not_heard_is_named() => Finds(
        GivenDay.Truth, GivenDay.Books with { Audit = [GivenDay.Books.Audit[1]] }, "press: ticket 1: 1002 wrote 1 answers, 0 were heard");

    [Test]
    public void An_answer_about_which_the_desk_asks_is_heard() => Finds(
        GivenDay.Truth with { Spoken = [.. GivenDay.Truth.Spoken, Question(600)] }, GivenDay.Books with { Audit = [GivenDay.Books.Audit[1]] });

    [Test]
    public void An_answer_whose_writer_no_question_reaches_is_excused_once()
    {
        var books = GivenDay.Books with { Audit = [GivenDay.Books.Audit[1]] };
        Finds(GivenDay.Truth, books with { Calls = [.. books.Calls, new(9, "telegram:1002", "say", null, null, "refused")] });
        Finds(GivenDay.Truth, books with { Calls = [.. books.Calls, new(9, "telegram:1003", "say", null, null, "refused")] },
            "press: ticket 1: 1002 wrote 1 answers, 0 were heard");
    }

    [TestCase(0, "begins with placed at version 1")]
    [TestCase(2, "after version 1.1 comes 3.0", "was sent while assigned")]
    [TestCase(4, "stands at version 4 answered, its history ends at 3 publishing")]
    public void A_missing_line_of_history_is_named(int line, params string[] faults)
    {
        var books = GivenDay.Books with { History = [.. GivenDay.Books.History.Where((_, at) => at != line)] };
        Assert.That(HistoryCheck.Of(books).Select(fault => fault.What), Is.EqualTo(faults));
    }

    [Test]
    public void A_load_that_does_not_agree_is_named() => Finds(
        GivenDay.Truth, GivenDay.Books with { Loads = [new(1, 3)] }, "history: person 1: holds 0 open tickets, the load says 3");

    [Test]
    public void Statistics_that_differ_from_the_recount_are_named() => Finds(
        GivenDay.Truth with { Stats = new(Private(Colleague, 700, GivenDay.Truth.Stats!.Words.Replace("Отвечено: 1", "Отвечено: 2", StringComparison.Ordinal)), true, At(60)) },
        GivenDay.Books, "statistics: Отвечено: /stats says 2, the recount 1");

    [TestCase("\n\nи ещё 1")]
    [TestCase("", "statistics: people: /stats leaves out 1 people and speaks of 0")]
    public void People_who_do_not_fit_into_the_statistics_are_counted(string more, params string[] faults)
    {
        var sheet = GivenDay.Truth.Stats!.Words.Replace("\nОлег: ответов 1, в работе 0", more, StringComparison.Ordinal);
        Finds(GivenDay.Truth with { Stats = new(Private(Colleague, 700, sheet), true, At(60)) }, GivenDay.Books, faults);
    }

    [TestCase(2.9, "chat 1002: 2 messages within 0.900 s")]
    public void A_chat_that_was_spoken_to_too_fast_is_named(double at, string fault)
    {
        var faults = PaceCheck.Of(GivenDay.Truth with { Calls = [Call(1, Officer, 2), Call(2, Officer, at)] });
        Assert.That(faults.Select(one => $"{one.About}: {one.What}"), Has.One.StartsWith(fault));
    }

    [Test]
    public void A_group_that_was_spoken_to_too_often_is_named()
    {
        var faults = PaceCheck.Of(GivenDay.Truth with { Calls = [.. Enumerable.Range(0, 21).Select(number => Call(number, Room, number * 2.9))] });
        Assert.That(faults.Select(one => one.What), Has.One.StartsWith("21 messages within 58.000 s"));
    }

    [Test]
    public void Too_much_said_in_one_second_is_named()
    {
        var faults = PaceCheck.Of(GivenDay.Truth with { Calls = [.. Enumerable.Range(0, 31).Select(number => Call(number, 2000 + number, number * 0.03))] });
        Assert.That(faults.Select(one => $"{one.About}: {one.What}"), Has.One.StartsWith("all chats: 31 messages within 0.900 s"));
    }

    [TestCase(3.5, 1)]
    [TestCase(4.5, 0)]
    public void A_word_before_the_time_that_a_429_asked_for_is_named(double at, int faults) => Assert.That(
        PaceCheck.Of(GivenDay.Truth with { Calls = [Call(1, Officer, 2, error: 429), Call(2, Officer, at)] }).Count(), Is.EqualTo(faults));

    [Test]
    public void An_update_a_call_and_a_quarantine_that_should_not_be_are_named() => Finds(
        GivenDay.Truth,
        GivenDay.Books with
        {
            Inbox = [new(732, "pending", "no"), new(733, "quarantined", "odd")],
            Calls = [.. GivenDay.Books.Calls, new(9, "telegram:1002", "card", "", 1, "sending")],
        },
        "queue: update 732: was not handled: no", "queue: call 9: card is still sending", "queue: quarantine: holds 1 updates, 0 were garbage: 733 odd");

    private static void Finds(Truth truth, Books books, params string[] faults) =>
        Assert.That(Reckoner.Reckon(truth, books).Select(fault => fault.ToString()), Is.EquivalentTo(faults));
}
