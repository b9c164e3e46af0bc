using System.Globalization;
using CommentDesk.Demo.Script;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Demo.Past;

/// <summary>Those who write, and what they meant: whoever plays the staff knows the right answer and the right label.</summary>
internal sealed class Citizens(World world, IReadOnlyList<Person> people, Weeks weeks)
{
    private const string Complaint = "Жалоба", Question = "Вопрос", Discontent = "Негатив", Other = "Прочее";

    private readonly Random _random = new(11);
    private readonly List<Post> _posts = [];
    private readonly List<Meant> _meant = [];
    private readonly HashSet<(long Chat, int Message)> _judged = [];
    private readonly Dictionary<string, int> _turns = [];

    /// <summary>A post is there to be commented on.</summary>
    public void Read(Post post) => _posts.Add(post);

    /// <summary>Somebody writes under one of the latest posts.</summary>
    public void Write()
    {
        var post = _posts[^(1 + _random.Next(Math.Min(3, _posts.Count)))];
        var meant = _random.Next(100) switch
        {
            < 46 => Filled(Complaint, Next(Complaint, weeks.Complaints)),
            < 64 => Filled(Question, Next(Question, weeks.Questions)),
            < 76 => new Meant(Next(Discontent, weeks.Discontent), Discontent, null),
            _ => new Meant(Next(Other, weeks.Chatter), Other, null),
        };
        _meant.Add(meant);
        world.Comment(people[_random.Next(people.Count)], post, meant.Text);
    }

    /// <summary>What was meant by the comment that a card or a list shows.</summary>
    public Meant? Shown(Message message) =>
        _meant.FindLast(meant => meant.Text.Length > 12 && message.Words.Contains(meant.Text, StringComparison.Ordinal))
        ?? _meant.FindLast(meant => message.Words.Contains(meant.Text, StringComparison.Ordinal));

    /// <summary>Some say what they think of an answer.</summary>
    public void Judge()
    {
        foreach (var answer in world.Messages.Where(message => message.ChatId < 0 && message is { From.IsBot: true, BotId: null, ReplyTo: not null }))
        {
            if (!_judged.Add((answer.ChatId, answer.Id)))
                continue;
            if (_random.Next(100) is var mood and < 40)
                world.React(people[_random.Next(people.Count)], answer, mood < 30 ? "👍" : "👎");
        }
    }

    private Meant Filled(string label, Matter matter)
    {
        var (street, house) = (weeks.Streets[_random.Next(weeks.Streets.Count)], 1 + _random.Next(40));
        return new(In(matter.Text), label, In(matter.Answer));

        string In(string words) => string.Format(CultureInfo.InvariantCulture, words, street, house);
    }

    /// <summary>One after another, so that nothing comes again before all the others have been said.</summary>
    private T Next<T>(string kind, IReadOnlyList<T> things)
    {
        var turn = _turns.GetValueOrDefault(kind);
        _turns[kind] = turn + 1;
        // A stride that shares no divisor with the count visits each once.
        return things[turn * 7 % things.Count];
    }
}

/// <param name="Label">What the button of the right label says.</param>
/// <param name="Answer">What an officer answers; null where nothing is to be answered.</param>
internal sealed record Meant(string Text, string Label, string? Answer);
