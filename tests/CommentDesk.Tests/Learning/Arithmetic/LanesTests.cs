using CommentDesk.Learning.Arithmetic;

namespace CommentDesk.Tests.Learning.Arithmetic;

public sealed class LanesTests
{
    [Test]
    public void Wide_and_narrow_lanes_give_the_same_numbers_to_the_bit(
        [Values(1, 4, 7)] int rows, [Values(1, 5, 48)] int terms, [Values(16, 48, 144, 160)] int columns)
    {
        var (left, right) = (Drawn(rows * terms, 1), Drawn(terms * columns, 2));
        var (eight, sixteen) = (Drawn(rows * columns, 3), Drawn(rows * columns, 3));

        Lanes.Multiply<EightLanes>(rows, terms, columns, left, terms, 1, right, eight);
        Lanes.Multiply<SixteenLanes>(rows, terms, columns, left, terms, 1, right, sixteen);

        Assert.That(sixteen, Is.EqualTo(eight));
        Assert.That(eight[^1], Is.EqualTo(Plain(rows, terms, columns, left, right)).Within(1e-4));
    }

    [Test]
    public void The_left_side_may_be_read_by_columns()
    {
        var (left, right, target) = (Drawn(5 * 3, 1), Drawn(5 * 16, 2), new float[3 * 16]);

        Lanes.Multiply(3, 5, 16, left, 1, 3, right, target);

        var wanted = 0f;
        for (var term = 0; term < 5; term++)
            wanted += left[term * 3 + 2] * right[term * 16 + 7];
        Assert.That(target[2 * 16 + 7], Is.EqualTo(wanted).Within(1e-5));
    }

    [Test]
    public void Sizes_that_do_not_fit_are_refused_before_anything_is_read() =>
        Assert.That(() => Lanes.Multiply(2, 5, 16, new float[9], 5, 1, new float[80], new float[32]), Throws.InstanceOf<IndexOutOfRangeException>());

    [TestCase(0f)]
    [TestCase(0.3f)]
    [TestCase(-2.5f)]
    [TestCase(40f)]
    public void The_bent_functions_are_the_true_ones_to_four_digits(float x)
    {
        var (bent, curve) = (new float[8], new float[8]);
        EightLanes.Store(Bends.Tanh(EightLanes.Same(x)), ref bent[0], 0);
        EightLanes.Store(Bends.Sigmoid(EightLanes.Same(x)), ref curve[0], 0);

        Assert.That(bent, Is.All.EqualTo(Math.Tanh(x)).Within(2e-4));
        Assert.That(curve, Is.All.EqualTo(1 / (1 + Math.Exp(-x))).Within(2e-4));
    }

    [Test]
    public void Rows_are_handled_to_the_last_number()
    {
        float[] row = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
        var (sum, largest, scaled) = (new float[11], new float[11], new float[11]);
        Array.Fill(largest, 5);

        Rows.Add(row, sum);
        Rows.Add(row, sum);
        Rows.Raise(row, largest);
        Rows.Scaled([.. Enumerable.Range(1, 11)], 0.5f, scaled);

        Assert.That(sum, Is.EqualTo(row.Select(value => 2 * value)));
        Assert.That(largest, Is.EqualTo(row.Select(value => Math.Max(5, value))));
        Assert.That(scaled, Is.EqualTo(row.Select(value => value / 2)));
        Assert.That(Rows.Squares(row), Is.EqualTo(506));
    }

    private static float Plain(int rows, int terms, int columns, float[] left, float[] right)
    {
        var sum = Drawn(rows * columns, 3)[^1];
        for (var term = 0; term < terms; term++)
            sum += left[(rows - 1) * terms + term] * right[term * columns + columns - 1];
        return sum;
    }

    private static float[] Drawn(int count, int seed)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => chance.NextSingle() - 0.5f)];
    }
}
