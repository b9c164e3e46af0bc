namespace CommentDesk.People;

/// <summary>What people arranged in the chat: teams, absences, limits and hours of one person. All calls belong to one unit of work.</summary>
public interface IRotaStore
{
    /// <summary>Teams made or changed in the chat, in the order in which they were first saved.</summary>
    IReadOnlyList<Team> Teams();

    /// <summary>Adds a team, or puts it in the place of the one of the same name.</summary>
    void Save(Team team);

    bool RemoveTeam(string name);

    /// <summary>Present and coming absences, one a person at most.</summary>
    IReadOnlyList<Absence> Absences();

    Absence? AbsenceOf(PersonId person);

    /// <summary>A later absence takes the place of the earlier one of the same person.</summary>
    void Save(Absence absence);

    bool EndAbsence(PersonId person);

    IReadOnlyList<Terms> Terms();

    /// <summary>Terms that say nothing are forgotten.</summary>
    void Save(Terms terms);
}
