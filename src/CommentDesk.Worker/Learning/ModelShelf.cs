using CommentDesk.Learning;
using CommentDesk.Learning.Models;

namespace CommentDesk.Worker.Learning;

/// <summary>
/// The files of models in the desk's folder, one a model, named by its id. A file is checksummed and written beside its
/// place before it is moved there, so it is whole or not there. No file is ever changed: going back is reading the same bytes.
/// </summary>
/// <param name="folder">Made when the first model is put there.</param>
/// <param name="shipped">The model that came with the program; null when the settings want none.</param>
internal sealed class ModelShelf(string folder, string? shipped)
{
    /// <summary>False when the settings want people to sort everything.</summary>
    public bool Wanted => shipped is not null;

    /// <exception cref="ModelFileException">It is missing or damaged.</exception>
    public CommentModel Shipped() =>
        CommentModel.Load(shipped ?? throw new ModelFileException("Verdicts:Model is empty, so there is no shipped model. Name one."));

    /// <summary>Puts a model there; a whole file that is there already is left as it is.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    public void Keep(CommentModel model)
    {
        try
        {
            Read(model.Id);
        }
        catch (ModelFileException)
        {
            Directory.CreateDirectory(folder);
            model.Save(PathOf(model.Id));
        }
    }

    /// <summary>The model of this id; of the shipped one the program has a second copy.</summary>
    /// <exception cref="ModelFileException">It is missing, damaged, or holds another model.</exception>
    public CommentModel Take(string id)
    {
        try
        {
            return Read(id);
        }
        catch (ModelFileException)
        {
            if (Spare(id) is { } spare)
                return spare;
            throw;
        }
    }

    private CommentModel? Spare(string id)
    {
        try
        {
            return Shipped() is { } model && model.Id == id ? model : null;
        }
        catch (ModelFileException)
        {
            // The damage of the file that was asked for is what has to be told.
            return null;
        }
    }

    private CommentModel Read(string id)
    {
        var model = CommentModel.Load(PathOf(id));
        return model.Id == id
            ? model
            : throw new ModelFileException($"The model {PathOf(id)} cannot be used: it holds {model.Id}. Put the right file there, or train again.");
    }

    private string PathOf(string id) => Path.Combine(folder, $"{id}.model");
}
