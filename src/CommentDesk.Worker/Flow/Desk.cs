using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Flow;

/// <summary>What came of a command given to the desk.</summary>
internal abstract record Outcome
{
    private Outcome() { }

    internal sealed record Done(Ticket Ticket) : Outcome;

    /// <summary>It was so already.</summary>
    internal sealed record Already(Ticket Ticket) : Outcome;

    internal sealed record Refused(Line Why) : Outcome;
}

/// <summary>
/// The only writer of tickets: load → decide (pure) → save with history and outbox rows, all within the caller's session,
/// that is in one transaction. Works of the store run one after another, so a version conflict cannot arise inside one;
/// the version is saved against all the same, for stores with several writers.
/// </summary>
/// <param name="deadlining">Null in a desk without deadlines.</param>
internal sealed class Desk(Assigning assigning, Deadlining? deadlining = null)
{
    internal const int DrainedAtOnce = 500;

    public Assigning Assigning => assigning;

    public Ticket Open(IDeskSession session, Comment comment, Channel channel, Verdict verdict, DateTimeOffset now)
    {
        var choice = assigning.Choose(session, comment, channel, verdict, now);
        var decision = Ticket.Open(comment.Id, comment.Channel, verdict, choice, now);
        var ticket = session.Tickets.Open(decision.Ticket, decision.History);
        deadlining?.Opened(session, ticket, decision.History);
        Carry(session, ticket, decision.Effects, now);
        Count(session, ticket, choice, now);
        if (ticket.Stage is Stage.Waiting && session.Tickets.WithoutOwner(2).Count == 1)
            TellLeads(session, Line.Of("tell.waiting", ticket.Id.ToString(), ShortOf(choice.Why)), now);
        return ticket;
    }

    /// <summary>The comment belongs to a case from the start: nobody is bothered with a card of it.</summary>
    public void Join(IDeskSession session, Comment comment, Verdict verdict, TicketId lead, DateTimeOffset now)
    {
        var opened = Ticket.Open(comment.Id, comment.Channel, verdict, new Choice(null, Line.Of("why.joined", lead.ToString())), now);
        Do(session, session.Tickets.Open(opened.Ticket, opened.History).Id, null, new Command.Merge(lead), now);
    }

    public Outcome Do(IDeskSession session, TicketId id, Person? by, Command command, DateTimeOffset now)
    {
        for (var tries = 0; tries < 5; tries++)
        {
            if (session.Tickets.Find(id) is not { } ticket)
                return new Outcome.Refused(Line.Of("refuse.no_ticket", id.ToString()));
            if (by is not null && session.Comments.Find(ticket.Comment) is { ErasedAt: not null })
                return new Outcome.Refused(Line.Of("refuse.erased", id.ToString()));
            if (command is Command.Merge merge && Unfit(session, ticket, merge) is { } why)
                return new Outcome.Refused(why);
            switch (ticket.Decide(by, command, now))
            {
                case Decision.Refused refused:
                    return new Outcome.Refused(refused.Why);
                case Decision.Already:
                    return new Outcome.Already(ticket);
                case Decision.Changed changed when session.Tickets.Save(changed.Ticket, changed.History):
                    deadlining?.Changed(session, changed.Ticket);
                    Remember(session, changed);
                    Carry(session, changed.Ticket, changed.Effects, now);
                    if (ticket.Stage.Owner is not null && ticket.Stage.Open && (!changed.Ticket.Stage.Open || changed.Ticket.Stage.Owner != ticket.Stage.Owner))
                        Freed.Raise();
                    Reviewing.Follow(session, changed.Ticket, now);
                    Casebook.Note(session, ticket, changed, now);
                    return new Outcome.Done(changed.Ticket);
            }
        }

        return new Outcome.Refused(Line.Of("refuse.busy"));
    }

