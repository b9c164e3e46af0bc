namespace CommentDesk.Verdicts;

/// <summary>
/// When the desk trusts the model. A complaint read as negativity is the expensive error, so a comment that may be
/// a complaint never ends in silence: above <see cref="ComplaintAlarm"/> a person sorts it.
/// </summary>
/// <param name="Sure">Below this probability of the winning label a person sorts the comment.</param>
/// <param name="SureOfSilence">The same for labels after which no officer is bothered (N and O).</param>
/// <param name="ComplaintAlarm">P(C) from which N and O are not believed.</param>
public sealed record VerdictThresholds(double Sure = 0.45, double SureOfSilence = 0.5, double ComplaintAlarm = 0.35);
