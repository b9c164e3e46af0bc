using CommentDesk.Learning.Features;

namespace CommentDesk.Tests.Learning.Features;

public sealed class PlacesTests
{
    [TestCase("на Садовой 3 темно")]
    [TestCase("на садовой 3 темно")]
    [TestCase("Ленина, 15 опять без воды")]
    [TestCase("дом 5 подъезд 2")]
    [TestCase("ул. Мира, вода")]
    [TestCase("у школы №6 собаки")]
    [TestCase("в поликлинике 2 очередь")]
    public void A_place_is_found(string text) => Assert.That(Places.Find(Normalizer.Read(text)), Is.GreaterThanOrEqualTo(0));

    [TestCase("третий день нет воды")]
    [TestCase("за 3 дня не вывезли")]
    [TestCase("на автобус 40 рублей")]
    [TestCase("Прошло 2 недели")]
    [TestCase("в доме 5 дней нет тепла")]
    public void A_quantity_is_no_place(string text) => Assert.That(Places.Find(Normalizer.Read(text)), Is.EqualTo(-1));

    [Test]
    public void A_proper_name_after_a_preposition_names_a_place() =>
        Assert.That(Places.IsNamed(Normalizer.Read("опять на Лесной лужи")), Is.True);

    [Test]
    public void A_common_word_after_a_preposition_names_none() =>
        Assert.That(Places.IsNamed(Normalizer.Read("опять на дороге лужи")), Is.False);
}
