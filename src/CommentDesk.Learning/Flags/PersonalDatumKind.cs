namespace CommentDesk.Learning.Flags;

public enum PersonalDatumKind
{
    Phone,
    Mail,
    Card,
    Snils,
    Passport,
    Flat,
    TaxNumber,
    Policy,
    Account,
    BirthDate,
}
