using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>Going away, at once or on coming days, and coming back. What a person holds stays theirs; what is new goes to others or to their deputy.</summary>
internal sealed class Duty(Desk desk)
{
    public void Away(Turn turn, string words)
    {
        var hours = HoursOf(turn);
        var (wish, fault) = AwayLine.Read(words, turn.Now, turn.Options.Zone, hours);
        if (wish is null)
        {
            turn.Say(new Html().Text(turn.Spell(fault!)).Line().Text(turn.Words.Say("away.usage")));
            return;
        }

        Person? deputy = null;
        if (wish.Deputy is { } called)
        {
            deputy = turn.Session.People.All().FirstOrDefault(person => person.Staff && person.IsCalled(called));
            if (Unfit(turn, deputy, wish) is { } no)
            {
                turn.Say(no);
                return;
            }
        }

        turn.Session.Rota.Save(new Absence(turn.Person.Id, wish.From, wish.Until, deputy?.Id));
        if (wish.From <= turn.Now)
            turn.Session.People.Save(turn.Person with { OnDuty = false });
        else if (!turn.Person.OnDuty)
            turn.Session.People.Save(turn.Person with { OnDuty = true });
        if (deputy is not null)
            turn.Tell(deputy, StandIn(turn, deputy, wish));
        Say(turn, wish, deputy);
    }

    public void Back(Turn turn)
    {
        Return(turn.Session, turn.Person, turn.Now);
        desk.Drain(turn.Session, turn.Now);
        turn.Say(Line.Of("back.done", Number(turn, turn.Session.Tickets.OpenOf(turn.Person.Id).Count)));
    }

    /// <summary>The person is on duty, whatever was planned; whoever stood in hears that it is over.</summary>
    private static void Return(IDeskSession session, Person person, DateTimeOffset now)
    {
        var absence = session.Rota.AbsenceOf(person.Id);
        session.Rota.EndAbsence(person.Id);
        session.People.Save(person with { OnDuty = true });
        if (absence?.Holds(now) is true)
            Shifts.TellDeputy(session, absence, "tell.stand_in_over", now);
    }

    private WorkHours? HoursOf(Turn turn)
    {
        var own = turn.Session.Rota.Terms().FirstOrDefault(terms => terms.Person == turn.Person.Id)?.Hours;
        return own ?? desk.Assigning.Teams.Of(turn.Session).TeamOf(turn.Person)?.Hours;
    }

    private static Line? Unfit(Turn turn, Person? deputy, AwayWish wish) => deputy switch
    {
        null => Line.Of("away.no_deputy", Line.Quoted(wish.Deputy!)),
        { Id: var id } when id == turn.Person.Id => Line.Of("away.own_deputy"),
        { Id: var id } one when !one.Is(Rights.Answerers) => Line.Of("refuse.cannot_answer", $"@{id}"),
        { Id: var id, OnDuty: false } when wish.From <= turn.Now => Line.Of("refuse.away", $"@{id}"),
        _ => null,
    };

    private static Line StandIn(Turn turn, Person deputy, AwayWish wish)
    {
        var words = Wording.In(deputy.Language);
        return (wish.From > turn.Now, wish.Until) switch
        {
            (true, { } until) => Line.Of("tell.will_stand_in", $"@{turn.Person.Id}", At(words, wish.From), At(words, until)),
            (_, { } until) => Line.Of("tell.you_stand_in_until", $"@{turn.Person.Id}", At(words, until)),
            _ => Line.Of("tell.you_stand_in", $"@{turn.Person.Id}"),
        };

        string At(Wording said, DateTimeOffset moment) => said.At(moment, turn.Now, turn.Options.Zone);
    }

    private static void Say(Turn turn, AwayWish wish, Person? deputy)
    {
        var planned = wish.From > turn.Now;
        var html = new Html().Text((planned, wish.Until) switch
        {
            (true, { } until) => turn.Words.Say("away.planned", turn.At(wish.From), turn.At(until)),
            (true, null) => turn.Words.Say("away.planned_open", turn.At(wish.From)),
            (_, { } until) => turn.Words.Say("away.until", turn.At(until)),
            _ => turn.Words.Say("away.done"),
        });
        if (deputy is not null)
            html.Text(". ").Text(turn.Words.Say("away.deputy", deputy.Name));
        if (!planned && turn.Session.Tickets.OpenOf(turn.Person.Id).Count is var open and > 0)
            html.Text(". ").Text(turn.Words.Say("away.open", Number(turn, open)));
        turn.Say(html, Keyboard.Of([Button.Sending(turn.Words.Say(planned ? "button.dk_cancel" : "button.dk"), ButtonData.Of(Verbs.Duty))]));
    }

    private static string Number(Turn turn, int number) => number.ToString(turn.Words.Culture);
}
