namespace EncordPS.LocalFiles;

/// <summary>What is wrong with a local file.</summary>
internal enum LocalFileProblem
{
    NotFound,
    IsDirectory,
    NotFileSystem,
    NotReadable,
    Empty,
    TypeNotSupported,
    TitleTooLong,
    Changed,
}
