namespace CommentDesk.Sandbox.Facts;

public enum MemberStatus
{
    Left,
    Kicked,
    Member,
    Administrator,
    Creator,
}
