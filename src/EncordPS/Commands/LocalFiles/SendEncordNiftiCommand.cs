namespace EncordPS.Commands;

/// <summary>Send-EncordNifti: uploads NIfTI files of this machine, a data row each.</summary>
[Cmdlet(VerbsCommunications.Send, "EncordNifti", SupportsShouldProcess = true)]
[OutputType(typeof(NiftiFile))]
public sealed class SendEncordNiftiCommand : SendFilesCommand
{
    private protected override UploadItemType ItemType => UploadItemType.Nifti;
}
