using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Worker.Learning;

namespace CommentDesk.Tests.Learning.Service;

public sealed class SuccessionTests
{
    private static readonly string s_first = LearnedFew.Model.Id;
    private static readonly string s_second = ModelHouse.Second.Id;

    private ModelHouse _house = null!;

    [SetUp]
    public void Build() => _house = new ModelHouse();

    [TearDown]
    public async Task Leave() => await _house.DisposeAsync();

    [Test]
    public async Task The_shipped_model_is_the_first_entry_and_serves()
    {
        await _house.Open();
        Assert.That(_house.Live.ModelId, Is.EqualTo(s_first));
        Assert.That(await _house.InService(), Is.EqualTo(new[] { s_first }));
        Assert.That(await _house.Do(session => session.Models.Find(s_first)), Is.EqualTo(
            new ModelRecord(s_first, _house.Time.GetUtcNow(), null, true, LearnedFew.Model.Comments, 0, ModelState.Active, null)));
        Assert.That(await _house.Do(session => session.Facts.Get("model.id")), Is.EqualTo(s_first));
        Assert.That(await _house.Told(), Is.Empty);
    }

    [Test]
    public async Task A_model_switched_on_serves_at_the_next_look_and_after_a_restart()
    {
        var anna = await _house.Hire(Roles.Trainer);
        await _house.Open();
        await _house.Promote(ModelHouse.Second, anna.Id);
        Assert.That(_house.Live.ModelId, Is.EqualTo(s_first));

        await _house.Follow();

        Assert.That(_house.Live.ModelId, Is.EqualTo(s_second));
        Assert.That(_house.Live.Judge("вертолетики").Judge, Is.EqualTo($"model:{s_second}"));
        Assert.That(await _house.Told(), Is.EqualTo(new[] { $"tell.model_on {s_second} @{anna.Id}" }));
        await _house.Restart();
        Assert.That(_house.Live.ModelId, Is.EqualTo(s_second));
        Assert.That(await _house.Do(session => session.Facts.Get("model.id")), Is.EqualTo(s_second));
    }

