namespace CommentDesk.Deadlines;

/// <summary>How soon a citizen has to be answered.</summary>
public enum Priority { Normal, Important, Urgent }
