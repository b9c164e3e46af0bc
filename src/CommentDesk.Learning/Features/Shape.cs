namespace CommentDesk.Learning.Features;

/// <param name="Question">A question mark is there.</param>
/// <param name="Address">A street, a house or a numbered institution is named.</param>
internal readonly record struct Shape(bool Question, bool Address);
