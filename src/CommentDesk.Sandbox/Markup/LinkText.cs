namespace CommentDesk.Sandbox.Markup;

/// <summary>Brings an address of a link to the form the network stores, or refuses it.</summary>
internal static class LinkText
{
    public static string? Check(string address)
    {
        var link = address.Trim();
        if (link.StartsWith("tg://", StringComparison.OrdinalIgnoreCase))
            return link;
        if (!link.Contains("://", StringComparison.Ordinal))
            link = "http://" + link;
        if (!Uri.TryCreate(link, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return null;
        if (!uri.Host.Contains('.', StringComparison.Ordinal) && uri.Host != "localhost")
            return null;
        return uri.PathAndQuery == "/" && uri.Fragment.Length == 0 && !link.EndsWith('/') ? link + "/" : link;
    }
}
