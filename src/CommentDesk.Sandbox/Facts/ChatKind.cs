namespace CommentDesk.Sandbox.Facts;

public enum ChatKind
{
    Private,
    Supergroup,
    Channel,
}
