using System.Text;

namespace CommentDesk.Sandbox.Markup;

/// <summary>What the network does to every incoming string before it is read: control characters go.</summary>
internal static class CleanText
{
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001f') && !text.AsSpan().ContainsAnyInRange('\u2028', '\u202e'))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\r' or (>= '\u2028' and <= '\u202e'))
                continue;
            clean.Append(c < ' ' && c != '\n' ? ' ' : c);
        }

        return clean.ToString();
    }
}
