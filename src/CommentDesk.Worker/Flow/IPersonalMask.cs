namespace CommentDesk.Worker.Flow;

/// <summary>Hides personal data in a text that outlives its author's: a word in brackets stands for each piece. Pure, thread-safe.</summary>
internal interface IPersonalMask
{
    string Of(string text);
}
