namespace EncordPS.Client.Tests.Uploads;

public sealed class LocalFileTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_file_is_known_by_its_name_and_length()
    {
        LocalFile file = _files.Inspect("ü b.png", content: "12345");

        Assert.Equal(("ü b.png", 5L, _files.PathOf("ü b.png")), (file.Name, file.Length, file.Path));
    }

    [Fact]
    public void What_is_not_there_or_empty_or_a_directory_is_told_apart()
    {
        _files.Write("empty.png", "");
        Directory.CreateDirectory(_files.PathOf("folder.png"));

        Assert.Equal(LocalFileProblem.NotFound, ProblemOf("gone.png"));
        Assert.Equal(LocalFileProblem.Empty, ProblemOf("empty.png"));
        Assert.Equal(LocalFileProblem.IsDirectory, ProblemOf("folder.png"));
    }

    [Fact]
    public void A_file_that_somebody_else_has_to_himself_cannot_be_read()
    {
        using FileStream held = new(_files.Write("held.png"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal(LocalFileProblem.NotReadable, ProblemOf("held.png"));
    }

    [Theory]
    [InlineData(UploadItemType.Image, "a.mp4", false)]
    [InlineData(UploadItemType.Image, "a.PNG", true)]
    [InlineData(UploadItemType.Image, "a", true)]
    [InlineData(UploadItemType.Image, "a.xyz", true)]
    [InlineData(UploadItemType.Image, "a.txt", false)]
    [InlineData(UploadItemType.Video, "a.mp4", true)]
    [InlineData(UploadItemType.Video, "a.jpg", false)]
    [InlineData(UploadItemType.Audio, "a.mp4", true)]
    [InlineData(UploadItemType.Audio, "a.wav", true)]
    [InlineData(UploadItemType.Audio, "a.dcm", false)]
    [InlineData(UploadItemType.DicomFile, "IM000001", true)]
    [InlineData(UploadItemType.DicomFile, "1.2.840.113619", true)]
    [InlineData(UploadItemType.DicomFile, "a.png", false)]
    [InlineData(UploadItemType.PlainText, "a.html", true)]
    [InlineData(UploadItemType.PlainText, "README", true)]
    [InlineData(UploadItemType.PlainText, "a.pdf", false)]
    [InlineData(UploadItemType.Pdf, "a.PDF", true)]
    [InlineData(UploadItemType.Pdf, "a.txt", false)]
    [InlineData(UploadItemType.Nifti, "a.nii", true)]
    [InlineData(UploadItemType.Nifti, "a.nii.gz", true)]
    [InlineData(UploadItemType.Nifti, "a.pcd", false)]
    [InlineData(UploadItemType.Image, "a.nii.gz", false)]
    [InlineData(UploadItemType.Scene, "a.las", true)]
    [InlineData(UploadItemType.Scene, "a.newer", true)]
    [InlineData(UploadItemType.Scene, "a", false)]
    [InlineData(UploadItemType.Scene, "a.zip", false)]
    public void An_extension_that_means_something_else_is_refused(UploadItemType type, string name, bool isTaken)
    {
        _files.Write(name);

        LocalFileException? refusal = LocalFile.Refusal(_files.PathOf(name), type);

        Assert.Equal(isTaken ? null : LocalFileProblem.TypeNotSupported, refusal?.Problem);
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void A_name_of_more_than_300_characters_is_refused(int length, bool isTaken) =>
        Assert.Equal(isTaken, LocalFile.Refusal(new string('a', length), UploadItemType.Image) is null);

    [Theory]
    [InlineData("longer", "longer content")]
    [InlineData("same length", "other!!")]
    public void A_file_that_was_changed_is_not_opened(string how, string content)
    {
        LocalFile file = _files.Inspect("a.png");
        _files.Write("a.png", content);
        File.SetLastWriteTimeUtc(file.Path, DateTime.UtcNow.AddHours(how.Length));

        Assert.Equal(LocalFileProblem.Changed, Assert.Throws<LocalFileException>(() => file.Open()).Problem);
    }

    [Fact]
    public void A_file_that_has_vanished_is_not_opened()
    {
        LocalFile file = _files.Inspect("a.png");
        File.Delete(file.Path);

        Assert.Equal(LocalFileProblem.NotFound, Assert.Throws<LocalFileException>(() => file.Open()).Problem);
    }

    [Theory]
    [InlineData(UploadItemType.Image, "a.png", "image/png")]
    [InlineData(UploadItemType.Image, "a.JPG", "image/jpeg")]
    [InlineData(UploadItemType.Image, "a.jfif", "image/jpeg")]
    [InlineData(UploadItemType.PlainText, "a.json", "application/json")]
    [InlineData(UploadItemType.PlainText, "a.xyz", "text/plain")]
    [InlineData(UploadItemType.Pdf, "a.pdf", "application/pdf")]
    [InlineData(UploadItemType.Nifti, "a.nii.gz", "application/nifti")]
    [InlineData(UploadItemType.Scene, "a.mcap", "application/octet-stream")]
    [InlineData(UploadItemType.Image, "a.tif", "image/tiff")]
    [InlineData(UploadItemType.Image, "a.webp", "image/webp")]
    [InlineData(UploadItemType.Image, "a.avif", "image/avif")]
    [InlineData(UploadItemType.Image, "a.heic", "image/heic")]
    [InlineData(UploadItemType.Image, "a.svg", "image/svg+xml")]
    [InlineData(UploadItemType.Image, "a.xyz", null)]
    [InlineData(UploadItemType.Image, "a", null)]
    [InlineData(UploadItemType.Video, "a.mp4", "application/octet-stream")]
    [InlineData(UploadItemType.Audio, "a.mp3", "application/octet-stream")]
    [InlineData(UploadItemType.DicomFile, "a.dcm", "application/dicom")]
    [InlineData(UploadItemType.DicomFile, "IM000001", "application/dicom")]
    public void Content_types_are_those_of_the_SDK(UploadItemType type, string name, string? expected) =>
        Assert.Equal(expected, ContentTypes.Of(type, name));

    private LocalFileProblem ProblemOf(string name) =>
        Assert.Throws<LocalFileException>(() => LocalFile.Inspect(_files.PathOf(name), UploadItemType.Image)).Problem;
}
