namespace CommentDesk.Spikes;

/// <summary>How far above the norm. Stored as lower-case words: rename none.</summary>
public enum SpikeLevel { Quiet, Watch, Alert, Crisis }

/// <summary>
/// Volume: more than usual on a theme or on the whole page. Repeats: one problem told by many. Coordination: one text put out by
/// many, or many times by one. Stored as lower-case words: rename none.
/// </summary>
public enum SpikeKind { Volume, Repeats, Coordination }