    /// <summary>A case is one ticket with those merged into it: none is part of another, and what is closed takes nobody in.</summary>
    private static Line? Unfit(IDeskSession session, Ticket ticket, Command.Merge merge)
    {
        if (session.Tickets.Find(merge.Into) is not { } lead)
            return Line.Of("refuse.no_ticket", merge.Into.ToString());
        if (lead.Stage is Stage.Merged)
            return Line.Of("refuse.merged", lead.Lead?.ToString() ?? "?");
        if (!lead.Stage.Open && lead.Stage is not (Stage.Answered or Stage.Correcting))
            return Line.Of("refuse.case_closed", merge.Into.ToString());
        return session.Tickets.OfCase(ticket.Id).Any(part => part.Stage is Stage.Merged) ? Line.Of("refuse.has_case", ticket.Id.ToString()) : null;
    }

    /// <summary>Somebody has room again: what waits may be given out. Only a hint, the clockwork looks each minute all the same.</summary>
    public Signal Freed { get; } = new();

    /// <summary>
    /// Whom the desk would choose for a ticket under a verdict, leaving some people out. A closed ticket that lives again
    /// goes back to whoever held it; who left negativity without an answer had not dealt with it.
    /// </summary>
    public Choice Next(IDeskSession session, Ticket ticket, Verdict verdict, DateTimeOffset now, params IReadOnlyList<PersonId> without) =>
        session.Comments.FindChannel(ticket.Channel) is { } channel && session.Comments.Find(ticket.Comment) is { } comment
            ? assigning.Choose(session, comment, channel, verdict, now, without, Holder(ticket))
            : new Choice(null, Line.Of("why.nobody"));

    private static PersonId? Holder(Ticket ticket) =>
        ticket.Stage.Open || (ticket.Stage is Stage.NoReply && !ticket.Verdict.NeedsReply) ? null : ticket.Stage.Owner;

    /// <summary>
    /// Gives waiting tickets to whoever is free now. Called when somebody joins, comes back or changes roles; it looks at the
    /// head of the line, and the clockwork at the rest within a minute.
    /// </summary>
    public int Drain(IDeskSession session, DateTimeOffset now) => Drain(session, now, 0).Placed;

    /// <summary>Looks at one part of the line: no work of the store may take so long that comments wait for it.</summary>
    /// <param name="skip">How many were looked at before and stay.</param>
    /// <returns>How many of the part found somebody, how many stay, and whether there is more behind it.</returns>
    public (int Placed, int Stay, bool More) Drain(IDeskSession session, DateTimeOffset now, int skip)
    {
        if (session.Tickets.WithoutOwner(1, skip).Count == 0 || !assigning.Staff(session, now).Any(one => one.Free || one.Bar is Bar.OffHours))
            return (0, 0, false);
        var part = session.Tickets.WithoutOwner(DrainedAtOnce, skip);
        var placed = 0;
        foreach (var ticket in part)
        {
            var choice = Next(session, ticket, ticket.Verdict, now);
            if (choice.Person is null || Do(session, ticket.Id, null, new Command.Place(choice), now) is not Outcome.Done done)
                continue;
            Count(session, done.Ticket, choice, now);
            placed++;
        }

        return (placed, part.Count - placed, part.Count == DrainedAtOnce);
    }

    /// <summary>Why nobody was found, as an argument of another line.</summary>
    private static string ShortOf(Line why) => why is { Key: "why.rule_waits", Args: [_, var barred, ..] } ? barred : $"#{why.Key}";

    /// <summary>For /routes: how much a rule brings.</summary>
    private void Count(IDeskSession session, Ticket ticket, Choice choice, DateTimeOffset now)
    {
        if (choice.Rule is { } rule && ticket.Stage.Owner is { } owner && owner == choice.Person)
            session.Routes.Took(rule, assigning.DayOf(now));
    }
    /// <summary>Nothing has changed but the time: whoever holds a card sees it.</summary>
    public static void Redraw(IDeskSession session, Ticket ticket, DateTimeOffset now) => Carry(session, ticket, [new Effect.RefreshCards(AtLeisure: true)], now);

