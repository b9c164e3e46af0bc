namespace CommentDesk.Verdicts;

/// <summary>
/// When the desk trusts the model. A complaint read as negativity is the expensive error, so a comment that may be
/// a complaint never ends in silence: above <see cref="ComplaintAlarm"/> a person sorts it.
/// </summary>
/// <param name="Sure">Below this probability of the winning label a person sorts the comment.</param>
/// <param name="SureOfSilence">The same for labels after which no officer is bothered (N and O).</param>
/// <param name="ComplaintAlarm">
/// P(C) from which N and O are not believed. A look by a person costs 1, a complaint that ends in silence 16: the look pays
/// from P(C) = 1/16.
/// </param>
/// <param name="QuestionAlarm">
/// P(C) from which Q is not believed. A complaint answered as a question costs 10: an officer sees it, but nobody mends anything.
/// </param>
public sealed record VerdictThresholds(double Sure = 0.4, double SureOfSilence = 0.4, double ComplaintAlarm = 0.06, double QuestionAlarm = 0.1);
