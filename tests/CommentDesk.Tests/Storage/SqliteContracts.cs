using CommentDesk.Tests.Contracts.Storage;

namespace CommentDesk.Tests.Storage;

public sealed class SqliteWorkTests : WorkContract
{
    protected override IStoreHome NewHome() => new SqliteHome();
}

public sealed class SqliteInboxTests : InboxContract
{
    protected override IStoreHome NewHome() => new SqliteHome();
}

public sealed class SqliteOutboxTests : OutboxContract
{
    protected override IStoreHome NewHome() => new SqliteHome();
}

public sealed class SqliteChatTests : ChatContract
{
    protected override IStoreHome NewHome() => new SqliteHome();
}

public sealed class SqlitePeopleTests : PeopleContract
{
    protected override IStoreHome NewHome() => new SqliteHome();
}

public sealed class SqliteLessonTests : LessonContract
{
    protected override IStoreHome NewHome() => new SqliteHome();
}

public sealed class SqliteLabelQueueTests : LabelQueueContract
{
    protected override IStoreHome NewHome() => new SqliteHome();
}

public sealed class SqliteFactTests : FactContract
{
    protected override IStoreHome NewHome() => new SqliteHome();
}

public sealed class SqliteCommentTests : CommentContract
{
    protected override IStoreHome NewHome() => new SqliteHome();
}

public sealed class SqliteChannelTests : ChannelContract
{
    protected override IStoreHome NewHome() => new SqliteHome();
}

public sealed class SqliteTicketTests : TicketContract
{
    protected override IStoreHome NewHome() => new SqliteHome();
}

public sealed class SqliteLoadTests : LoadContract
{
    protected override IStoreHome NewHome() => new SqliteHome();
}

public sealed class SqliteModelTests : ModelContract
{
    protected override IStoreHome NewHome() => new SqliteHome();
}

public sealed class SqliteStoryTests : StoryContract
{
    protected override IStoreHome NewHome() => new SqliteHome();
}

public sealed class SqliteSearchTests : SearchContract
{
    protected override IStoreHome NewHome() => new SqliteHome();
}

public sealed class SqliteTemplateTests : TemplateContract
{
    protected override IStoreHome NewHome() => new SqliteHome();
}

public sealed class SqliteAuditTests : AuditContract
{
    protected override IStoreHome NewHome() => new SqliteHome();
}
