using System.Text.Json.Nodes;

namespace CommentDesk.Sandbox.Wire;

/// <summary>Absent fields are left out, never written as null.</summary>
internal static class JsonPutting
{
    public static void Put(this JsonObject json, string name, string? value)
    {
        if (value is not null)
            json[name] = value;
    }

    public static void Put(this JsonObject json, string name, long? value)
    {
        if (value is { } number)
            json[name] = number;
    }

    public static void Put(this JsonObject json, string name, bool value)
    {
        if (value)
            json[name] = true;
    }
}
