namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>The verbs of buttons. They lie in chats for years: rename none.</summary>
internal static class Verbs
{
    public const string Answer = "a";
    public const string Take = "t";
    public const string Transfer = "mv";
    public const string Return = "rt";
    public const string Dismiss = "nr";
    public const string Label = "lb";
    public const string Back = "bk";
    public const string Publish = "p";
    public const string Discard = "d";
    public const string Rewrite = "ch";
    public const string Resolve = "st";
    public const string Show = "sh";
    public const string Pick = "pk";
    public const string Duty = "dk";
    public const string Connect = "src";
    public const string Assign = "as";
    public const string Invite = "inv";
    public const string Revoke = "ri";
    public const string Roles = "pp";
    public const string Remove = "rm";
    public const string Lesson = "lt";
    public const string Theme = "th";
    public const string Decide = "ds";
    public const string Stats = "stt";
    public const string StatsPictures = "stp";
    public const string StatsExport = "stx";
    public const string Digest = "dg";
    public const string StopTraining = "tstop";
    public const string SwitchOn = "ton";
    public const string Rollback = "rb";
    public const string Reveal = "pd";
    public const string PublishAnyway = "pa";
    public const string Routes = "rl";
    public const string Teams = "tm";

    public const string SpikeLead = "spl";
    public const string SpikeNot = "spn";
    public const string SpikeQuiet = "spq";
    public const string SpikeShow = "sps";
    public const string SpikeFlood = "spf";
    public const string Snooze = "sn";
    public const string Overdue = "od";

    public const string Hide = "hd";
    public const string Rest = "dgr";
    public const string Sample = "sm";
    public const string Sort = "tr";
    public const string Call = "ci";
    public const string Detach = "uf";
    public const string Approve = "ok";
    public const string SendBack = "sb";
    public const string Approval = "aq";
    public const string Withdraw = "wd";
    public const string Note = "nt";
    public const string Story = "hs";
    public const string Proposal = "pr";
    public const string UseTemplate = "ut";
    public const string Earlier = "ea";
    public const string Private = "dm";
    public const string Template = "tp";
    public const string Find = "fd";
    public const string Audit = "au";

    public const string Merge = "mg";
    public const string Case = "cs";
    public const string Split = "sp";
    public const string AmendCase = "ma";

    /// <summary>Whether the number such a button carries is a ticket's.</summary>
    public static bool AboutTicket(string verb) =>
        verb is Answer or Take or Transfer or Return or Dismiss or Label or Back or Publish or PublishAnyway or Discard or Rewrite or Resolve or Reveal
            or Snooze or Hide or Call or Detach or Approve or SendBack or Approval or Withdraw or Note or Story
            or UseTemplate or Earlier or Private or Proposal or Merge or Case or AmendCase;
}
