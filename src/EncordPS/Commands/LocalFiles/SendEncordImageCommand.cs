namespace EncordPS.Commands;

/// <summary>Send-EncordImage: uploads images of this machine, a data row each.</summary>
[Cmdlet(VerbsCommunications.Send, "EncordImage", SupportsShouldProcess = true)]
[OutputType(typeof(SingleImage))]
public sealed class SendEncordImageCommand : SendFilesCommand
{
    private protected override UploadItemType ItemType => UploadItemType.Image;
}
