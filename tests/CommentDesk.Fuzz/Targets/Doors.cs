namespace CommentDesk.Fuzz.Targets;

/// <summary>Every door through which somebody else's bytes enter the desk.</summary>
internal static class Doors
{
    public static IReadOnlyList<Target> All { get; } =
    [
        new UpdateTarget(), new AnswerTarget(), new ButtonTarget(), new CommandTarget(), new LessonTarget(), new SettingTarget(),
        new CalendarTarget(), new ModelTarget(), new TextTarget(),
    ];

    public static Target? Find(string name) => All.FirstOrDefault(door => door.Name == name);
}
