namespace EncordPS.Downloads;

/// <summary>Why a file was not saved, where the service is not the reason.</summary>
internal enum DownloadProblem
{
    /// <summary>A file, directory or link of that name is there already and is not the same.</summary>
    FileExists,

    /// <summary>The directory or the file cannot be written.</summary>
    NotWritable,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>The service has no file for it.</summary>
    NoFile,

    /// <summary>What arrived is not the file that was announced.</summary>
    Damaged,
}
