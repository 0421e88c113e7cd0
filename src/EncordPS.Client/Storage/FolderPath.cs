using System.Collections.ObjectModel;
using System.Text.Json;

namespace EncordPS.Storage;

/// <summary>The folders from one to the top. Its text is its JSON: a column of a CSV file has that.</summary>
internal sealed class FolderPath(IReadOnlyList<PathElement> steps) : ReadOnlyCollection<PathElement>([.. steps])
{
    // As arrays call it.
    public int Length => Count;

    public override string ToString() => JsonSerializer.Serialize([.. this], StorageJson.Readable.PathElementArray);
}
