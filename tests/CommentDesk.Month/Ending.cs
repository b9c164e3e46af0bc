using System.Text;
using CommentDesk.Month.Crowd;
using CommentDesk.Month.Reckoning;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Month;

/// <summary>The last evening: questions are asked in the chat, then everything is read.</summary>
internal static class Ending
{
    public static async Task<Evidence> Of(Living living, Orders orders)
    {
        var asked = new List<Asked>();
        var supervisor = living.Town.Supervisor;
        var some = Enumerable.Range(0, Math.Min(5, orders.Days)).Select(number => orders.Begins.AddDays(number * orders.Days / 5));
        string[] questions =
        [
            "/queue", "/stats месяц", "/stats всё", "/stats неделя", .. Hometown.Titles.Select(title => $"/stats месяц {title}"),
            .. some.Select(day => $"/stats {day:dd.MM}"), $"/stats месяц {living.Town.Officers[0].Name}", $"/stats месяц {living.Town.Officers[4].Name}",
        ];
        foreach (var question in questions)
            asked.Add(new(question, string.Join('\n', (await living.Ask(supervisor, question)).Select(message => message.Words)), living.Now));
        var file = (await living.Ask(supervisor, "/export csv всё")).Select(message => message.Media).OfType<Media>().FirstOrDefault();
        var books = living.Desk.Books;
        return new(
            orders.Begins, orders.Ends, living.Ticks, living.Witness.Spoken, living.Citizens.Remarks, living.Office!.Confirmed, living.Witness.Refused,
            books.Tickets(), books.History(), books.People(), books.Comments(), books.Channels(), [.. living.Forgotten.Union(books.Forgotten())], asked,
            file is null ? "" : Encoding.UTF8.GetString(living.Town.World.Read(state => state.Files[file.FileId]).Bytes.Span),
            [living.Plan.Crisis, .. living.Plan.Floods], living.Town.Crews, supervisor.Id, books.Quarantined(), living.Desk.Lines.All);
    }
}
