using System.Collections.Concurrent;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Tests.Stories.Support;

/// <summary>
/// Plays an officer by what the world shows: answers each card once, publishes each preview, and when the desk asks whether
/// an answer stands, looks under the comment and says the truth.
/// </summary>
internal sealed class TirelessOfficer(World world, Person person, IReadOnlyDictionary<string, Message> comments)
{
    private readonly ConcurrentDictionary<string, bool> _done = [];

    public static string AnswerTo(string key) => $"Приняли в работу: {key}, срок до пятницы.";

    /// <summary>Every other answer stands with a photo.</summary>
    public static string? PhotoOf(string key) => (key[^1] - '0') % 2 == 0 ? $"PHOTO-{key}-" : null;

    /// <summary>Looks at the whole chat and does whatever is to be done; called after every change of the world.</summary>
    public void Look()
    {
        foreach (var message in world.MessagesWith(person).Where(message => message.From.IsBot && !message.Deleted))
            foreach (var key in comments.Keys.Where(key => message.Words.Contains(key, StringComparison.Ordinal)))
                React(message, key);
    }

    private void React(Message message, string key)
    {
        if (StoryDesk.Has(message, "Ответ на месте"))
        {
            if (_done.TryAdd($"doubt {key} {message.Id}", true))
                world.PressButton(person, message, Stands(key) ? "Ответ на месте" : "Опубликовать ещё раз");
        }
        else if (StoryDesk.Has(message, "Опубликовать"))
        {
            if (_done.TryAdd($"publish {key} {message.Id}", true))
                world.PressButton(person, message, "Опубликовать");
        }
        else if (StoryDesk.Has(message, "Взять") && _done.TryAdd($"answer {key}", true))
        {
            world.Say(person, PhotoOf(key) is { } photo
                ? new Draft { Media = new Media("photo", photo), Caption = AnswerTo(key), ReplyTo = message.Id }
                : new Draft { Text = AnswerTo(key), ReplyTo = message.Id });
        }
    }

    private bool Stands(string key) => world.MessagesIn(comments[key].ChatId).Any(message => message.From.IsBot && message.ReplyTo == comments[key].Id);
}
