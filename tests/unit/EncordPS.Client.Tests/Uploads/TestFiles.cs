namespace EncordPS.Client.Tests.Uploads;

/// <summary>Files in a directory of the test's own.</summary>
internal sealed class TestFiles : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("encord-files-");

    public string PathOf(string name) => Path.Combine(_directory.FullName, name);

    public string Write(string name, string content = "content")
    {
        File.WriteAllText(PathOf(name), content);
        return PathOf(name);
    }

    public LocalFile Inspect(string name, UploadItemType type = UploadItemType.Image, string content = "content") =>
        LocalFile.Inspect(Write(name, content), type);

    /// <summary>A file that takes no room on the disk, however long it is.</summary>
    public LocalFile InspectSparse(string name, long length, UploadItemType type)
    {
        using (FileStream file = File.Create(PathOf(name)))
        {
            file.SetLength(length);
        }

        return LocalFile.Inspect(PathOf(name), type);
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
