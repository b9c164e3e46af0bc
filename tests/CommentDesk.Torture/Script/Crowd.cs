using System.Globalization;
using System.Text.Json.Nodes;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Torture.Script;

/// <summary>Citizens: they comment, reply, edit, delete, send albums, speak for channels, chatter with the bot.</summary>
internal sealed class Crowd(Town town, Dice dice)
{
    /// <summary>How far back people still edit or delete what they wrote.</summary>
    private const int Recent = 300;

    private readonly Random _random = dice.For("crowd");
    private readonly List<Remark> _remarks = [];
    private int _streets;
    private int _albums;

    public IReadOnlyList<Remark> Remarks => _remarks;

    /// <summary>Updates that are no updates: these alone may end in quarantine.</summary>
    public int Garbage { get; private set; }

    private World World => town.World;

    public void Write(int comments)
    {
        for (var number = 0; number < comments; number++)
        {
            Comment(town.Channels[_random.Next(town.Channels.Count)]);
            Meanwhile();
        }
    }

    /// <summary>Something that looks like an update and cannot be read as one.</summary>
    public void Spoil()
    {
        Garbage++;
        World.Read(state =>
        {
            state.Bots.Values.First().Updates.Add("message", new JsonObject { ["message_id"] = "first", ["chat"] = 7, ["date"] = "yesterday" });
            return true;
        });
    }

    private void Comment(Channel channel)
    {
        var post = town.LastPost(channel);
        var draw = _random.Next(100);
        if (draw < 40)
            Say(post, Phrases.Complaints);
        else if (draw < 60)
            Say(post, Phrases.Questions);
        else if (draw < 72)
            Say(post, Phrases.Angry);
        else if (draw < 82)
            Say(post, Phrases.Other);
        else if (draw < 87)
            Say(post, Phrases.Hostile);
        else if (draw == 87)
            SayMuch(post);
        else if (draw < 90)
            Again(post);
        else if (draw < 93)
            Show(post);
        else if (draw < 95)
            Album(channel, post);
        else
            Uncommon(channel, post, draw);
    }

    private void Uncommon(Channel channel, Post post, int draw)
    {
        var street = Street.Of(++_streets);
        var words = Words(_random.One(Phrases.Complaints), street);
        switch (draw)
        {
            case 95:
                Add(World.Comment(Citizen(), post, words, senderChatId: town.Foreign.Id), street);
                break;
            case 96:
                Add(World.Comment(town.Admin, post, words, senderChatId: channel.GroupId), street, "an anonymous administrator");
                break;
            case 97:
                Add(World.Comment(town.Admin, post, words, senderChatId: channel.Id), street, "the channel itself");
                break;
            case 98:
                Add(World.Comment(_random.One(town.Officers), post, words), street, "our own staff");
                break;
            default:
                Add(World.Write(Citizen(), channel.GroupId, new Draft { Text = words }), street, "chat of the group, under no post");
                break;
        }
    }

    private void Say(Post post, IReadOnlyList<string> phrases)
    {
        var street = Street.Of(++_streets);
        var words = Words(_random.One(phrases), street);
        Add(World.Comment(Citizen(), post, words, _random.Chance(0.25) ? Earlier(post) : null), street);
    }

    private void SayMuch(Post post)
    {
        var street = Street.Of(++_streets);
        Add(World.Comment(Citizen(), post, Phrases.Long(street)), street);
    }

    /// <summary>The same words from somebody else: two comments, two tickets.</summary>
    private void Again(Post post)
    {
        if (_remarks.LastOrDefault(remark => remark is { Street: not null, Album: null, WhyNone: null }) is { } same)
            Add(World.Comment(Citizen(), post, same.Message.Words), same.Street);
    }

    private void Show(Post post)
    {
        var kind = _random.One(["photo", "voice", "sticker", "video", "document"]);
        var street = kind == "photo" ? Street.Of(++_streets) : null;
        var draft = new Draft { Media = new Media(kind, $"FILE{kind}"), Caption = street is null ? null : Words(_random.One(Phrases.Complaints), street) };
        Add(World.Comment(Citizen(), post, draft), street);
    }

    private void Album(Channel channel, Post post)
    {
        var name = $"album{++_albums}";
        var (author, street) = (Citizen(), Street.Of(++_streets));
        var parts = _random.Next(2, 5);
        var captioned = _random.Next(parts);
        for (var part = 0; part < parts; part++)
        {
            var caption = part == captioned ? Words(_random.One(Phrases.Complaints), street) : null;
            var draft = new Draft { Media = new Media("photo", "FILEphoto"), MediaGroupId = name, Caption = caption, ThreadId = post.GroupMessageId };
            Add(World.Write(author, channel.GroupId, draft), street, album: name);
        }
    }

    /// <summary>What goes on beside: edits, deletions, chatter, garbage.</summary>
    private void Meanwhile()
    {
        if (_random.Chance(0.08) && Changeable() is { } edited)
        {
            edited.Edits++;
            edited.Message = World.Edit(edited.Message, $"{Words(_random.One(Phrases.Complaints), edited.Street!)} (правка {edited.Edits})");
        }

        if (_random.Chance(0.015) && Changeable() is { } deleted)
        {
            deleted.Deleted = true;
            World.Delete(deleted.Message);
        }

        if (_random.Chance(0.02))
            World.Say(_random.One(town.Strangers), _random.One(Phrases.Chatter));
        if (_random.Chance(0.01))
            town.NewPost(_random.One(town.Channels), $"Новость дня {_remarks.Count}");
        if (_random.Chance(0.004))
            Spoil();
    }

    private Remark? Changeable()
    {
        var remark = _remarks.Count == 0 ? null : _remarks[_random.Next(Math.Max(0, _remarks.Count - Recent), _remarks.Count)];
        return remark is { Street: not null, Album: null, Deleted: false } ? remark : null;
    }

    private int? Earlier(Post post)
    {
        var remark = _remarks.Count == 0 ? null : _remarks[_random.Next(Math.Max(0, _remarks.Count - 50), _remarks.Count)];
        return remark?.Message.ChatId == post.GroupId && remark.Message.ThreadId == post.GroupMessageId && !remark.Deleted ? remark.Message.Id : null;
    }

    private void Add(Message message, string? street, string? whyNone = null, string? album = null) =>
        _remarks.Add(new Remark(message) { Street = street, WhyNone = whyNone, Album = album });

    private Person Citizen() => _random.One(town.Citizens);

    private static string Words(string phrase, string street) => string.Format(CultureInfo.InvariantCulture, phrase, street);
}
