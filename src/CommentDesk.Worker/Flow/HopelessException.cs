namespace CommentDesk.Worker.Flow;

/// <summary>Trying again is of no use, only a person can mend it: the desk stops and says so. The message names the cause and the cure.</summary>
public sealed class HopelessException(string message, Exception? inner = null) : Exception(message, inner);
