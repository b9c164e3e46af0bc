using CommentDesk.Answers;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Tickets;

public sealed class DraftTests
{
    private static readonly Ticket InWork = Some.Ticket(new Stage.InWork(Cast.Owner.Id), drafts: 0);

    [Test]
    public void An_answer_becomes_a_draft_and_is_shown_to_its_author_only()
    {
        var decision = InWork.When(Cast.Owner, Some.Text("Уже чиним."));
        Assert.That(decision.After().Stage.Unpublished?.Text, Is.EqualTo("Уже чиним."));
        Assert.That(decision.Effect<Effect.Preview>().To, Is.EqualTo(Cast.Owner.Id));
        Assert.That(decision.Causes<Effect.Publish>(), Is.False);
    }

    [Test]
    public void Editing_the_message_changes_the_draft_and_its_number()
    {
        var first = InWork.When(Cast.Owner, Some.Text("Уже чиним.")).After();
        var second = first.When(Cast.Owner, Some.Text("Уже чиним, до среды.")).After();
        Assert.That(second.Stage.Unpublished, Has.Property("Number").EqualTo(2).And.Property("Text").EqualTo("Уже чиним, до среды."));
    }

    [Test]
    public void The_same_words_twice_are_one_draft() =>
        InWork.When(Cast.Owner, Some.Text("Уже чиним.")).After().When(Cast.Owner, Some.Text("Уже чиним.")).IsAlready();

    [Test]
    public void Other_formatting_of_the_same_words_is_another_draft()
    {
        var drafted = InWork.When(Cast.Owner, Some.Text("Уже чиним.")).After();
        var bold = new Command.Write("Уже чиним.", [new Mark("bold", 0, 3)], "1001/5");
        Assert.That(drafted.When(Cast.Owner, bold).After().Stage.Unpublished?.Number, Is.EqualTo(2));
    }

    [Test]
    public void Discarding_leaves_the_ticket_in_work()
    {
        var decision = InWork.When(Cast.Owner, Some.Text("Уже чиним.")).After().When(Cast.Owner, new Command.Discard());
        Assert.That(decision.After().Stage, Is.EqualTo(new Stage.InWork(Cast.Owner.Id)));
        decision.After().When(Cast.Owner, new Command.Discard()).IsAlready();
    }

    [Test]
    public void A_discarded_number_never_comes_back()
    {
        var again = InWork.When(Cast.Owner, Some.Text("Раз.")).After()
            .When(Cast.Owner, new Command.Discard()).After()
            .When(Cast.Owner, Some.Text("Два.")).After();
        again.When(Cast.Owner, new Command.Publish(1)).IsRefused("refuse.older_draft");
        Assert.That(again.When(Cast.Owner, new Command.Publish(2)).After().Stage, Is.InstanceOf<Stage.Publishing>());
    }

    [TestCase("", "refuse.empty")]
    [TestCase(" \n\t", "refuse.empty")]
    public void An_empty_answer_is_refused(string text, string key) => InWork.When(Cast.Owner, Some.Text(text)).IsRefused(key);

    [Test]
    public void An_answer_may_be_as_long_as_the_network_takes_and_no_longer()
    {
        InWork.When(Cast.Owner, Some.Text(new string('я', AnswerPolicy.Longest))).After();
        InWork.When(Cast.Owner, Some.Text(new string('я', AnswerPolicy.Longest + 1))).IsRefused("refuse.too_long");
    }

    [Test]
    public void Nobody_writes_into_a_colleagues_ticket()
    {
        InWork.When(Cast.Officer, Some.Text("Я отвечу.")).IsRefused("refuse.not_yours");
        InWork.When(Cast.Supervisor, Some.Text("Я отвечу.")).IsRefused("refuse.not_yours");
        InWork.When(Cast.Trainer, Some.Text("Я отвечу.")).IsRefused("refuse.role");
    }

    [Test]
    public void Answering_from_the_queue_makes_the_author_its_owner() =>
        Assert.That(Some.Ticket(new Stage.Waiting()).When(Cast.Officer, Some.Text("Отвечаю.")).After().Stage.Owner, Is.EqualTo(Cast.Officer.Id));

    [Test]
    public void Answering_what_was_set_aside_is_the_sorters_right()
    {
        var aside = Some.Ticket(new Stage.SetAside(), Some.Verdict(Label.Other));
        Assert.That(aside.When(Cast.Moderator, Some.Text("Спасибо вам.")).After().Stage, Is.InstanceOf<Stage.Drafted>());
        aside.When(Cast.Officer, Some.Text("Спасибо вам.")).IsRefused("refuse.role");
    }

    [Test]
    public void A_sorter_answers_at_once_without_sorting() =>
        Assert.That(
            Some.Ticket(new Stage.Triage(Cast.Moderator.Id)).When(Cast.Moderator, Some.Text("Ответим.")).After().Stage,
            Is.InstanceOf<Stage.Drafted>());
}
