using CommentDesk.Month.Clock;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Torture.Script;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Month.Crowd;

/// <summary>Those who write: by the plan, and what follows from it — second thoughts, «+1», thanks and anger under answers, reactions.</summary>
internal sealed class Citizens(Hometown town, Agenda agenda, Dice dice)
{
    private static readonly string[] s_posts = ["Отопительный сезон идёт по графику", "Сегодня убирали дворы и остановки", "Расписание автобусов на неделю", "Приём граждан в четверг, запись открыта", "Ремонт дорог: что сделано"];

    private static readonly string[] s_thanks = ["Спасибо!", "Спасибо, помогли", "Благодарю за ответ", "👍 спасибо"];

    private static readonly string[] s_anger = ["Ничего не сделали", "Отписка", "Опять отписка, ничего не сделали", "Никто не приходил, всё так же"];

    private readonly Random _random = dice.For("citizens");
    private readonly Dictionary<(long Room, int Message), Remark> _remarks = [];

    public IReadOnlyDictionary<(long Room, int Message), Remark> Remarks => _remarks;

    /// <summary>Puts the whole plan into the diary.</summary>
    public void Intend(Orders orders, Plan plan)
    {
        for (var day = 0; day < orders.Days; day++)
            foreach (var (number, hour) in ((double[])[8.5, 12.2, 16.7, 19.5]).Index())
                for (var channel = 0; channel < Hometown.Titles.Count; channel++)
                    Post(orders.Begins.AddDays(day).AddHours(hour), channel, s_posts[(day + number + channel) % s_posts.Length]);
        foreach (var intended in plan.All)
            agenda.Add(intended.At, () => Write(intended));

        void Post(DateTimeOffset at, int channel, string text) => agenda.Add(at, () => town.NewPost(channel, $"{text}. {at:d.M}"));
    }

    /// <summary>The desk has answered somebody in public.</summary>
    public void Heard(Spoken spoken)
    {
        if (spoken is not { IsPublic: true, Anew: true, Message.ReplyTo: { } comment } || !_remarks.TryGetValue((spoken.Chat, comment), out var remark))
            return;
        var draw = dice.For($"echo {spoken.Chat} {comment} {spoken.Message.Id}");
        var (chance, at) = (draw.Next(100), spoken.At.AddMinutes(draw.Next(3, 900)));
        if (chance < 8)
            agenda.Add(at, () => Reply(draw.One(s_thanks), "O"));
        else if (chance < 12)
            agenda.Add(at, () => Reply(draw.One(s_anger), "N"));
        else if (chance < 20)
            agenda.Add(at, () => town.World.React(draw.One(town.Citizens), town.World.Now(spoken.Message), draw.One(["👍", "👎", "❤"])));

        void Reply(string words, string label)
        {
            var author = town.World.People.First(person => person.Id == remark.Message.From.Id);
            Keep(town.World.Write(author, spoken.Chat, new Draft { Text = words, ReplyTo = spoken.Message.Id }), label);
        }
    }

    /// <summary>The remark whose words stand in a text.</summary>
    public Remark? In(string words) => _remarks.Values.LastOrDefault(remark => remark.Message.Words.Length > 8 && words.Contains(remark.Message.Words, StringComparison.Ordinal));

    private void Write(Intended intended)
    {
        var post = town.LastPost(intended.Channel, _random.Chance(0.2) ? _random.Next(1, 4) : 0);
        var author = intended.Planted is { Theme: null } flood ? dice.For(flood.What).One(town.Citizens) : _random.One(town.Citizens);
        var remark = Keep(town.World.Comment(author, post, intended.Text), intended.Label);
        if (_random.Chance(0.03))
            agenda.Add(intended.At.AddMinutes(_random.Next(1, 40)), () => remark.Message = town.World.Edit(remark.Message, $"{remark.Message.Words} Уточняю: второй подъезд."));
        if (intended.Label == "C" && _random.Chance(0.03))
            agenda.Add(intended.At.AddMinutes(_random.Next(2, 90)), () => Keep(town.World.Comment(_random.One(town.Citizens), post, _random.One(["+1", "Присоединяюсь", "У нас то же самое"]), remark.Message.Id), "O"));
    }

    private Remark Keep(Message message, string label) => _remarks[(message.ChatId, message.Id)] = new Remark(message, label);
}
