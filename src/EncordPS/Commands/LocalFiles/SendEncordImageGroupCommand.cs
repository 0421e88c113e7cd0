namespace EncordPS.Commands;

/// <summary>Send-EncordImageGroup: uploads images of this machine as one data row, a sequence or a group.</summary>
[Cmdlet(VerbsCommunications.Send, "EncordImageGroup", SupportsShouldProcess = true)]
[OutputType(typeof(ImageGroup))]
public sealed class SendEncordImageGroupCommand : SendFramesCommand
{
    /// <summary>Keep the images as they are, instead of making a video of them.</summary>
    [Parameter]
    public SwitchParameter NoVideo { get; set; }

    private protected override UploadItemType ItemType => UploadItemType.Image;

    private protected override string Noun => NoVideo ? "image group" : "image sequence";

    private protected override UploadedData NewResult(Images sent) => new ImageGroup(sent);

    private protected override DataItems NewItems(
        UploadTarget target, IEnumerable<FileToSend> files, string? title, DataClientMetadata? metadata) =>
        DataItems.ImageGroup(target, files, title, metadata, createVideo: !NoVideo);
}
