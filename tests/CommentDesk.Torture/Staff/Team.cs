using System.Collections.Concurrent;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Torture.Script;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Torture.Staff;

/// <summary>
/// Everybody who works at the desk. They know only what their own chats show, and decide by the seed: the same person does the
/// same with the same ticket in every run.
/// </summary>
internal sealed class Team
{
    private const int Remembered = 400;
    private readonly Town _town;
    private readonly Dictionary<long, Colleague> _colleagues;
    private readonly ConcurrentQueue<(Message Message, string Data)> _seen = new();
    private readonly Random _random;

    public Team(World world, Town town, Dice dice, PublicView view)
    {
        _town = town;
        _random = dice.For("team");
        Deeds = new Deeds(world);
        _colleagues = town.Staff.ToDictionary(person => person.Id, person => new Colleague(person, Deeds, dice, view));
    }

    public Deeds Deeds { get; }

    /// <summary>Buttons that were in chats at some time.</summary>
    private IReadOnlyList<(Message Message, string Data)> Seen => [.. _seen];

    public void Heard(Spoken spoken)
    {
        if (!_colleagues.TryGetValue(spoken.Chat, out var colleague) || colleague.Away)
            return;
        foreach (var button in spoken.Buttons.Take(3))
            _seen.Enqueue((spoken.Message, button.Data));
        while (_seen.Count > Remembered)
            _seen.TryDequeue(out _);
        colleague.Look(spoken);
    }

    /// <summary>What people do of their own accord: ask for their queue, press old buttons, step out.</summary>
    public void Bustle()
    {
        Deeds.Say(_random.One(Present(_town.Officers)), _random.One(Phrases.Asides));
        if (_random.Chance(0.3))
            Deeds.Say(_random.One(_town.Supervisors), _random.One(Phrases.LeadersAsides));
        if (_random.Chance(0.4))
            Deeds.Say(_random.One(_town.Trainers), "/label");
        if (_random.Chance(0.5))
            Deeds.PressAstray(_random, _random.One(_town.Strangers), Seen);
        if (_random.Chance(0.5))
            Deeds.PressAstray(_random, _random.One(Present(_town.Officers)), Seen);
        if (_random.Chance(0.15))
            Deeds.Say(_random.One(Present(_town.Officers)), "/away");
        if (_random.Chance(0.15))
            Deeds.Say(_random.One(Present(_town.Officers)), "/back");
    }

    /// <summary>An officer blocks the bot; whoever blocked it before lets it in again.</summary>
    public void Block(World world)
    {
        foreach (var colleague in _colleagues.Values.Where(one => one.Away).ToList())
            Return(world, colleague);
        var leaver = _colleagues[_random.One(_town.Officers).Id];
        leaver.Away = true;
        world.Block(leaver.Person);
    }

    /// <summary>Everybody is at work, nobody is away.</summary>
    public void Gather(World world)
    {
        foreach (var colleague in _colleagues.Values.Where(one => one.Away))
            Return(world, colleague);
        foreach (var officer in _town.Officers)
            Deeds.Say(officer, "/back");
    }

    private List<Person> Present(IReadOnlyList<Person> people) => [.. people.Where(person => !_colleagues[person.Id].Away)];

    private static void Return(World world, Colleague colleague)
    {
        world.Block(colleague.Person, blocked: false);
        colleague.Away = false;
    }
}
