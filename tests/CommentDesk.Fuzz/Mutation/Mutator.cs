using System.Text;

namespace CommentDesk.Fuzz.Mutation;

/// <summary>Changes an input: mostly its structure where it has one, otherwise its letters or its bytes.</summary>
internal sealed class Mutator(Random random, Target target)
{
    private readonly JsonMutation? _json = target.Structured ? new(random, target.Seeds) : null;
    private readonly ByteMutation _bytes = new(random);

    public byte[] Of(byte[] input)
    {
        if (_json is not null && random.Next(10) < 7 && _json.Of(Encoding.UTF8.GetString(input)) is { } changed)
            return Encoding.UTF8.GetBytes(changed);
        return _bytes.Of(input);
    }
}
