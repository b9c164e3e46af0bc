using System.Globalization;
using CommentDesk.Answers;
using CommentDesk.Learning.Flags;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Templates;

/// <summary>Takes the text of a template: its name in the first line, the words below. Nothing that cannot be used is kept.</summary>
internal sealed class TemplateAsked : IAsked
{
    public const string Waiting = "template";

    public string Kind => Waiting;

    /// <param name="which">A template's id, or one of the words for a new one.</param>
    public static void Ask(Turn turn, string which) => turn.Ask(
        Waiting, null, which,
        new Html().Text(turn.Words.Say("template.ask")).Line().Text(turn.Words.Say("template.places", string.Join(", ", Placeholders.All.Select(name => $"{{{name}}}")))),
        turn.Words.Say("template.hint"));

    public void Heard(Turn turn, Observation.PersonSaid said, TicketId? ticket, string? detail)
    {
        var lines = said.Text!.Trim().Split('\n', 2, StringSplitOptions.TrimEntries);
        var (name, text) = (lines[0], lines.Length == 2 ? lines[1] : "");
        var (fault, known) = (Fault(turn, name, text), Known(turn, detail));
        if (known is null && detail is not (TemplateSheet.New or TemplateSheet.NewCommon))
            fault = Line.Of("template.gone");
        else if (!(known ?? Fresh(turn, detail)).MayBeChangedBy(turn.Person))
            fault = Line.Of("template.leads");
        if (!turn.Person.Is(Rights.Answerers))
            fault = Line.Of("refuse.role");
        turn.Audit("template", fault?.Key ?? "ok");
        if (fault is not null)
        {
            turn.Say(fault, replyTo: said.Message);
            return;
        }

        turn.Session.Chats.StopExpecting(turn.Person.Id);
        var template = known is null
            ? turn.Session.Templates.Add(Fresh(turn, detail) with { Name = name, Text = text }, turn.Now)
            : known with { Name = name, Text = text };
        if (known is not null)
            turn.Session.Templates.Save(template);
        var sheet = TemplateSheet.Of(turn, template);
        turn.Say(new Html().Text(turn.Words.Say("template.saved")).Line().Add(sheet.Text), sheet.Buttons, replyTo: said.Message);
    }

    private static Template Fresh(Turn turn, string? detail) => new(0, detail == TemplateSheet.NewCommon ? null : turn.Person.Id, "", "", 0);

    private static Template? Known(Turn turn, string? detail) =>
        long.TryParse(detail, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? turn.Session.Templates.Find(id) : null;

    private static Line? Fault(Turn turn, string name, string text)
    {
        if (name.Length == 0 || text.Length == 0)
            return Line.Of("template.shape");
        if (name.Length > Template.LongestName)
            return Line.Of("template.long_name", Template.LongestName.ToString(CultureInfo.InvariantCulture));
        if (AnswerPolicy.Fault(text) is { } fault)
            return fault;
        if (Placeholders.Unknown(text) is { Count: > 0 } unknown)
            return Line.Of("template.unknown", string.Join(", ", unknown), string.Join(", ", Placeholders.All.Select(one => $"{{{one}}}")));
        return PersonalMask.Shown(text, turn.Options.Style.Allows) == text ? null : Line.Of("template.personal");
    }
}
