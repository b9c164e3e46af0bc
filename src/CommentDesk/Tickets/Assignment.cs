using System.Globalization;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Verdicts;

namespace CommentDesk.Tickets;

/// <summary>
/// Whose a comment is. Complaints and questions go to officers: by the first rule that matches to its team or people, else to
/// anybody; negativity and unsure verdicts to moderators (to supervisors and then admins while there is no moderator), unless a rule
/// names their label. A citizen comes back to whoever dealt with them, as far as the rule allows. Pure: the same facts give the same choice.
/// </summary>
public static class Assignment
{
    /// <param name="staff">Everybody who works here, free or not.</param>
    public static Choice Choose(Enquiry enquiry, IReadOnlyList<Candidate> staff, AssignmentRules rules, Roster roster)
    {
        if (enquiry.Verdict is { Label: Label.Other, Unsure: false })
            return new Choice(null, Line.Of("why.set_aside"));
        var search = new Search(enquiry, staff, rules, roster);
        var rule = enquiry.Verdict.Unsure ? null : enquiry.First(rules.Rules);
        return enquiry.Verdict switch
        {
            { Unsure: true } => search.ForSorters("unsure"),
            { NeedsReply: false } when rule is null => search.ForSorters("negativity"),
            _ => search.Again(rule) ?? (rule is null ? search.Officers() : search.By(rule)),
        };
    }

    private sealed class Search(Enquiry enquiry, IReadOnlyList<Candidate> staff, AssignmentRules rules, Roster roster)
    {
        private readonly Pool _officers = new(staff, Roles.Officer, enquiry.Verdict.Urgent);
        private readonly Pool _handlers = new(staff, Rights.HandlersOf(enquiry.Verdict.Label), enquiry.Verdict.Urgent);

        public Choice ForSorters(string what)
        {
            foreach (var role in (Roles[])[Roles.Moderator, Roles.Supervisor, Roles.Admin])
                if (new Pool(staff, role, enquiry.Verdict.Urgent).Choose(_ => true) is { } sorter)
                    return Chosen(sorter, Line.Of($"why.{what}.{role.Code()}"));
            return Nobody(new Pool(staff, Rights.Sorters, urgent: false));
        }

        /// <summary>Back to whoever knows the matter, where the rule does not send it elsewhere.</summary>
        public Choice? Again(AssignmentRule? rule)
        {
            if (enquiry.Before is not { } before || staff.FirstOrDefault(one => one.Person.Id == before) is not { } known)
                return null;
            if (!enquiry.Reopened && rule is not null && !Serves(rule, known.Person))
                return null;
            // A lead who once stepped in does not become the citizen's officer.
            var pool = enquiry.Reopened || !enquiry.Verdict.NeedsReply ? _handlers : _officers;
            return pool.Choose(person => person.Id == before) is { } pick
                ? Chosen(pick, Line.Of(enquiry.Reopened ? "why.same_ticket" : "why.same_citizen"))
                : null;
        }

        public Choice By(AssignmentRule rule)
        {
            var team = roster.Find(rule.Team);
            Func<Person, bool> belongs = rule.Team is null ? person => rule.People.Any(person.IsCalled) : person => team?.Has(person) is true;
            if (_handlers.Choose(belongs) is { } pick)
                return Chosen(pick, About(Line.Of("why.rule", Line.Quoted(rule.Name), Open(pick)), rule, team)) with { Rule = rule.Key };
            var barred = rule.Team is not null && team is null ? "#bar.no_team" : _handlers.Barred(belongs);
            var next = rule.Otherwise ?? (team is null ? Team.Anybody : team.Otherwise ?? Team.Queue);
            for (var seen = new HashSet<string>(); roster.Find(next) is { } other && seen.Add(other.Name); next = other.Otherwise ?? Team.Queue)
            {
                if (_handlers.Choose(other.Has) is { } stand)
                    return Chosen(stand, About(Line.Of("why.rule_other", Line.Quoted(rule.Name), barred, Line.Quoted(other.Name), Open(stand)), rule, null)) with { Rule = rule.Key };
            }

            if (next == Team.Queue)
                return new Choice(null, About(Line.Of("why.rule_waits", Line.Quoted(rule.Name), barred), rule, team));
            return enquiry.Verdict.NeedsReply ? Officers(rule, barred) : ForSorters("negativity");
        }

        public Choice Officers(AssignmentRule? rule = null, string barred = "")
        {
            if (_officers.Choose(_ => true) is { } officer)
                return Chosen(officer, rule is null
                    ? Line.Of("why.least_busy", Open(officer))
                    : Line.Of("why.rule_empty", Line.Quoted(rule.Name), Open(officer), barred));
            return rules.Fallback is { } fallback && new Pool(staff, Rights.Answerers, urgent: true).Choose(person => person.IsCalled(fallback)) is { } last
                ? Chosen(last, Line.Of("why.fallback"))
                : Nobody(_officers);
        }

        private bool Serves(AssignmentRule rule, Person person) => rule.Team is null
            ? rule.People.Any(person.IsCalled)
            : roster.Find(rule.Team)?.Has(person) is true;

        private Line About(Line line, AssignmentRule rule, Team? team) => line
            .And(team is null || Team.Same(team.Name, rule.Name) ? null : Line.Of("why.team", Line.Quoted(team.Name)))
            .And(enquiry.PlaceOf(rule) is { } place ? Line.Of("why.place", Line.Quoted(place)) : null);

        private static Choice Chosen(Pick pick, Line why) => new(pick.Candidate.Person.Id, why
            .And(pick.InsteadOf is { } away ? Line.Of("why.deputy", $"@{away.Id}") : null)
            .And(pick.OffHours ? Line.Of("why.off_hours") : null));

        private static Choice Nobody(Pool pool) => new(null, pool.Barred(_ => true) switch
        {
            "#bar.full" or "#bar.full_or_away" => Line.Of("why.all_full"),
            "#bar.off_hours" => Line.Of("why.all_off_hours"),
            _ => Line.Of("why.nobody"),
        });

        private static string Open(Pick pick) => pick.Candidate.Load.Open.ToString(CultureInfo.InvariantCulture);
    }
}
