using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Torture.Script;

namespace CommentDesk.Torture.Staff;

internal sealed record Pressed(long Person, string Data, string Query);

/// <summary>A text a person wrote to the bot as the answer to a ticket.</summary>
/// <param name="Ticket">The ticket named by the message the person replied to.</param>
/// <param name="Message">The person's own message.</param>
internal sealed record Answering(Person Person, long Ticket, Message Message)
{
    public HashSet<string> Texts { get; } = [Message.Words];
}

/// <summary>What people do in their chats with the bot, written down for the reckoning.</summary>
internal sealed class Deeds(World world)
{
    private readonly Lock _gate = new();
    private readonly List<Pressed> _presses = [];
    private readonly List<Answering> _answers = [];
    private readonly List<(long Person, string Words)> _commands = [];

    public IReadOnlyList<Pressed> Presses
    {
        get
        {
            lock (_gate)
                return [.. _presses];
        }
    }

    public IReadOnlyList<Answering> Answers
    {
        get
        {
            lock (_gate)
                return [.. _answers];
        }
    }

    /// <summary>What people said to the bot besides answers.</summary>
    public IReadOnlyList<(long Person, string Words)> Commands
    {
        get
        {
            lock (_gate)
                return [.. _commands];
        }
    }

    public void Press(Person person, Message message, string data)
    {
        lock (_gate)
            _presses.Add(new(person.Id, data, world.Press(person, message, data)));
    }

    /// <param name="photo">The file id of a photo that the words stand below.</param>
    public Answering Answer(Person person, long ticket, string text, int replyTo, string? photo = null)
    {
        lock (_gate)
        {
            var said = photo is null
                ? new Sandbox.Facts.Draft { Text = text, ReplyTo = replyTo }
                : new Sandbox.Facts.Draft { Caption = text, ReplyTo = replyTo, Media = new Media("photo", photo) };
            var answer = new Answering(person, ticket, world.Say(person, said));
            _answers.Add(answer);
            return answer;
        }
    }

    /// <summary>Changes the person's own message; the desk changes the draft, or offers a new wording of what stands.</summary>
    public void Rewrite(Answering answer, string text)
    {
        lock (_gate)
        {
            answer.Texts.Add(text);
            world.Edit(answer.Message, text);
        }
    }

    public void Say(Person person, string words)
    {
        lock (_gate)
        {
            _commands.Add((person.Id, words));
            world.Say(person, words);
        }
    }

    /// <summary>A press by somebody who has no business with it, on a button seen long ago or made up.</summary>
    public void PressAstray(Random random, Person person, IReadOnlyList<(Message Message, string Data)> seen)
    {
        if (seen.Count == 0)
            return;
        var (message, data) = random.One(seen);
        Press(person, message, random.Chance(0.3) ? random.One(s_forged) : data);
    }

    private static readonly IReadOnlyList<string> s_forged =
    [
        "p:1:1:1", "p:1:5:1", "st:1:3:again", "t:zz:1", "mv:1:1:999999", "nr:1:1:insult", "::::", "rm:1:0", "inv:0:0:admin", "п:1:1", "lb:1:1:X",
        "a:9999999999999:0", "p:-1:1:1", "src:1:0", new string('x', 64),
    ];
}
