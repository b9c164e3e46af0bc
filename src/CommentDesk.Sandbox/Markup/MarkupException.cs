namespace CommentDesk.Sandbox.Markup;

/// <summary>Markup the network refuses; the message is the network's own wording.</summary>
internal sealed class MarkupException(string message) : Exception(message);
