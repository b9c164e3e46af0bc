namespace CommentDesk.Answers;

/// <summary>Whether somebody is content with an answer. Stored as lower-case words: rename none.</summary>
public enum Satisfaction { None, Satisfied, Unsatisfied }
