using System.Text.Json.Nodes;

namespace CommentDesk.Sandbox.Facts;

/// <summary>One change of the world, numbered in order; told to the page and to those who wait.</summary>
internal sealed record WorldEvent(long Seq, string Kind, Message? Message, JsonObject Details);
