using CommentDesk.Answers;
using CommentDesk.Answers.Linter;
using CommentDesk.Cases;
using CommentDesk.Comments;
using CommentDesk.Deadlines;
using CommentDesk.Learning;
using CommentDesk.Spikes;
using CommentDesk.Tickets;
using CommentDesk.Triage;
using CommentDesk.Verdicts;
using Microsoft.Extensions.Configuration;

namespace CommentDesk.Worker.Settings;

/// <summary>
/// All settings, read and checked before anything starts: a wrong one stops the start with a sentence that names the key
/// and the cure.
/// </summary>
internal sealed record DeskConfiguration(
    TelegramSettings Telegram,
    StorageSettings Storage,
    AccessSettings Access,
    DeskSettings Desk,
    VerdictSettings Verdicts,
    VerdictThresholds Thresholds,
    AssignmentRules Assignment,
    LearningSettings Learning,
    RetrainingPlan Retraining,
    RetentionTerms Retention,
    HouseStyle Style,
    StatisticsSettings Statistics,
    DigestSettings Digest,
    SpikeTerms Spikes,
    DeadlineRules Deadlines,
    TriageTerms Triage,
    ApprovalRules Approval,
    string? DirectMessages,
    CaseTerms Cases)
{
    /// <exception cref="SettingException">A setting cannot be used.</exception>
    public static DeskConfiguration Read(IConfiguration configuration)
    {
        KnownKeys.Check(configuration);
        var telegram = Bound(configuration, "Telegram", section => section.Get<TelegramSettings>()) ?? new TelegramSettings();
        var storage = Bound(configuration, "Storage", section => section.Get<StorageSettings>()) ?? new StorageSettings();
        var desk = Bound(configuration, "Desk", section => section.Get<DeskSettings>()) ?? new DeskSettings();
        var verdicts = Bound(configuration, "Verdicts", section => section.Get<VerdictSettings>()) ?? new VerdictSettings();
        var assignment = Bound(configuration, "Assignment", section => section.Get<AssignmentSettings>()) ?? new AssignmentSettings();
        var learning = Bound(configuration, "Learning", section => section.Get<LearningSettings>()) ?? new LearningSettings();
        var retention = Bound(configuration, "Retention", section => section.Get<RetentionSettings>()) ?? new RetentionSettings();
        var answers = Bound(configuration, "Answers", section => section.Get<AnswerSettings>()) ?? new AnswerSettings();
        var statistics = Bound(configuration, "Statistics", section => section.Get<StatisticsSettings>()) ?? new StatisticsSettings();
        var digest = Bound(configuration, "Digest", section => section.Get<DigestSettings>()) ?? new DigestSettings();
        var spikes = Bound(configuration, "Spikes", section => section.Get<SpikeSettings>()) ?? new SpikeSettings();
        var deadlines = Bound(configuration, "Deadlines", section => section.Get<DeadlineSettings>()) ?? new DeadlineSettings();
        var triage = Bound(configuration, "Triage", section => section.Get<TriageSettings>()) ?? new TriageSettings();
        var approval = Bound(configuration, "Approval", section => section.Get<ApprovalSettings>()) ?? new ApprovalSettings();
        var cases = Bound(configuration, "Cases", section => section.Get<CaseSettings>()) ?? new CaseSettings();
        telegram.Check();
        desk.Check();
        storage.Check();
        statistics.Check();
        digest.Check();
        learning.ReadHoldOut();
        return new(telegram, storage, AccessSettings.Read(configuration.GetSection("Access")), desk, verdicts, verdicts.Read(), assignment.Read(desk.ReadCalendar()),
            learning, learning.Read(), retention.Read(), answers.Read(), statistics, digest, spikes.Read(), deadlines.Read(), triage.Read(desk.ReadCalendar()), approval.Read(),
            string.IsNullOrWhiteSpace(answers.DirectMessages) ? null : answers.DirectMessages.Trim(), cases.Read());
    }

    private static T? Bound<T>(IConfiguration configuration, string section, Func<IConfigurationSection, T?> bind)
    {
        try
        {
            return bind(configuration.GetSection(section));
        }
        catch (InvalidOperationException failure)
        {
            throw new SettingException(section, $"{failure.Message}", "Give it a value of the right kind.");
        }
    }
}
