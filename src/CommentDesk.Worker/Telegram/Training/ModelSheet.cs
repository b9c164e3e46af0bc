using System.Globalization;
using CommentDesk.Learning;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Training;

/// <summary>The model in service, what it learned from and how well it does, the lessons that wait, and the models before it.</summary>
internal static class ModelSheet
{
    private const int Shown = 8;

    public static Html Draw(Turn turn, RetrainingPlan plan)
    {
        var html = new Html();
        InService(turn, html);
        html.Line().Text(Waiting(turn)).Line().Text(ByItself(turn, plan));
        if (turn.Session.Lessons.Agreement() is { Pairs: > 0 } agreement)
            html.Line().Text(Agreed(turn, agreement));
        if (turn.Session.Models.OpenRun() is { } run)
            html.Line().Text(TrainingSheet.Line(turn, run));
        History(turn, html);
        return html;
    }

    private static void InService(Turn turn, Html html)
    {
        var (words, models) = (turn.Words, turn.Session.Models);
        if (turn.Session.Facts.Get("model.id") is not { Length: > 0 } id)
        {
            html.Bold(words.Say("model.none"));
            return;
        }

        html.Bold(words.Say("model.id", id));
        if (models.InService() is [{ By: { } by } latest, ..] && latest.Model == id)
            html.Line().Text(words.Say("model.switched", turn.NameOf(by), turn.At(latest.At)));
        if (models.Find(id) is { } model)
            html.Line().Text(Learned(turn, model));
    }

    private static string Learned(Turn turn, ModelRecord model) => model.Shipped
        ? turn.Words.Say("model.shipped", Number(model.Corpus))
        : turn.Words.Say("model.trained", turn.At(model.MadeAt), Number(model.Corpus), Number(model.Lessons));

    private static string Waiting(Turn turn)
    {
        var news = turn.Session.Lessons.CountSince(turn.Session.Models.LastReported()?.StartedAt ?? DateTimeOffset.MinValue);
        return turn.Words.Say("model.lessons", Number(news), Number(turn.Session.Lessons.Count()));
    }

    private static string Agreed(Turn turn, Agreement agreement)
    {
        var (share, pairs) = (Number((int)Math.Round(100 * agreement.Share)), Number(agreement.Pairs));
        return agreement.Kappa is { } kappa
            ? turn.Words.Say("model.agreement", share, pairs, kappa.ToString("0.00", turn.Words.Culture))
            : turn.Words.Say("model.agreement_plain", share, pairs);
    }

    private static string ByItself(Turn turn, RetrainingPlan plan)
    {
        var words = turn.Words;
        var when = new List<string>();
        if (plan.After > 0)
            when.Add(words.Say("model.after", Number(plan.After)));
        if (plan.NightlyAt is { } night)
            when.Add(words.Say("model.nightly", night.ToString("HH:mm", CultureInfo.InvariantCulture)));
        if (when.Count == 0)
            return words.Say("model.never");
        return words.Say(plan.SwitchOnByItself ? "model.by_itself_on" : "model.by_itself", string.Join(words.Say("model.or"), when));
    }

    private static void History(Turn turn, Html html)
    {
        var models = turn.Session.Models.Models(Shown);
        if (models.Count < 2)
            return;
        html.Line(2).Bold(turn.Words.Say("model.history"));
        foreach (var model in models)
            html.Line().Text(string.Join(" · ", Parts(turn, model)));
    }

    private static IEnumerable<string> Parts(Turn turn, ModelRecord model)
    {
        var words = turn.Words;
        yield return model.Id;
        yield return turn.At(model.MadeAt);
        yield return model.Shipped ? words.Say("model.is_shipped") : words.Say("model.with_lessons", Number(model.Lessons));
        if (model.Scores is { } scores)
            yield return words.Say("model.scores", ScoreSheet.Share(words, scores.MacroF1), Number((int)Math.Round(100 * scores.Recall(Label.Complaint))));
        yield return words.Say($"model.state.{model.State.ToString().ToLowerInvariant()}");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