    [Test]
    public async Task Going_back_serves_the_very_bytes_that_served_before()
    {
        var anna = await _house.Hire(Roles.Trainer);
        await _house.Open();
        await _house.Promote(ModelHouse.Second, anna.Id);
        await _house.Follow();
        var before = await File.ReadAllBytesAsync(_house.FileOf(LearnedFew.Model));

        await _house.Do(session => session.Models.TakeBack(anna.Id, _house.Time.GetUtcNow().AddMinutes(1)));
        await _house.Follow();

        Assert.That(_house.Live.ModelId, Is.EqualTo(s_first));
        Assert.That(await File.ReadAllBytesAsync(_house.FileOf(LearnedFew.Model)), Is.EqualTo(before));
        Assert.That((await _house.Told())[^1], Is.EqualTo($"tell.model_back {s_first} @{anna.Id}"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_damaged_or_missing_model_lets_the_one_before_it_serve_and_says_so(bool missing)
    {
        await _house.Hire(Roles.Supervisor);
        await _house.Open();
        await _house.Promote(ModelHouse.Second);
        await _house.Promote(ModelHouse.Third);
        Ruin(_house.FileOf(ModelHouse.Third), missing);

        await _house.Restart();

        Assert.That(_house.Live.ModelId, Is.EqualTo(s_second));
        Assert.That(await _house.InService(), Is.EqualTo(new[] { s_second, s_first }));
        Assert.That(await _house.Told(), Is.EqualTo(new[] { $"tell.model_damaged {ModelHouse.Third.Id} {s_second}" }));
        Assert.That(_house.Log.Lines.Select(line => line.Line), Has.Some.Contains(ModelHouse.Third.Id));
        Assert.That((await _house.Do(session => session.Models.Find(ModelHouse.Third.Id)))!.State, Is.EqualTo(ModelState.Damaged));
    }

    [Test]
    public async Task When_every_trained_model_is_damaged_the_shipped_one_serves()
    {
        await _house.Open();
        await _house.Promote(ModelHouse.Second);
        await _house.Promote(ModelHouse.Third);
        foreach (var file in Directory.GetFiles(_house.Folder))
            Ruin(file, missing: false);

        await _house.Restart();

        Assert.That(_house.Live.ModelId, Is.EqualTo(s_first));
        Assert.That(_house.Shelf.Take(s_first).Id, Is.EqualTo(s_first), "The damaged copy is mended from the shipped file.");
    }

    [Test]
    public async Task When_the_shipped_file_is_damaged_its_copy_serves()
    {
        await _house.Hire(Roles.Admin);
        await _house.Open();
        Ruin(_house.ShippedFile, missing: false);

        await _house.Restart();

        Assert.That(_house.Live.ModelId, Is.EqualTo(s_first));
        Assert.That(await _house.Told(), Is.EqualTo(new[] { $"tell.model_shipped_damaged {s_first}" }));
    }

    [Test]
    public async Task When_nothing_can_be_used_people_sort_everything_and_are_told()
    {
        await _house.Hire(Roles.Admin);
        Ruin(_house.ShippedFile, missing: false);

        await _house.Open();

        Assert.That(_house.Live.ModelId, Is.Null);
        Assert.That(await _house.Told(), Is.EqualTo(new[] { "tell.model_none" }));
        await _house.Follow();
        Assert.That(_house.Live.ModelId, Is.Null);
    }

    [Test]
    public async Task A_model_that_is_damaged_when_it_is_switched_on_never_serves()
    {
        await _house.Hire(Roles.Trainer);
        await _house.Open();
        await _house.Promote(ModelHouse.Second);
        Ruin(_house.FileOf(ModelHouse.Second), missing: false);

        await _house.Follow();

        Assert.That(_house.Live.ModelId, Is.EqualTo(s_first));
        Assert.That(await _house.InService(), Is.EqualTo(new[] { s_first }));
        Assert.That(await _house.Told(), Is.EqualTo(new[] { $"tell.model_damaged {s_second} {s_first}" }));
    }

    [Test]
    public async Task The_file_of_another_model_is_not_taken_for_the_right_one()
    {
        await _house.Open();
        _house.Shelf.Keep(ModelHouse.Second);
        File.Copy(_house.FileOf(LearnedFew.Model), _house.FileOf(ModelHouse.Second), overwrite: true);
        Assert.That(() => _house.Shelf.Take(s_second), Throws.Exception.With.Message.Contains(s_first));
    }

    [Test]
    public async Task A_newer_program_brings_its_own_model_but_puts_no_trained_one_aside()
    {
        await _house.Open();
        ModelHouse.Third.Save(_house.ShippedFile);
        await _house.Restart();
        Assert.That(_house.Live.ModelId, Is.EqualTo(ModelHouse.Third.Id));

        await _house.Promote(ModelHouse.Second);
        await _house.Hire(Roles.Trainer);
        var newest = CommentTrainer.Retrain(LearnedFew.Model, [new("качели скрипят", CommentLabel.Complaint, "yards")], LearnedFew.Options);
        newest.Save(_house.ShippedFile);
        await _house.Restart();
        Assert.That(_house.Live.ModelId, Is.EqualTo(s_second));
        Assert.That(await _house.Told(), Is.EqualTo(new[] { $"tell.model_shipped_new {newest.Id} {s_second}" }));
    }

    [Test]
    public async Task Without_a_wish_for_a_model_none_serves()
    {
        await _house.Open();
        _house.Shelf = new ModelShelf(_house.Folder, null);
        await _house.Restart();
        await _house.Follow();
        Assert.That(_house.Live.ModelId, Is.Null);
        Assert.That(await _house.Do(session => session.Facts.Get("model.id")), Is.Null);
    }

    private static void Ruin(string file, bool missing)
    {
        if (missing)
        {
            File.Delete(file);
            return;
        }

        var bytes = File.ReadAllBytes(file);
        bytes[^40] ^= 1;
        File.WriteAllBytes(file, bytes);
    }
}
