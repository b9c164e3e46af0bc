namespace CommentDesk.Comments;

/// <summary>What a comment carries besides text. Non-text comments are kept and marked, never dropped.</summary>
public enum Media { None, Photo, Video, Voice, VideoNote, Audio, Sticker, Animation, Document, Location, Contact, Poll, Other }
