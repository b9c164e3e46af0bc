using CommentDesk.Tickets;

namespace CommentDesk.Tests.Flow;

/// <summary>What the desk merges by itself, where the settings let it.</summary>
public sealed class CaseTwinTests
{
    private const string Text = "C на Лесной 4 третий день нет горячей воды, диспетчер не отвечает";

    [TestCase("C на Лесной 4 третий день нет горячей воды! Диспетчер не отвечает", "502", true)]
    [TestCase("C на Лесной 4 третий день нет горячей воды! Диспетчер не отвечает", "501", false)]
    [TestCase("C на Лесной 6 третий день нет горячей воды, диспетчер не отвечает", "502", false)]
    [TestCase("C на Лесной 4 лифт стоит третий день, диспетчер не отвечает", "502", false)]
    public async Task Only_nearly_the_same_words_of_somebody_else_are_merged(string other, string author, bool merged)
    {
        await using var office = new CaseOffice(mergeByItself: true);
        await office.Begin();
        var lead = await office.See(Text, "10");
        var second = await office.See(other, "11", author);
        await office.Sweep();
        Assert.That((await office.Find(second)).Lead, Is.EqualTo(merged ? lead : (TicketId?)null));
        Assert.That((await office.Count(lead)).ByDesk, Is.EqualTo(merged ? 1 : 0));
    }

    [Test]
    public async Task Nothing_is_merged_unasked_where_the_settings_do_not_say_so()
    {
        await using var office = new CaseOffice();
        await office.Begin();
        await office.See(Text, "10");
        var second = await office.See(Text, "11", "502");
        await office.Sweep();
        Assert.That((await office.Find(second)).Lead, Is.Null);
    }

    [Test]
    public async Task Nothing_is_merged_unasked_into_what_is_answered()
    {
        await using var office = new CaseOffice(mergeByItself: true);
        var officer = await office.Begin();
        await office.Answer(await office.See(Text, "10"), officer);
        var second = await office.See(Text, "11", "502");
        await office.Sweep();
        Assert.That((await office.Find(second)).Lead, Is.Null);
    }
}
