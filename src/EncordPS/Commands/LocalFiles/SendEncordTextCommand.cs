namespace EncordPS.Commands;

/// <summary>Send-EncordText: uploads text files of this machine, a data row each.</summary>
[Cmdlet(VerbsCommunications.Send, "EncordText", SupportsShouldProcess = true)]
[OutputType(typeof(TextFile))]
public sealed class SendEncordTextCommand : SendFilesCommand
{
    private protected override UploadItemType ItemType => UploadItemType.PlainText;
}
