using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.Folders;

/// <summary>How much of what is in a folder, in the order of the wire.</summary>
internal sealed record FolderSummary(
    long Files,
    long Folders,
    long Videos,
    long Images,
    long ImageGroups,
    long ImageSequences,
    long DicomFiles,
    long DicomSeries,
    long Niftis,
    long Audios,
    long Pdfs,
    long PlainTexts,
    long Tombstones,
    long UploadJobs,
    long TotalSize)
{
    private const string CountItems =
        "SELECT item_type, count(*) FROM item WHERE folder_id = @folder GROUP BY item_type";

    private const string SumSizes = """
        SELECT sum(file_size) FROM item WHERE folder_id = @folder AND item_type NOT IN ('imageGroup', 'dicomSeries')
        """;

    public static FolderSummary Of(Session session, long folder)
    {
        Dictionary<string, long> counts = session.All<(string Type, long Count)>(CountItems, new { folder })
            .ToDictionary(entry => entry.Type, entry => entry.Count);
        return new FolderSummary(
            Files: counts.Where(entry => ItemTypes.HasFile(entry.Key)).Sum(entry => entry.Value),
            Folders: session.Scalar<long>("SELECT count(*) FROM folder WHERE parent_id = @folder", new { folder }),
            counts.GetValueOrDefault(ItemTypes.Video),
            counts.GetValueOrDefault(ItemTypes.Image),
            counts.GetValueOrDefault(ItemTypes.ImageGroup),
            counts.GetValueOrDefault(ItemTypes.ImageSequence),
            counts.GetValueOrDefault(ItemTypes.DicomFile),
            counts.GetValueOrDefault(ItemTypes.DicomSeries),
            counts.GetValueOrDefault(ItemTypes.Nifti),
            counts.GetValueOrDefault(ItemTypes.Audio),
            counts.GetValueOrDefault(ItemTypes.Pdf),
            counts.GetValueOrDefault(ItemTypes.PlainText),
            Tombstones: 0,
            UploadJobs: session.Scalar<long>(
                "SELECT count(*) FROM upload_job WHERE folder_id = @folder", new { folder }),
            TotalSize: session.Scalar<long>(SumSizes, new { folder }));
    }
}
