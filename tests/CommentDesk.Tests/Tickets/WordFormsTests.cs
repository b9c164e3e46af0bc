using CommentDesk.Tickets;

namespace CommentDesk.Tests.Tickets;

/// <summary>A place or a word is found in any of its cases.</summary>
public sealed class WordFormsTests
{
    [TestCase("Заречный", "яма в Заречном", "из Заречного едем", "ЗАРЕЧНЫЙ опять без света", "к Заречному", "за Заречным")]
    [TestCase("Лесной", "в Лесном темно", "до Лесного", "Лесной")]
    [TestCase("Заречная", "на Заречной 4", "по Заречную")]
    [TestCase("Волжский", "в Волжском", "Волжского района")]
    [TestCase("Москва", "в Москве", "из Москвы", "под Москвой")]
    [TestCase("Иваново", "в Иванове", "из Иванова", "Иваново")]
    [TestCase("Казань", "в Казани", "Казанью")]
    [TestCase("Ярославль", "в Ярославле", "из Ярославля", "Ярославлем")]
    [TestCase("Киров", "в Кирове", "под Кировом", "Кировым")]
    [TestCase("Орёл", "в Орле", "из орла", "Орел")]
    [TestCase("Елец", "в Ельце", "Ельца")]
    [TestCase("Городец", "в Городце")]
    [TestCase("Химки", "в Химках", "из Химок", "Химкам")]
    [TestCase("Набережные Челны", "в Набережных Челнах", "из Набережных Челнов")]
    [TestCase("Верхняя Пышма", "в Верхней Пышме", "Верхнюю Пышму")]
    [TestCase("Ростов-на-Дону", "в Ростове-на-Дону", "Ростова-на-Дону")]
    [TestCase("Черёмушки", "в Черемушках", "из черёмушек")]
    [TestCase("Сочи", "в Сочи")]
    [TestCase("яма", "ям стало больше", "ямы кругом", "по ямам")]
    [TestCase("асфальт*", "асфальтируют в дождь", "старый асфальт")]
    [TestCase("УК", "где наша ук")]
    [TestCase("школа 5", "у школы № 5", "в школе 5")]
    public void Every_case_is_found(string phrase, params string[] texts) => Assert.Multiple(() =>
    {
        foreach (var text in texts)
            Assert.That(TextWords.Of(text).Say(phrase), text);
    });

    [TestCase("Заречный", "на улице Заречной 5")]
    [TestCase("Заречный", "за речкой")]
    [TestCase("Заречная", "в Заречном")]
    [TestCase("Верхняя Пышма", "в Пышме, в Верхней")]
    [TestCase("Москва", "московский")]
    [TestCase("яма", "ямайка")]
    [TestCase("УК", "укроп")]
    [TestCase("асфальт", "асфальтоукладчик")]
    [TestCase("", "что угодно")]
    [TestCase("№", "что угодно")]
    public void Another_word_is_not(string phrase, string text) => Assert.That(TextWords.Of(text).Say(phrase), Is.False);

    [Test]
    public void A_text_of_a_million_words_is_looked_at_only_at_its_beginning() =>
        Assert.That(TextWords.Of(string.Concat(Enumerable.Repeat("яма ", 250_000)) + "Заречный").Say("Заречный"), Is.False);
}
