using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Wire;

namespace CommentDesk.Sandbox;

/// <content>What stands beside the chats: what to try, and the clock.</content>
public sealed partial class World
{
    private static readonly TimeSpan s_longestStep = TimeSpan.FromDays(31);

    public void SetGuide(params IEnumerable<GuideStep> steps)
    {
        lock (State.Gate)
        {
            State.Guide.Clear();
            State.Guide.AddRange(steps);
            State.Journal.Tell("guide", new() { ["guide"] = PageJson.Guide(State) });
        }
    }

    /// <summary>Presses the button of a step, counted from 1.</summary>
    public void Play(int step)
    {
        var play = Read(state => state.Guide.ElementAtOrDefault(step - 1)?.Play)
            ?? throw new ArgumentException($"Step {step} has nothing to play.", nameof(step));
        play();
    }

    /// <summary>Time passes at once, for everybody who lives by the clock of this sandbox.</summary>
    public void PutClockOn(TimeSpan by)
    {
        if (State.Time is not SandboxClock clock)
            throw new ArgumentException("This sandbox lives by a clock that cannot be put on. Start it with a SandboxClock.");
        if (by <= TimeSpan.Zero || by > s_longestStep)
            throw new ArgumentException("The clock goes forward only, a month at a time at most.", nameof(by));
        clock.PutOn(by);
        State.Journal.Tell("clock", new() { ["clock"] = PageJson.Clock(State) });
    }
}
