using System.Text.Json;
using EncordPS.Storage;

namespace EncordPS;

/// <summary>How much of what a storage folder holds, without the folders in it.</summary>
/// <remarks>Source: encord.orm.storage.StorageFolderSummary.</remarks>
public sealed class StorageFolderSummary
{
    /// <summary>The number of files.</summary>
    public long Files { get; init; }

    /// <summary>The number of folders in it.</summary>
    public long Folders { get; init; }

    /// <summary>The number of videos.</summary>
    public long Videos { get; init; }

    /// <summary>The number of single images.</summary>
    public long Images { get; init; }

    /// <summary>The number of image groups.</summary>
    public long ImageGroups { get; init; }

    /// <summary>The number of image sequences: videos made of images.</summary>
    public long ImageSequences { get; init; }

    /// <summary>The number of DICOM files.</summary>
    public long DicomFiles { get; init; }

    /// <summary>The number of DICOM series.</summary>
    public long DicomSeries { get; init; }

    /// <summary>The number of NIfTI files.</summary>
    public long Niftis { get; init; }

    /// <summary>The number of audio files.</summary>
    public long Audios { get; init; }

    /// <summary>The number of PDF files.</summary>
    public long Pdfs { get; init; }

    /// <summary>The number of text files.</summary>
    public long PlainTexts { get; init; }

    /// <summary>The number of items that were deleted while something still used them.</summary>
    public long Tombstones { get; init; }

    /// <summary>The number of upload jobs of the folder.</summary>
    public long UploadJobs { get; init; }

    /// <summary>About how large all items together are, in bytes.</summary>
    public double TotalSize { get; init; }

    /// <summary>All of it as JSON: what a column of a CSV file has.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, StorageJson.Readable.StorageFolderSummary);
}
