using System.Globalization;
using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Live;
using CommentDesk.Sandbox.Wire;

namespace CommentDesk.Sandbox;

/// <content>Pressing buttons, and what bots answer to it.</content>
public sealed partial class World
{
    private long _queries = 4_382_000_000_000_000;

    /// <summary>
    /// Presses a button and gives the id of the callback query. The data need not be on the message any more:
    /// an old screen still shows old buttons, and a stranger may send anything.
    /// </summary>
    /// <param name="inaccessible">The bot is shown only the place of the message, as for a very old one.</param>
    public string Press(Person person, Message message, string data, bool inaccessible = false)
    {
        lock (State.Gate)
        {
            var current = Now(message);
            var chat = State.Find(current)!;
            var bot = State.Bots[current.SentByBot
                ?? throw new ArgumentException($"Message {message.Id} is not a bot's and has no buttons.", nameof(message))].Bot;
            var id = (++_queries).ToString(CultureInfo.InvariantCulture);
            State.Queries[id] = new PendingQuery(id, person.Id, bot.Id, State.Time.GetUtcNow());
            var hidden = inaccessible || current.Deleted || State.Now - current.Date > State.Options.AccessibleFor.TotalSeconds;
            _delivery.Pressed(bot, new JsonObject
            {
                ["id"] = id,
                ["from"] = ChatJson.Of(Author.Of(person)),
                ["message"] = hidden ? MessageJson.Inaccessible(chat, current.Id) : MessageJson.Of(State, current),
                ["chat_instance"] = (chat.Id * 7919).ToString(CultureInfo.InvariantCulture),
                ["data"] = data,
            });
            return id;
        }
    }

    /// <summary>Presses the button that shows <paramref name="caption"/>, as a person would.</summary>
    public string PressButton(Person person, Message message, string caption)
    {
        var button = Now(message).Buttons.SelectMany(row => row).FirstOrDefault(button => button.Text == caption)
            ?? throw new ArgumentException($"Message {message.Id} has no button \"{caption}\".", nameof(caption));
        return Press(person, message, button.Data
            ?? throw new ArgumentException($"The button \"{caption}\" opens a link and sends nothing.", nameof(caption)));
    }

    /// <summary>What bots answered to pressed buttons so far, in order.</summary>
    public IReadOnlyList<CallbackAnswer> CallbackAnswers => [.. State.Journal.After(0)
        .Where(happened => happened.Kind == "callback_answer")
        .Select(happened => new CallbackAnswer(
            (string)happened.Details["callback_query_id"]!,
            (long)happened.Details["person_id"]!,
            (string)happened.Details["text"]!,
            (bool)happened.Details["alert"]!))];
}
