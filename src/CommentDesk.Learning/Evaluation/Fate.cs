namespace CommentDesk.Learning.Evaluation;

/// <summary>What becomes of a judged comment.</summary>
public enum Fate
{
    /// <summary>Somebody has to react: judged C or Q.</summary>
    Reaction,

    /// <summary>A person sorts it first.</summary>
    Triage,

    /// <summary>Nobody is bothered: judged N or O, or held back by a rule.</summary>
    Silence,
}
