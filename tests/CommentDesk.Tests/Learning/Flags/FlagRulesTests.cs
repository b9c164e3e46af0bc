using CommentDesk.Learning;
using CommentDesk.Learning.Features;
using CommentDesk.Learning.Flags;

namespace CommentDesk.Tests.Learning.Flags;

public sealed class FlagRulesTests
{
    [TestCase("у дома 9 открыт люк", true)]
    [TestCase("Люк без крышки во дворе", true)]
    [TestCase("провода висят прямо над качелями", true)]
    [TestCase("Собаки возле школы, дети боятся", true)]
    [TestCase("в подъезде пахнет газом", true)]
    [TestCase("бабушка упала на льду", true)]
    [TestCase("второй день нет отопления", true)]
    [TestCase("скорую ждали три часа", true)]
    [TestCase("с крыши падают сосульки, наледь висит", true)]
    [TestCase("На Мира 3 пожар", true)]
    [TestCase("пожарная часть устроила праздник", false)]
    [TestCase("Во дворе нет скамеек", false)]
    [TestCase("собака у соседей лает", false)]
    [TestCase("Спасибо за новый мост", false)]
    public void Urgent(string text, bool raised) => Check(text, FlagCodes.Urgent, raised);

    [TestCase("да пошли вы нахуй", true)]
    [TestCase("пи*дец дорога", true)]
    [TestCase("х у й вам, а не ремонт", true)]
    [TestCase("cyкa, опять яма", true)]
    [TestCase("говно, а не асфальт", true)]
    [TestCase("застраховать машину и употреблять меньше", false)]
    [TestCase("мандарины и педикюр", false)]
    [TestCase("сук на дереве, колебания, рубля", false)]
    [TestCase("а и у нас дорога", false)]
    public void Obscene(string text, bool raised) => Check(text, FlagCodes.Obscene, raised);

    [TestCase("я знаю, где ты живёшь", true)]
    [TestCase("Встретим у подъезда — пожалеете", true)]
    [TestCase("всех вас на вилы", true)]
    [TestCase("оторву голову этому директору", true)]
    [TestCase("эти собаки скоро кого-нибудь убьют", false)]
    [TestCase("убили двор стройкой", false)]
    public void Threat(string text, bool raised) => Check(text, FlagCodes.Threat, raised);

    [TestCase("Правда ли, что роддом закрывают?", true)]
    [TestCase("говорят, что рынок снесут", true)]
    [TestCase("ходят слухи про новый тариф", true)]
    [TestCase("Роддом закрывают, все уже знают", true)]
    [TestCase("в окне говорят «ждите»", false)]
    [TestCase("правда, красиво получилось", false)]
    public void Rumour(string text, bool raised) => Check(text, FlagCodes.Rumour, raised);

    [TestCase("Пишу в третий раз", true)]
    [TestCase("обращались неоднократно", true)]
    [TestCase("трубу так и не починили", true)]
    [TestCase("очередная отписка", true)]
    [TestCase("Первый раз вижу такой двор", false)]
    [TestCase("раз в неделю вывозят", false)]
    public void Repeat(string text, bool raised) => Check(text, FlagCodes.Repeat, raised);

    [TestCase("+1", true)]
    [TestCase("+++", true)]
    [TestCase("Поддерживаю!", true)]
    [TestCase("у нас так же", true)]
    [TestCase("И у нас то же самое", true)]
    [TestCase("И на Гагарина 40 то же самое", false)]
    [TestCase("+7 градусов сегодня", false)]
    [TestCase("у нас во дворе темно", false)]
    public void Support(string text, bool raised) => Check(text, FlagCodes.Support, raised);

    [TestCase("опять яма на дороге", CommentLabel.Complaint, true)]
    [TestCase("опять яма на Лесной", CommentLabel.Complaint, false)]
    [TestCase("опять яма, дом 4", CommentLabel.Complaint, false)]
    [TestCase("опять яма на дороге", CommentLabel.Question, false)]
    public void Needs_address(string text, CommentLabel label, bool raised) => Check(text, FlagCodes.NeedsAddress, raised, label);

    [TestCase("звоните +7 900 000-00-00", true)]
    [TestCase("вода стоит третий день", false)]
    public void Personal_data(string text, bool raised) => Check(text, FlagCodes.HoldsPersonalData, raised);

    private static void Check(string text, string code, bool raised, CommentLabel label = CommentLabel.Other) =>
        Assert.That(FlagRules.Read(Normalizer.Read(text), label).Contains(code), Is.EqualTo(raised));
}
