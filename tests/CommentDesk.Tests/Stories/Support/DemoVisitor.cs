using System.Net.Http.Json;
using CommentDesk.Demo;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Tests.Stories.Support;

/// <summary>Somebody who plays the demo by its doors, without the page: presses steps, reads chats, answers.</summary>
internal sealed class DemoVisitor(DemoHouse house) : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly HttpClient _http = new() { BaseAddress = house.Url };

    public World World => house.World;

    public Task Play(string title) => Post("play", new { step = 1 + World.Read(state => state.Guide.FindIndex(step => step.Title == title)) });

    public Task PutClockOn(int minutes) => Post("clock", new { minutes });

    /// <summary>What the bot said to the person, now or soon; a card may change until it fits.</summary>
    public Task<Message> Heard(Person person, string words, string? button = null) => Heard(person, words, button, 0);

    public async Task<Message> Asked(Person person, string command, string words)
    {
        var known = World.MessagesWith(person).Max(message => message.Id);
        World.Say(person, command);
        return await Heard(person, words, null, known);
    }

    public async Task<CallbackAnswer> Press(Person person, Message message, string caption)
    {
        var before = World.CallbackAnswers.Count(answer => answer.PersonId == person.Id);
        World.PressButton(person, message, caption);
        await World.WaitFor(world => world.CallbackAnswers.Count(answer => answer.PersonId == person.Id) > before, s_patience);
        return World.CallbackAnswers.Last(answer => answer.PersonId == person.Id);
    }

    /// <summary>Writes an answer to a card and presses what the preview offers.</summary>
    public async Task Answer(Person person, Message card, string words, params IReadOnlyList<string> captions)
    {
        World.Say(person, words, card.Id);
        foreach (var caption in captions)
            await Press(person, await Heard(person, words, caption), caption);
    }

    /// <summary>The comment with these words.</summary>
    public Message Comment(string words) => World.Messages.Last(message =>
        message.ChatId < 0 && !message.From.IsBot && message.Words.Contains(words, StringComparison.Ordinal));

    /// <summary>The bot's answer under a comment.</summary>
    public Task<Message> Published(Message comment, string words) => World.WaitForMessage(
        message => message.ChatId == comment.ChatId && message.From.IsBot && message.ReplyTo == comment.Id && message.Words.Contains(words, StringComparison.Ordinal), s_patience);

    public Task Gone(Message comment) => World.WaitFor(world => world.Now(comment).Deleted, s_patience);

    public void Dispose() => _http.Dispose();

    private async Task<Message> Heard(Person person, string words, string? button, int after)
    {
        Message? found = null;
        await World.WaitFor(world => (found = world.MessagesWith(person).LastOrDefault(message => message.From.IsBot && !message.Deleted && message.Id > after
            && message.Words.Contains(words, StringComparison.Ordinal) && (button is null || StoryDesk.Has(message, button)))) is not null, s_patience);
        return found!;
    }

    private async Task Post<T>(string door, T body)
    {
        using var answer = await _http.PostAsJsonAsync($"/sandbox/{door}", body);
        Assert.That(answer.IsSuccessStatusCode, Is.True, await answer.Content.ReadAsStringAsync());
    }
}
