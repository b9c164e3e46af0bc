using CommentDesk.Learning;
using CommentDesk.Learning.Models;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Settings;

namespace CommentDesk.Worker.Terminal;

/// <summary>Exit codes, and the one place where a verb's failure becomes a sentence for the person at the keyboard.</summary>
internal static class Exit
{
    public const int Well = 0;
    public const int Failed = 1;
    public const int WrongSetting = 2;
    public const int WrongStore = 3;
    public const int WrongModel = 4;
    public const int WrongInput = 5;

    /// <summary>Runs the verb; an expected failure is printed as one sentence, without a stack.</summary>
    public static async Task<int> Guard(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (SettingException failure)
        {
            return Say(WrongSetting, failure);
        }
        catch (StoreException failure)
        {
            return Say(WrongStore, failure);
        }
        catch (ModelFileException failure)
        {
            return Say(WrongModel, failure);
        }
        catch (Exception failure) when (failure is CorpusException or IOException or UnauthorizedAccessException or InputException)
        {
            return Say(WrongInput, failure);
        }
    }

    private static int Say(int code, Exception failure)
    {
        Console.Error.WriteLine(failure.Message);
        return code;
    }
}

/// <summary>A line of an input file that cannot be read; the message names file, line, cause and cure.</summary>
internal sealed class InputException(string message) : Exception(message);
