using System.Text.Json;
using EncordPS.Answers;
using Kind = EncordPS.Answers.MemberKind;

namespace EncordPS.Storage;

/// <summary>Reads the items of a listing.</summary>
internal sealed class StorageItemReader() : DeclaredReader<StorageItem>(s_members, s_kinds, static () => StorageJson.Default.StorageItem)
{
    private static readonly MemberTable s_members = MemberTable.Of(
        JsonNamingPolicy.CamelCase,
        required: [Member.Uuid, Member.Parent, Member.Name, Member.ItemType, Member.CreatedAt, Member.LastEditedAt],
        neverNull: [Member.IsTombstone, Member.IsPlaceholder, Member.BackedDataUnitsCount]);

    private static readonly Kind[] s_kinds =
    [
        Kind.Id, Kind.Id, Kind.RepeatedText, Kind.Text, Kind.Text, Kind.Metadata, Kind.Text, Kind.RepeatedText, Kind.Time,
        Kind.Time, Kind.Flag, Kind.Flag, Kind.Integer, Kind.RepeatedText, Kind.Id, Kind.Text, Kind.Text, Kind.Integer,
        Kind.RepeatedText, Kind.Number, Kind.Number, Kind.Integer, Kind.Integer, Kind.Text, Kind.Text, Kind.Text,
        Kind.Integer, Kind.Integer, Kind.Integer, Kind.RepeatedText, Kind.Integer, Kind.Json,
    ];

    // In the order in which the service writes them.
    private enum Member
    {
        Uuid,
        Parent,
        ItemType,
        Name,
        Description,
        ClientMetadata,
        ClientMetadataSignedUrl,
        Owner,
        CreatedAt,
        LastEditedAt,
        IsTombstone,
        IsPlaceholder,
        BackedDataUnitsCount,
        StorageLocation,
        IntegrationHash,
        Url,
        SignedUrl,
        FileSize,
        MimeType,
        Duration,
        Fps,
        Height,
        Width,
        DicomInstanceUid,
        DicomStudyUid,
        DicomSeriesUid,
        FrameCount,
        AudioSampleRate,
        AudioBitDepth,
        AudioCodec,
        AudioNumChannels,
        TimeseriesSettings,
    }

    protected override StorageItem Make(MemberValues fields, Dictionary<string, JsonElement>? newer) => new()
    {
        Uuid = fields.Id((int)Member.Uuid)!.Value,
        ParentUuid = fields.Id((int)Member.Parent)!.Value,
        ItemTypeName = fields.Text((int)Member.ItemType)!,
        Name = fields.Text((int)Member.Name)!,
        Description = fields.Text((int)Member.Description)!,
        ClientMetadata = fields.Metadata((int)Member.ClientMetadata),
        ClientMetadataSignedUrl = fields.Text((int)Member.ClientMetadataSignedUrl),
        Owner = fields.Text((int)Member.Owner)!,
        CreatedAt = fields.Time((int)Member.CreatedAt),
        LastEditedAt = fields.Time((int)Member.LastEditedAt),
        IsTombstone = fields.Flag((int)Member.IsTombstone),
        IsPlaceholder = fields.Flag((int)Member.IsPlaceholder),
        BackedDataUnitsCount = fields.Integer((int)Member.BackedDataUnitsCount) ?? 0,
        StorageLocationName = fields.Text((int)Member.StorageLocation)!,
        IntegrationHash = fields.Id((int)Member.IntegrationHash),
        Url = fields.Text((int)Member.Url),
        SignedUrl = fields.Text((int)Member.SignedUrl),
        FileSize = fields.Integer((int)Member.FileSize),
        MimeType = fields.Text((int)Member.MimeType),
        Duration = fields.Number((int)Member.Duration),
        Fps = fields.Number((int)Member.Fps),
        Height = fields.Integer((int)Member.Height),
        Width = fields.Integer((int)Member.Width),
        DicomInstanceUid = fields.Text((int)Member.DicomInstanceUid),
        DicomStudyUid = fields.Text((int)Member.DicomStudyUid),
        DicomSeriesUid = fields.Text((int)Member.DicomSeriesUid),
        FrameCount = fields.Integer((int)Member.FrameCount),
        AudioSampleRate = fields.Integer((int)Member.AudioSampleRate),
        AudioBitDepth = fields.Integer((int)Member.AudioBitDepth),
        AudioCodec = fields.Text((int)Member.AudioCodec),
        AudioNumChannels = fields.Integer((int)Member.AudioNumChannels),
        Channels = fields.Json((int)Member.TimeseriesSettings),
        Newer = newer,
    };
}
