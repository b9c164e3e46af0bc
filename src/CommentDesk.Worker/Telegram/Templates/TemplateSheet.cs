using CommentDesk.Answers;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Templates;

/// <summary>Templates as people see them.</summary>
internal static class TemplateSheet
{
    public const string New = "new", NewCommon = "new-all", Edit = "edit", Remove = "del", Surely = "del-yes";

    private const int Shown = 30;

    public static Sheet List(Turn turn)
    {
        var all = turn.Session.Templates.For(turn.Person.Id);
        var html = new Html().Bold(turn.Words.Say(all.Count == 0 ? "template.none" : "template.title")).Line();
        foreach (var template in all.Take(Shown))
            html.Text(turn.Words.Say(template.Owner is null ? "template.line_common" : "template.line", template.Name, Number(turn, template.Used))).Line();
        if (all.Count > Shown)
            html.Italic(turn.Words.Say("list.more", Number(turn, all.Count - Shown))).Line();
        var buttons = Keyboard.Grid(all.Take(Shown).Select(template => Button.Sending(template.Name, ButtonData.Of(Verbs.Template, template.Id))), 2);
        return new(html, buttons.Then(
            [One(turn, "template.new", 0, New)],
            turn.Person.Is(Rights.Leads) ? [One(turn, "template.new_common", 0, NewCommon)] : []));
    }

    public static Sheet Of(Turn turn, Template template, bool surely = false)
    {
        var html = new Html().Bold(template.Name).Line().Text(turn.Words.Say(
            template.Owner is null ? "template.common" : "template.own", Number(turn, template.Used))).Line().Quote(Html.Shorten(template.Text, 3500));
        if (!template.MayBeChangedBy(turn.Person))
            return new(html, Keyboard.None);
        return new(html, surely
            ? Keyboard.Of([One(turn, "template.surely", template.Id, Surely)])
            : Keyboard.Of([One(turn, "button.rewrite", template.Id, Edit), One(turn, "template.remove", template.Id, Remove)]));
    }

    private static Button One(Turn turn, string key, long id, string arg) => Button.Sending(turn.Words.Say(key), ButtonData.Of(Verbs.Template, id, 0, arg));

    private static string Number(Turn turn, int number) => number.ToString(turn.Words.Culture);
}
