namespace CommentDesk.Worker.Telegram.Pictures;

/// <summary>The upright axis of a chart: from nought to a round number, in few even steps.</summary>
internal readonly record struct Scale(int Top, int Step)
{
    /// <summary>At most five lines above nought.</summary>
    public static Scale For(int most)
    {
        var step = 1;
        for (var tens = 1; ; tens *= 10)
            foreach (var factor in (int[])[1, 2, 5])
                if ((step = factor * tens) * 5 >= most)
                    return new(Math.Max(step, (most + step - 1) / step * step), step);
    }
}
