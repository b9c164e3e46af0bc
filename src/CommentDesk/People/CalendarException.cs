namespace CommentDesk.People;

/// <summary>A calendar or its working hours cannot be used: the message says where, what is wrong and the cure.</summary>
public sealed class CalendarException(string where, string wrong, string cure) : Exception($"{where}: {wrong} {cure}")
{
    public string Where { get; } = where;
}
