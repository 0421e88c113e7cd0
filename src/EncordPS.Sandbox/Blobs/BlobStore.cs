namespace EncordPS.Sandbox.Blobs;

/// <summary>
/// Uploaded bytes, in files beside the database. Files are named by uuids that the sandbox made up, so that
/// nothing that a client sends becomes part of a path.
/// </summary>
internal sealed class BlobStore
{
    private const string Arriving = ".part";

    private readonly string _directory;

    public BlobStore(SandboxDatabase database)
    {
        _directory = database.Path + ".blobs";
        Directory.CreateDirectory(_directory);
        // Left by uploads that an earlier process did not finish.
        Array.ForEach(Directory.GetFiles(_directory, "*" + Arriving), File.Delete);
    }

    public string PathOf(Guid item) => Path.Combine(_directory, item.ToString());

    /// <summary>Stores bytes. The file gets its name when all of them are there.</summary>
    /// <returns>The number of bytes.</returns>
    public async Task<long> WriteAsync(Guid item, Stream bytes, CancellationToken cancellationToken)
    {
        string arriving = Path.Combine(_directory, Guid.NewGuid() + Arriving);
        try
        {
            long size;
            await using (var file = new FileStream(arriving, FileMode.CreateNew, FileAccess.Write))
            {
                await bytes.CopyToAsync(file, cancellationToken);
                size = file.Length;
            }

            File.Move(arriving, PathOf(item), overwrite: true);
            return size;
        }
        finally
        {
            File.Delete(arriving);
        }
    }
}
