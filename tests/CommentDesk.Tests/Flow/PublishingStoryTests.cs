using CommentDesk.Answers;
using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommentDesk.Tests.Flow;

/// <summary>From a comment to the answer under it, with whatever the network says.</summary>
public sealed class PublishingStoryTests
{
    private Office _office = null!;
    private Network _network = null!;
    private Person _officer = null!;
    private TicketId _ticket;

    [SetUp]
    public async Task A_drafted_answer()
    {
        _office = new Office();
        _network = new Network();
        await _office.Connect();
        _officer = await _office.Hire();
        await _office.See(Seen.Comment("C: люк открыт"));
        _ticket = (await _office.TicketOf("10"))!.Id;
        await Do(Some.Text("Починим завтра."));
        await Do(new Command.Publish(1));
    }

    [TearDown]
    public async Task Close() => await _office.DisposeAsync();

    [Test]
    public async Task An_accepted_answer_stands_under_its_comment()
    {
        await Carry(new Delivery.Sent("77"));
        Assert.That(_network.Published.Single(), Is.EqualTo((new CommentKey("telegram", Office.Room, "10"), "Починим завтра.")));
        Assert.That((await Ticket()).Stage, Is.InstanceOf<Stage.Answered>());
    }

    [Test]
    public async Task A_refused_answer_goes_back_to_its_officer_who_is_told()
    {
        await Carry(new Delivery.Refused("delivery.comment_deleted", "message to be replied not found"));
        Assert.That((await Ticket()).Stage, Is.InstanceOf<Stage.Drafted>());
        var told = (await _office.Calls()).Single(call => call.Kind == Calls.Line);
        Assert.That(Calls.ReadLine(told).Args, Is.EqualTo(new[] { $"{_ticket}", "#delivery.comment_deleted" }));
    }

    [Test]
    public async Task In_doubt_the_officer_is_asked_and_decides_once()
    {
        await Carry(new Delivery.Unknown("time-out"));
        Assert.That((await Ticket()).Stage, Is.InstanceOf<Stage.InDoubt>());
        Assert.That((await _office.Calls()).Select(call => call.Kind), Does.Contain(Calls.Doubt).And.Not.Contain(Calls.Publish));
        await Do(new Command.Resolve(false));
        await Carry(new Delivery.Sent("78"));
        Assert.That(_network.Published, Has.Count.EqualTo(2));
        Assert.That((await Ticket()).Stage, Is.InstanceOf<Stage.Answered>());
    }

    [Test]
    public async Task A_corrected_answer_replaces_the_message_it_was_published_as()
    {
        await Carry(new Delivery.Sent("77"));
        await Do(Some.Text("Починим в среду."));
        await Do(new Command.Publish(2));
        await Carry(new Delivery.Sent(""));
        Assert.That(_network.Amended.Single(), Is.EqualTo((new CommentKey("telegram", Office.Room, "77"), "Починим в среду.")));
        Assert.That((await Ticket()).Stage, Is.InstanceOf<Stage.Answered>().With.Property("Correction").Null);
    }

    [Test]
    public async Task An_amendment_of_which_nobody_knows_is_repeated_and_then_offered_again()
    {
        await Carry(new Delivery.Sent("77"));
        await Do(Some.Text("Починим в среду."));
        await Do(new Command.Publish(2));
        for (var time = 0; time < 3; time++)
            await Carry(new Delivery.Unknown("time-out"));
        Assert.That(_network.Amended, Has.Count.EqualTo(3));
        Assert.That((await Ticket()).Stage, Is.InstanceOf<Stage.Answered>().With.Property("Correction").Not.Null);
    }

    [Test]
    public async Task An_answer_taken_back_is_deleted_and_its_ticket_is_in_work_again()
    {
        await Carry(new Delivery.Sent("77"));
        await Do(new Command.Withdraw());
        await Carry(new Delivery.Sent(""));
        Assert.That(_network.Removed.Single(), Is.EqualTo(new CommentKey("telegram", Office.Room, "77")));
        Assert.That((await Ticket()).Stage, Is.InstanceOf<Stage.InWork>());
    }

    [Test]
    public async Task An_answer_that_cannot_be_deleted_stands_and_the_officer_hears_why()
    {
        await Carry(new Delivery.Sent("77"));
        await Do(new Command.Withdraw());
        await Carry(new Delivery.Refused("delivery.cannot_delete", "too old"));
        Assert.That((await Ticket()).Stage, Is.InstanceOf<Stage.Answered>());
        var told = (await _office.Calls()).Single(call => call.Kind == Calls.Line);
        Assert.That(Calls.ReadLine(told).Key, Is.EqualTo("tell.not_removed"));
    }

    [Test]
    public async Task The_answer_follows_a_room_that_moved_before_it_left()
    {
        await _office.Do(session => _office.Intake.Moved(session, new Observation.RoomMoved("telegram", Office.Room, "-1009")));
        await Carry(new Delivery.Sent("77"));
        Assert.That(_network.Published.Single().Message.Room, Is.EqualTo("-1009"));
    }

    private Task Do(Command command) => _office.Do(session =>
        Assert.That(_office.Desk.Do(session, _ticket, _officer, command, _office.Now), Is.InstanceOf<Outcome.Done>()));

    private async Task<Ticket> Ticket() => (await _office.Do(session => session.Tickets.Find(_ticket)))!;

    /// <summary>Carries the one public call that waits.</summary>
    private async Task Carry(Delivery delivery)
    {
        _network.Says = delivery;
        var call = (await _office.Calls()).Single(waiting => waiting.Kind is Calls.Publish or Calls.Amend or Calls.Remove);
        var messenger = new Messenger(_office.Store, [new Publishing([_network], _office.Desk)], _office.Time, NullLogger<Messenger>.Instance);
        await messenger.Carry(call.Id, call.Urgency, CancellationToken.None).Soon();
    }

    private sealed class Network : IConnector
    {
        public Delivery Says { get; set; } = new Delivery.Sent("77");
        public List<(CommentKey Message, string Text)> Published { get; } = [];
        public List<CommentKey> Removed { get; } = [];
        public List<(CommentKey Message, string Text)> Amended { get; } = [];

        string IConnector.Network => "telegram";

        public Task<Delivery> Publish(CommentKey comment, Draft answer, CancellationToken cancel)
        {
            Published.Add((comment, answer.Text));
            return Task.FromResult(Says);
        }

        public Task<Delivery> Amend(CommentKey answer, Draft text, CancellationToken cancel)
        {
            Amended.Add((answer, text.Text));
            return Task.FromResult(Says);
        }

        public Task<Delivery> Remove(CommentKey message, CancellationToken cancel)
        {
            Removed.Add(message);
            return Task.FromResult(Says);
        }

        public string? LinkTo(Channel channel, Post? post, CommentKey message, string? thread) => null;
    }
}
