using CommentDesk.Comments;
using CommentDesk.Spikes;
using CommentDesk.Tests.Support;
using CommentDesk.Worker.Learning;

namespace CommentDesk.Tests.Spikes;

public sealed class ChorusTests
{
    private const string Pit = "На Ясной 12 во дворе яма, машины объезжают по газону";
    private const string Called = "Требуем отменить повышение платы за проезд, хватит грабить людей";

    private static readonly string[] s_pits =
    [
        "На Ясной 12 во дворе яма, машины объезжают по газону", "во дворе на Ясной 12 яма, машины объезжают по газону!!!", "На Ясной 14 во дворе яма, машины объезжают по газонам",
    ];

    [Test]
    public void Three_people_with_one_problem_within_a_day_are_repeats()
    {
        var found = Of([.. s_pits.Select((text, at) => Voice(at, text, $"{at}", hoursAgo: 6 * at)), Voice(9, "Когда откроют бассейн после ремонта на Садовой", "9")]).Single();
        Assert.That((found.Kind, found.Found, found.Voices.Count, found.Theme), Is.EqualTo((SpikeKind.Repeats, new SpikeFinding(SpikeLevel.Watch, "repeats"), 3, "roads")));
    }

    [Test]
    public void One_person_who_repeats_a_problem_is_one_person() =>
        Assert.That(Of([.. s_pits.Select((text, at) => Voice(at, text, "1", hoursAgo: 6 * at))]), Is.Empty);

    [Test]
    public void What_was_said_more_than_a_day_ago_does_not_count() =>
        Assert.That(Of([Voice(1, Pit, "1", 25), Voice(2, Pit, "2", 2), Voice(3, Pit, "3", 1.5)]), Is.Empty);

    [Test]
    public void Ten_people_want_one_answer_for_all() =>
        Assert.That(Of([.. Enumerable.Range(0, 10).Select(at => Voice(at, Pit, $"{at}", 2 + at))]).Single().Found, Is.EqualTo(new SpikeFinding(SpikeLevel.Alert, "many")));

    [Test]
    public void Five_people_with_almost_the_same_words_within_an_hour_were_told_to()
    {
        var found = Of([.. Enumerable.Range(0, 5).Select(at => Voice(at, $"{Called}{new string('!', at)}", $"{at}", 0.1 * at))]).Single();
        Assert.That((found.Kind, found.Found.Why), Is.EqualTo((SpikeKind.Coordination, "coordinated")));
    }

    [Test]
    public void Four_people_with_the_same_words_are_no_campaign_yet() =>
        Assert.That(Of([.. Enumerable.Range(0, 4).Select(at => Voice(at, Called, $"{at}", 0.1 * at))]).Single().Kind, Is.EqualTo(SpikeKind.Repeats));

    [TestCase(3, false)]
    [TestCase(4, true)]
    public void More_than_three_from_one_person_within_an_hour_are_a_flood(int times, bool flood) =>
        Assert.That(Of([.. Enumerable.Range(0, times).Select(at => Voice(at, Called, "7", 0.1 * at))]).Any(found => found.Found.Why == "flood"), Is.EqualTo(flood));

    [Test]
    public void Short_words_are_found_by_everybody() =>
        Assert.That(Of([.. Enumerable.Range(0, 12).Select(at => Voice(at, "Позор!", $"{at}"))]), Is.Empty);

    [Test]
    public void The_same_words_on_two_pages_are_two_matters() =>
        Assert.That(Of([Voice(1, Pit, "1", 2), Voice(2, Pit, "2", 2), Voice(3, Pit, "3", 2) with { Channel = new(2) }]), Is.Empty);

    private static IReadOnlyList<ChorusFound> Of(IReadOnlyList<Voice> voices) => Chorus.Of(voices, new KinGroups(), Some.Now, new());

    private static Voice Voice(int comment, string text, string author, double hoursAgo = 0) =>
        new(new CommentId(comment), new ChannelId(1), "roads", author, Some.Now.AddHours(-hoursAgo), text);
}
