namespace EncordPS;

/// <summary>What is wrong with a local file.</summary>
internal enum LocalFileProblem
{
    NotFound,
    IsDirectory,
    NotReadable,
    Empty,
    TypeNotSupported,
    TitleTooLong,
    Changed,
}
