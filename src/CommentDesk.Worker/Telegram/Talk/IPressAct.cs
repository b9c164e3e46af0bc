using CommentDesk.People;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>What a kind of button does.</summary>
internal interface IPressAct
{
    string Verb { get; }

    /// <summary>Any of these roles may press; the rules of tickets are checked besides.</summary>
    Roles Who { get; }

    /// <summary>The button's number is a ticket's.</summary>
    bool AboutTicket => true;

    /// <summary>Refused when somebody else changed the ticket since the button was drawn.</summary>
    bool NeedsFresh => true;

    /// <summary>Refused once the comment is erased: there is nothing left to act on.</summary>
    bool NeedsText => true;

    Reply Run(Turn turn, Press press);
}
