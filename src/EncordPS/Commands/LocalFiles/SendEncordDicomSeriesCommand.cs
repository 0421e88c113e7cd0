namespace EncordPS.Commands;

/// <summary>Send-EncordDicomSeries: uploads DICOM files of this machine as one data row.</summary>
[Cmdlet(VerbsCommunications.Send, "EncordDicomSeries", SupportsShouldProcess = true)]
[OutputType(typeof(DicomSeries))]
public sealed class SendEncordDicomSeriesCommand : SendFramesCommand
{
    private protected override UploadItemType ItemType => UploadItemType.DicomFile;

    private protected override string Noun => "DICOM series";

    private protected override UploadedData NewResult(Images sent) => new DicomSeries();

    private protected override DataItems NewItems(
        UploadTarget target, IEnumerable<FileToSend> files, string? title, DataClientMetadata? metadata) =>
        DataItems.DicomSeries(target, files, title, metadata);
}
