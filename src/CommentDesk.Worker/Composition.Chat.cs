using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Answers;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Cards.Acts;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Finding;
using CommentDesk.Worker.Telegram.Lessons;
using CommentDesk.Worker.Telegram.Numbers;
using CommentDesk.Worker.Telegram.Pictures;
using CommentDesk.Worker.Telegram.Routing;
using CommentDesk.Worker.Telegram.Talk;
using CommentDesk.Worker.Telegram.Templates;
using CommentDesk.Worker.Telegram.Training;
using Microsoft.Extensions.DependencyInjection;

namespace CommentDesk.Worker;

/// <content>The chat with staff: what it understands, what its buttons do, what it says.</content>
internal static partial class Composition
{
    private static void AddStaffChat(IServiceCollection services, ChatOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<IStaffChat, OfficerChat>();
        services.AddSingleton<Hearing>();
        services.AddSingleton<Pressing>();
        services.AddSingleton<Rooms>();
        services.AddSingleton<Reach>();
        services.AddSingleton<Admission>();
        services.AddSingleton<Welcome>();
        services.AddSingleton<Drafting>();
        services.AddSingleton<Labelling>();
        services.AddSingleton<Offering>();
        services.AddSingleton<ThemeSheet>();
        services.AddSingleton<Duty>();
        services.AddSingleton<Inviting>();
        services.AddSingleton<Dismissal>();
        services.AddSingleton<OverdueSheet>();
        services.AddSingleton<ReminderSheet>();
        services.AddSingleton<Speaker>();
        services.AddSingleton<CardReader>();
        services.AddSingleton<CaseReader>();
        services.AddSingleton<CommandBook>();
        services.AddSingleton(new SvgRenderer());
        services.AddSingleton<DigestRounds>();
        services.AddSingleton<StorySheet>();
        AddAll<IChatCommand>(services,
            typeof(QueueCommand), typeof(NextCommand), typeof(AwayCommand), typeof(BackCommand), typeof(LabelCommand), typeof(DisputesCommand),
            typeof(LessonsCommand), typeof(ModelCommand), typeof(TrainCommand), typeof(RollbackCommand),
            typeof(StatsCommand), typeof(ExportCommand), typeof(DigestCommand), typeof(AssignCommand), typeof(InviteCommand), typeof(PeopleCommand),
            typeof(ConnectCommand), typeof(RoutesCommand), typeof(TeamsCommand), typeof(OverdueCommand), typeof(SourcesCommand), typeof(LangCommand),
            typeof(ApproveCommand), typeof(NoteCommand), typeof(StoryCommand), typeof(CancelCommand), typeof(HelpCommand), typeof(TemplatesCommand),
            typeof(FindCommand), typeof(AuditCommand), typeof(MergeCommand), typeof(CaseCommand));
        AddAll<IPressAct>(services,
            typeof(ShowAct), typeof(AnswerAct), typeof(TakeAct), typeof(TransferAct), typeof(PickAct), typeof(ReturnAct), typeof(DismissAct),
            typeof(LabelAct), typeof(BackAct), typeof(RevealAct), typeof(PublishAct), typeof(PublishAnywayAct), typeof(RewriteAct), typeof(DiscardAct), typeof(DetachAct), typeof(ResolveAct),
            typeof(LessonAct), typeof(ThemeAct), typeof(DecideAct), typeof(StatsAct), typeof(PicturesAct), typeof(ExportAct), typeof(DigestAct),
            typeof(AssignAct), typeof(RolesAct), typeof(RemoveAct), typeof(InviteAct), typeof(RevokeAct), typeof(ConnectAct), typeof(DutyAct),
            typeof(StopTrainingAct), typeof(SwitchOnAct), typeof(RollbackAct), typeof(RoutesAct), typeof(TeamsAct), typeof(OverdueAct),
            typeof(SnoozeAct));
        AddAll<IPressAct>(services,
            typeof(CallAct), typeof(ApproveAct), typeof(SendBackAct), typeof(ApprovalAct), typeof(WithdrawAct), typeof(NoteAct), typeof(StoryAct),
            typeof(UseTemplateAct), typeof(EarlierAct), typeof(PrivateAct), typeof(TemplateAct), typeof(FindAct), typeof(AuditAct), typeof(ProposalAct),
            typeof(MergeAct), typeof(CaseAct), typeof(SplitAct), typeof(AmendCaseAct));
        AddAll<IAsked>(services, typeof(NoteAsked), typeof(RemarkAsked), typeof(TemplateAsked));
        AddAll<ICaller>(services,
            typeof(ApprovalCaller),
            typeof(CardCaller), typeof(PreviewCaller), typeof(DoubtCaller), typeof(SayingCaller), typeof(ParcelCaller), typeof(LessonsCaller),
            typeof(TrainingCaller), typeof(StatsCaller), typeof(PictureCaller), typeof(ExportCaller), typeof(PressAnswerCaller),
            typeof(CommandsCaller), typeof(ReminderCaller));
    }

    private static void AddAll<TPort>(IServiceCollection services, params IReadOnlyList<Type> kinds)
    {
        foreach (var kind in kinds)
            services.AddSingleton(typeof(TPort), kind);
    }
}
