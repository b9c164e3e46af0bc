using CommentDesk.Answers.Linter;

namespace CommentDesk.Worker.Settings;

/// <summary>Section "Answers": what a draft is looked over for.</summary>
internal sealed class AnswerSettings
{
    /// <summary>Telephones and addresses of mail of the body itself: an answer may name them.</summary>
    public List<string> Contacts { get; set; } = [];

    /// <summary>What an answer ends with, for example the name of the body; null when it needs no signature.</summary>
    public string? Signature { get; set; }

    /// <summary>Where to write in private, "@town_help" or a link; null: nowhere in particular.</summary>
    public string? DirectMessages { get; set; }

    /// <summary>Remarks about style are shown; what would publish personal data is always told.</summary>
    public bool Remarks { get; set; } = true;

    public HouseStyle Read()
    {
        for (var at = 0; at < Contacts.Count; at++)
            if (!HouseStyle.IsContact(Contacts[at]))
                throw new SettingException($"Answers:Contacts:{at}", "is neither a telephone nor an address of mail.", "Write +7 3952 00-00-00 or town@example.org.");
        return new(Contacts, string.IsNullOrWhiteSpace(Signature) ? null : Signature.Trim(), Remarks);
    }
}
