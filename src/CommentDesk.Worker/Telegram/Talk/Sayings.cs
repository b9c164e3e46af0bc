using System.Text.Json.Serialization;
using CommentDesk.Answers;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>A new message of the bot.</summary>
/// <param name="ReplyTo">The message it answers; sent without one when that is gone.</param>
/// <param name="Prompt">When given, the reply field opens with this hint in it.</param>
/// <param name="Kind">What it is remembered as.</param>
internal sealed record Saying(string Chat, string Markup, Keyboard? Buttons, string? ReplyTo, string? Prompt, string Kind, string? Mark);

/// <summary>A change of one of the bot's messages; without markup only the buttons change.</summary>
internal sealed record Change(string Chat, string Message, string? Markup, Keyboard Buttons);

/// <summary>The answer due for each press.</summary>
internal sealed record PressAnswer(string Query, string? Text, bool Alert);

/// <summary>A preview whose draft was published, discarded or replaced.</summary>
internal sealed record PreviewEnd(string Message, Draft? Draft);

[JsonSerializable(typeof(Saying))]
[JsonSerializable(typeof(Change))]
[JsonSerializable(typeof(Parcel))]
[JsonSerializable(typeof(PressAnswer))]
[JsonSerializable(typeof(PreviewEnd))]
[JsonSerializable(typeof(Draft))]
internal sealed partial class SayingsJson : JsonSerializerContext;
