using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Flags;

/// <summary>Whether a comment says where: for a person who would otherwise have to ask.</summary>
internal static class Whereabouts
{
    public static bool AreKnown(NormalText text) => Places.Find(text) >= 0 || Places.IsNamed(text) || NamesStreet(text);

    // «Заречную улицу», «на Лесном проспекте»: the name stands before.
    private static bool NamesStreet(NormalText text)
    {
        for (var i = 1; i < text.Tokens.Length; i++)
        {
            var norm = text.Tokens[i].Norm;
            if ((norm.StartsWith("улиц", StringComparison.Ordinal) || norm.StartsWith("проспект", StringComparison.Ordinal) ||
                 norm.StartsWith("бульвар", StringComparison.Ordinal) || norm.StartsWith("переул", StringComparison.Ordinal) ||
                 norm.StartsWith("микрорайон", StringComparison.Ordinal) || norm.StartsWith("площад", StringComparison.Ordinal)) &&
                text.Tokens[i - 1].IsWord && char.IsUpper(text.Spelling(i - 1)[0]) && text.Tokens[i - 1].Norm.Length >= 5)
                return true;
        }
        return false;
    }
}
