using CommentDesk.Comments;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class ChannelContract : StoreContract
{
    [Test]
    public async Task A_room_is_one_channel_however_often_it_is_added()
    {
        var first = await Add(Sample.Channel());
        var again = await Add(Sample.Channel() with { Title = "Other" });
        Assert.That(again, Is.EqualTo(first));
        Assert.That(await Read(session => session.Comments.Channels()), Is.EqualTo(new[] { first }));
        Assert.That(await Read(session => session.Comments.FindRoom("telegram", "-1001")), Is.EqualTo(first));
        Assert.That(await Read(session => session.Comments.FindRoom("vk", "-1001")), Is.Null);
    }

    [Test]
    public async Task A_saved_channel_comes_back_whole()
    {
        var added = await Add(Sample.Channel());
        var full = added with
        {
            Title = "Город",
            RoomHandle = "city_chat",
            Source = "-1002",
            SourceHandle = "city",
            State = ChannelState.Disconnected,
            Health = new(Sample.Noon, Sample.Noon.AddHours(1), false, "administrator", "sources.no_rights"),
        };
        await Write(session => session.Comments.SaveChannel(full));
        Assert.That(await Read(session => session.Comments.FindChannel(added.Id)), Is.EqualTo(full));
    }

    [Test]
    public async Task A_room_was_last_heard_of_at_the_latest_moment()
    {
        var channel = await Add(Sample.Channel());
        await Write(session => session.Comments.Heard(channel.Id, Sample.Noon.AddHours(1)));
        await Write(session => session.Comments.Heard(channel.Id, Sample.Noon));
        Assert.That((await Read(session => session.Comments.FindChannel(channel.Id)))?.Health.LastUpdate, Is.EqualTo(Sample.Noon.AddHours(1)));
    }

    [Test]
    public async Task A_later_sighting_completes_a_post_and_erases_nothing()
    {
        var channel = await Add(Sample.Channel());
        var copy = new Post(channel.Id, "10", null, "Ремонт дороги", Sample.Noon);
        await Save(copy, copy with { Number = "3", Text = "" }, copy with { PublishedAt = Sample.Noon.AddHours(1) });
        Assert.That(await Read(session => session.Comments.FindPost(channel.Id, "10")), Is.EqualTo(copy with { Number = "3" }));
        await Save(copy with { Text = "Ремонт дорог" });
        Assert.That((await Read(session => session.Comments.FindPost(channel.Id, "10")))?.Text, Is.EqualTo("Ремонт дорог"));
        Assert.That(await Read(session => session.Comments.FindPost(channel.Id, "11")), Is.Null);
    }

    [Test]
    public async Task A_room_that_moves_takes_everything_with_it()
    {
        var ticket = await Write(session => Sample.Opened(session));
        var channel = (await Read(session => session.Comments.FindRoom("telegram", "-1001")))!;
        await Save(new Post(channel.Id, "10", "3", "Post", Sample.Noon));
        var (waiting, other, sent) = await Write(session => (Call(session, "-1001"), Call(session, "-5"), Call(session, "-1001")));
        await Write(session => session.Outbox.Sent(sent, "1", Sample.Noon));

        await Write(session => session.Comments.MoveRoom("telegram", "-1001", "-100777"));

        Assert.That(await Read(session => session.Comments.FindRoom("telegram", "-100777")), Is.EqualTo(channel with { Room = "-100777" }));
        Assert.That(await Read(session => session.Comments.FindRoom("telegram", "-1001")), Is.Null);
        Assert.That((await Read(session => session.Comments.Find(ticket.Comment)))?.Key.Room, Is.EqualTo("-100777"));
        Assert.That(await Read(session => session.Comments.FindPost(channel.Id, "10")), Is.Not.Null);
        Assert.That(await Lanes(waiting, other, sent), Is.EqualTo(new[] { "telegram:-100777", "telegram:-5", "telegram:-1001" }));
    }

    [Test]
    public async Task A_room_that_moves_to_one_already_known_becomes_one_with_it()
    {
        var ticket = await Write(session => Sample.Opened(session));
        var twin = await Add(Sample.Channel("-100777") with { State = ChannelState.Offered });
        var early = await Write(session => session.Comments.Add(Sample.Comment(twin.Id, "1", "-100777", text: "Новая"))!);
        await Save(new Post(twin.Id, "20", null, "New", Sample.Noon));

        await Write(session => session.Comments.MoveRoom("telegram", "-1001", "-100777"));

        var channel = (await Read(session => session.Comments.Channels())).Single();
        Assert.That(channel, Has.Property("Room").EqualTo("-100777").And.Property("State").EqualTo(ChannelState.Connected));
        Assert.That((await Read(session => session.Comments.Find(early!.Id)))?.Channel, Is.EqualTo(channel.Id));
        Assert.That(await Read(session => session.Comments.FindPost(channel.Id, "20")), Is.Not.Null);
        Assert.That(await Read(session => session.Comments.Find(ticket.Comment)), Is.Not.Null, "Nothing is lost when both hold a message 1.");
    }

    [Test]
    public async Task An_unknown_room_moves_without_harm()
    {
        await Write(session => session.Comments.MoveRoom("telegram", "-404", "-405"));
        Assert.That(await Read(session => session.Comments.Channels()), Is.Empty);
    }

    private static CallId Call(IDeskSession session, string room) =>
        session.Outbox.Add(OutboxCall.New($"telegram:{room}", "publish", "{}", Sample.Noon))!.Id;

    private Task<Channel> Add(Channel channel) => Write(session => session.Comments.AddChannel(channel));

    private Task Save(params Post[] posts) => Write(session => Array.ForEach(posts, session.Comments.SavePost));

    private Task<List<string>> Lanes(params CallId[] calls) => Read(session => calls.Select(call => session.Outbox.Find(call)!.Lane).ToList());
}
