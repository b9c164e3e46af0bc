namespace CommentDesk.Tests.Support;

/// <summary>Compares a text that people read with the copy kept in the repository.</summary>
internal static class Approved
{
    private const string Switch = "COMMENTDESK_APPROVE";

    public static void Equal(string path, string text)
    {
        var file = Repository.File(path);
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.That(
            File.Exists(file) ? File.ReadAllText(file) : "(no such file)",
            Is.EqualTo(text),
            $"{path} is not what the program does now. Read the difference; if it is right, run the tests once with {Switch}=1 and commit the file.");
    }
}