    /// <summary>Said once, when the queue begins: who leads knows from then on where to look.</summary>
    private static void TellLeads(IDeskSession session, Line line, DateTimeOffset now)
    {
        foreach (var lead in session.People.All().Where(person => person.Is(Rights.Leads) && person.Reachable))
            session.Outbox.Add(Calls.LineFor(lead, line, now));
    }

    /// <summary>Each wording that stood in public is kept: the ticket itself knows only the last one.</summary>
    private static void Remember(IDeskSession session, Decision.Changed changed)
    {
        foreach (var line in changed.History.Where(line => line.What is Happenings.Published or Happenings.Promised or Happenings.Amended))
            if ((changed.Ticket.Stage.Standing ?? (changed.Ticket.Said is [.., var last] ? last : null)) is { } answer)
                session.Stories.Keep(new PastAnswer(line.Ticket, line.Owner, answer.Draft.Text, answer.Draft.Interim, line.At) { Attached = answer.Draft.Attached });
    }

    private static void Carry(IDeskSession session, Ticket ticket, IReadOnlyList<Effect> effects, DateTimeOffset now)
    {
        foreach (var effect in effects)
            foreach (var call in CallsOf(session, ticket, effect, now))
                session.Outbox.Add(call);
    }

    private static IEnumerable<OutboxCall> CallsOf(IDeskSession session, Ticket ticket, Effect effect, DateTimeOffset now) => effect switch
    {
        Effect.RefreshCards { AtLeisure: true } => Holders(session, ticket).Select(person => Calls.CardFor(person, ticket.Id, now) with { Urgency = 3 }),
        Effect.RefreshCards => Holders(session, ticket).Select(person => Calls.CardFor(person, ticket.Id, now, ticket.Verdict.Urgent)),
        Effect.Preview preview => To(session, preview.To, person => Calls.PreviewFor(person, ticket.Id, preview.Draft, now)),
        Effect.AskWhetherPublished ask => To(session, ask.To, person => Calls.DoubtFor(person, ticket.Id, now)),
        Effect.Tell tell => To(session, tell.To, person => Calls.LineFor(person, tell.Line, now, ticket.Id)),
        Effect.AskApproval ask => session.People.All()
            .Where(person => person.Is(Rights.Approvers) && person.Reachable && person.Id != ask.By)
            .SelectMany(person => (OutboxCall[])[
                Calls.CardFor(person, ticket.Id, now, urgent: true),
                Calls.ApprovalFor(person, ticket.Id, now)]),
        Effect.Remove remove => Public(session, ticket, key => Calls.Removal(remove.Message is { } message ? key with { Message = message } : key, ticket.Id, now)),
        Effect.Publish publish => Public(session, ticket, key => Calls.PublicAnswer(key, ticket.Id, publish.Draft, now)),
        Effect.Amend amend => Public(session, ticket, key => Calls.PublicAmendment(key with { Message = amend.Message }, ticket.Id, amend.Draft, now)),
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect.GetType().Name, "No call for this effect."),
    };

    private static IEnumerable<Person> Holders(IDeskSession session, Ticket ticket)
    {
        // A ticket just opened was shown to nobody yet.
        var people = ticket.Version == 1 ? [] : session.Chats.Cards(ticket.Id).Select(card => card.Person).ToList();
        // Whoever closed it where no card was, in a list, has seen what became of it there.
        if (ticket.Stage is { Open: true, Owner: { } owner })
            people.Add(owner);
        return people.Distinct().Select(session.People.Find).OfType<Person>().Where(person => person.Staff);
    }

    /// <summary>Whoever left is heard no more: what was meant for them goes to those who lead.</summary>
    private static IEnumerable<OutboxCall> To(IDeskSession session, PersonId id, Func<Person, OutboxCall> call) =>
        session.People.Find(id) is { Staff: true } person
            ? [call(person)]
            : session.People.All().Where(lead => lead.Is(Rights.Leads) && lead.Reachable).Select(call);

    private static IEnumerable<OutboxCall> Public(IDeskSession session, Ticket ticket, Func<CommentKey, OutboxCall> call) =>
        session.Comments.Find(ticket.Comment) is { } comment ? [call(comment.Key)] : [];
}
