using CommentDesk.Comments;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// What a seen message becomes: a comment with its ticket, a revision, a post, or nothing. Runs inside the transaction
/// that marks the update as handled, so a crash leaves either all of it or none.
/// </summary>
/// <param name="ours">Whom the settings name; none in a desk that has only invited people.</param>
/// <param name="joining">Knows the cases; without it every comment opens a ticket of its own.</param>
internal sealed partial class Intake(Desk desk, Judging judging, OurAccounts? ours = null, Joining? joining = null)
{
    /// <summary>How long the parts of an album may be apart.</summary>
    internal static readonly TimeSpan AlbumPatience = TimeSpan.FromSeconds(1.5);

    /// <summary>/sources tells minutes: a busy room need not be noted with each comment.</summary>
    private static readonly TimeSpan HeardEvery = TimeSpan.FromSeconds(10);

    public void Post(IDeskSession session, Observation.PostSeen post)
    {
        if (session.Comments.FindRoom(post.Network, post.Room) is not { } channel)
            return;
        Known(session, channel, post);
    }

    public void Moved(IDeskSession session, Observation.RoomMoved moved) =>
        session.Comments.MoveRoom(moved.Network, moved.From, moved.To);

    /// <param name="verdict">The verdict on the text, reached before the transaction began.</param>
    /// <returns>Why nothing was done with it, or null.</returns>
    public string? Comment(IDeskSession session, Observation.CommentSeen seen, Verdict verdict, DateTimeOffset now)
    {
        if (session.Comments.FindRoom(seen.Key.Network, seen.Key.Room) is not { State: ChannelState.Connected } channel)
            return "the room is not connected";
        if (channel.Health.LastUpdate is not { } last || now - last >= HeardEvery)
            session.Comments.Heard(channel.Id, now);
        if (seen.Root is { } root)
            channel = Known(session, channel, root);
        if (OwnSide(session, channel, seen.Author))
            return "our own side is speaking";
        if (session.Comments.Find(seen.Key) is { } known)
            return known.ErasedAt is null ? Revise(session, known, seen, verdict, now) : "erased";
        if (seen.Album is { } album && session.Comments.FindAlbum(channel.Id, album) is { } gathered)
            return gathered.ErasedAt is null ? Join(session, gathered, seen, verdict, now) : "erased";
        return Add(session, channel, seen, verdict, now);
    }

    /// <summary>The album is complete: it is judged and opened as one comment.</summary>
    public void OpenGathered(IDeskSession session, CommentId id, DateTimeOffset now)
    {
        session.Comments.StopWaiting(id);
        if (session.Tickets.FindByComment(id) is null
            && session.Comments.Find(id) is { } comment
            && session.Comments.FindChannel(comment.Channel) is { } channel)
            Open(session, comment, channel, judging.Judge(comment.Text, comment.Media), now);
    }

    private string? Add(IDeskSession session, Channel channel, Observation.CommentSeen seen, Verdict verdict, DateTimeOffset now)
    {
        var added = session.Comments.Add(new Comment(
            default, seen.Key, channel.Id, seen.Thread, seen.ReplyTo, seen.Author, seen.Text, seen.Media, seen.Album, 1, seen.WrittenAt, now));
        if (added is not { } comment)
            return "already there";
        Echo(session, comment, verdict, now);
        if (seen.Album is not null)
            session.Comments.WaitForAlbum(comment.Id, now + AlbumPatience);
        else
            Open(session, comment, channel, verdict, now);
        foreach (var ticket in session.Deadlines.Snoozed(channel.Id, comment.Thread, comment.Author.Id))
            Spoken(session, ticket, now);
        return null;
    }

    private void Open(IDeskSession session, Comment comment, Channel channel, Verdict verdict, DateTimeOffset now)
    {
        if (joining is null)
            desk.Open(session, comment, channel, verdict, now);
        else
            joining.Open(session, comment, channel, verdict, now);
    }

    /// <summary>An edit, a second delivery, or a part of an album that was edited.</summary>
    private string? Revise(IDeskSession session, Comment known, Observation.CommentSeen seen, Verdict verdict, DateTimeOffset now)
    {
        if (!seen.Edited || (known.Text == seen.Text && known.Media == seen.Media))
            return "nothing new in it";
        session.Comments.Revise(known with { Text = seen.Text, Media = seen.Media, Revision = known.Revision + 1, SeenAt = now });
        Rejudge(session, known.Id, verdict, now);
        return null;
    }

    /// <summary>Another part of an album: the comment keeps its first message; a caption on any part is its text.</summary>
    private string? Join(IDeskSession session, Comment gathered, Observation.CommentSeen part, Verdict verdict, DateTimeOffset now)
    {
        if (part.Text.Length == 0 || gathered.Text == part.Text || gathered.Text.EndsWith($"\n{part.Text}", StringComparison.Ordinal))
            return "a part of an album";
        var text = gathered.Text.Length == 0 ? part.Text : $"{gathered.Text}\n{part.Text}";
        session.Comments.Revise(gathered with { Text = text, Revision = gathered.Revision + 1, SeenAt = now });
        Rejudge(session, gathered.Id, gathered.Text.Length == 0 ? verdict : judging.Judge(text, gathered.Media), now);
        return null;
    }

    private void Rejudge(IDeskSession session, CommentId comment, Verdict verdict, DateTimeOffset now)
    {
        if (session.Tickets.FindByComment(comment) is { } ticket)
        {
            desk.Do(session, ticket.Id, null, new Command.Rejudge(verdict, desk.Next(session, ticket, verdict, now)), now);
            Spoken(session, ticket.Id, now);
        }
    }

    /// <summary>The author we waited for has written: there is no more reason to wait.</summary>
    private void Spoken(IDeskSession session, TicketId id, DateTimeOffset now)
    {
        if (session.Tickets.Find(id) is { Stage: Stage.Snoozed { Reason: SnoozeReasons.Citizen } })
            desk.Do(session, id, null, new Command.Wake("citizen"), now);
    }

    private static Channel Known(IDeskSession session, Channel channel, Observation.PostSeen post)
    {
        var told = new Post(channel.Id, post.Thread, post.Number, post.Text, post.PublishedAt);
        if (session.Comments.FindPost(channel.Id, post.Thread) != told)
            session.Comments.SavePost(told);
        if (channel.Source is not null)
            return channel;
        var found = channel with { Source = post.Source, SourceHandle = post.SourceHandle, Title = post.SourceTitle };
        session.Comments.SaveChannel(found);
        return found;
    }

    private bool OwnSide(IDeskSession session, Channel channel, Author author) =>
        author.Kind is AuthorKind.Channel
            ? author.Id == channel.Source || author.Id == channel.Room
            : ours?.Contacts.Contains(author.Id) is true || session.People.FindByContact(author.Id) is { Staff: true };
}
