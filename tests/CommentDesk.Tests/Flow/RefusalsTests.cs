using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

public sealed class RefusalsTests
{
    private readonly ManualTime _time = new();
    private Refusals _disk = null!;

    [SetUp]
    public void Open() => _disk = new(_time);

    [Test]
    public void A_disk_that_was_well_all_the_time_is_not_spoken_of() => Assert.That(_disk.Over(), Is.False);

    [Test]
    public void Beginning_and_end_are_said_once()
    {
        Assert.That((bool[])[_disk.Begun(), _disk.Begun(), _disk.Begun()], Is.EqualTo(new[] { true, false, false }));
        Assert.That((bool[])[_disk.Over(), _disk.Over()], Is.EqualTo(new[] { true, false }));
    }

    [Test]
    public void A_small_write_that_fits_among_refusals_begins_no_new_story()
    {
        _disk.Begun();
        _disk.Over();
        Assert.That((bool[])[_disk.Begun(), _disk.Over(), _disk.Begun(), _disk.Over()], Is.All.False);
    }

    [Test]
    public void A_refusal_that_lasts_is_said_after_a_minute_and_so_is_its_end()
    {
        _disk.Begun();
        _disk.Over();
        _disk.Begun();
        _time.Advance(Refusals.Pause);
        Assert.That((bool[])[_disk.Begun(), _disk.Over()], Is.All.True);
    }
}
