using CommentDesk.Answers.Linter;
using CommentDesk.Cases;
using CommentDesk.Learning.Flags;

namespace CommentDesk.Worker.Learning;

/// <summary>Finds somebody's data in an answer; telephones and mail of the body itself are nobody's secret.</summary>
internal sealed class Discretion(HouseStyle style) : IDiscretion
{
    public bool Tells(string text) => PersonalData.Find(text).Any(datum => !style.Allows(text.Substring(datum.Start, datum.Length)));
}
