using System.Text.Json.Nodes;

namespace CommentDesk.Sandbox.Facts;

/// <summary>What makes a message a service message: the Bot API's field and value, and a sentence for people.</summary>
public sealed record ServiceMark(string Field, JsonNode Value, string Sentence);
