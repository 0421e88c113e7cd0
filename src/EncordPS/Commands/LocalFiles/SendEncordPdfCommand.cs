namespace EncordPS.Commands;

/// <summary>Send-EncordPdf: uploads PDF files of this machine, a data row each.</summary>
[Cmdlet(VerbsCommunications.Send, "EncordPdf", SupportsShouldProcess = true)]
[OutputType(typeof(PdfFile))]
public sealed class SendEncordPdfCommand : SendFilesCommand
{
    private protected override UploadItemType ItemType => UploadItemType.Pdf;
}
