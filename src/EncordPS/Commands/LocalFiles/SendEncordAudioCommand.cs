namespace EncordPS.Commands;

/// <summary>Send-EncordAudio: uploads audio files of this machine, a data row each.</summary>
[Cmdlet(VerbsCommunications.Send, "EncordAudio", SupportsShouldProcess = true)]
[OutputType(typeof(Audio))]
public sealed class SendEncordAudioCommand : SendFilesCommand
{
    private protected override UploadItemType ItemType => UploadItemType.Audio;
}
