using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>One call of one Bot API method. Made by the caller, sent once by <see cref="BotApiClient"/>; holds no state.</summary>
/// <typeparam name="TResult">The shape of <c>result</c> in the answer's envelope.</typeparam>
internal interface IBotRequest<TResult>
{
    /// <summary>The method's name as the documentation spells it.</summary>
    string Method { get; }

    CallKind Kind => CallKind.Act;

    /// <summary>How long the server itself is asked to hold the answer back.</summary>
    TimeSpan LongPoll => TimeSpan.Zero;

    JsonTypeInfo<TResult> Answer { get; }

    /// <summary>A new body for each sending.</summary>
    HttpContent Content();
}
