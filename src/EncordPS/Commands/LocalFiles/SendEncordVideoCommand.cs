namespace EncordPS.Commands;

/// <summary>Send-EncordVideo: uploads videos of this machine, a data row each.</summary>
[Cmdlet(VerbsCommunications.Send, "EncordVideo", SupportsShouldProcess = true)]
[OutputType(typeof(Video))]
public sealed class SendEncordVideoCommand : SendFilesCommand
{
    private protected override UploadItemType ItemType => UploadItemType.Video;
}
