namespace EncordPS.Commands;

/// <summary>Send-EncordScene: uploads scene files of this machine, a data row each.</summary>
[Cmdlet(VerbsCommunications.Send, "EncordScene", SupportsShouldProcess = true)]
[OutputType(typeof(SceneFile))]
public sealed class SendEncordSceneCommand : SendFilesCommand
{
    private protected override UploadItemType ItemType => UploadItemType.Scene;
}
