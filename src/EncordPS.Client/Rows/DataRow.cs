using System.Collections;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;
using EncordPS.Json;
using EncordPS.Rows;
using EncordPS.Sessions;

namespace EncordPS;

/// <summary>
/// One data unit of a dataset: a video, an image, an image group, a DICOM series and so on. Title and ClientMetadata
/// can be set; <see cref="Save"/> sends what was set.
/// </summary>
/// <remarks>Source: encord.orm.dataset.DataRow.</remarks>
public sealed class DataRow
{
    private const string SaveNotice =
        "The service has deprecated what Save() sends. Set-EncordDataRow and Set-EncordDataRowMetadata do the same for many rows, "
        + "and Set-EncordStorageItem for the items behind them.";

    private readonly DataRowState _state;
    private readonly EncordSession _session;
    private DataRowChanges _changes = DataRowChanges.None;

    internal DataRow(DataRowState state, string datasetHash, EncordSession session)
    {
        _state = state;
        _session = session;
        DatasetHash = datasetHash;
    }

    /// <summary>The id of the row, a UUID. Also as Uid.</summary>
    public string DataHash => _state.DataHash;

    /// <summary>The id of the dataset that the row was fetched from.</summary>
    public string DatasetHash { get; }

    /// <summary>The title. Setting it changes the object only, until <see cref="Save"/>.</summary>
    public string Title
    {
        get => _changes.Title ?? _state.DataTitle;
        set => _changes = _changes with { Title = value ?? throw new ArgumentNullException(nameof(value)) };
    }

    /// <summary>What kind of data the row is.</summary>
    public DataType DataType => WireNames<DataType>.Parse(_state.DataType) ?? DataType.MissingDataType;

    /// <summary>The kind in the service's own words, such as IMG_GROUP; also for kinds that this version does not know.</summary>
    [Hidden]
    public string DataTypeName => _state.DataType;

    /// <summary>When the row was added, UTC.</summary>
    public DateTimeOffset CreatedAt => _state.CreatedAt;

    /// <summary>When the row was last changed, UTC.</summary>
    public DateTimeOffset LastEditedAt => _state.LastEditedAt;

    /// <summary>In pixels; null where it has no meaning, such as for an image group whose images differ.</summary>
    public long? Width => _state.Width;

    /// <summary>In pixels; null where it has no meaning, such as for an image group whose images differ.</summary>
    public long? Height => _state.Height;

    /// <summary>
    /// Where the file is kept: a path inside Encord's storage, or the full URL in a private bucket. Null for DICOM.
    /// </summary>
    public string? FileLink => _state.FileLink;

    /// <summary>In bytes; null where the service gives none.</summary>
    public long? FileSize => _state.FileSize;

    /// <summary>The MIME type; null where the service gives none.</summary>
    public string? FileType => _state.FileType;

    /// <summary>Where the file is kept.</summary>
    public StorageLocation StorageLocation => StorageLocations.FromNumber(_state.StorageLocation ?? (int)StorageLocation.NewStorage);

    /// <summary>Frames per second of a video; null for everything else.</summary>
    public double? FramesPerSecond => _state.FramesPerSecond;

    /// <summary>The length of a video in seconds; null for everything else.</summary>
    public double? Duration => DataType == DataType.Video ? _state.Duration : null;

    /// <summary>
    /// The client metadata as a read-only dictionary; null unless it was fetched or set. Setting another dictionary
    /// changes the object only, until <see cref="Save"/>.
    /// </summary>
    public IDictionary? ClientMetadata
    {
        get => _changes.ClientMetadata?.ToElement() is { } changed ? new ReadOnlyDictionary(changed)
            : _state.ClientMetadata is { ValueKind: JsonValueKind.Object } fetched
                ? new ReadOnlyDictionary(fetched)
                : null;
        set => _changes = _changes with { ClientMetadata = ToMetadata(value) };
    }

    /// <summary>A URL that gives the file to whoever has it, for a limited time; null unless it was fetched.</summary>
    public string? SignedUrl => _state.SignedUrl;

    /// <summary>For an image group, whether it is an image sequence (a video made of images); null for everything else.</summary>
    public bool? IsImageSequence => DataType == DataType.ImgGroup ? _state.IsOptimisedImageGroup : null;

    /// <summary>The images of an image group; null unless they were fetched.</summary>
    public ImageData[]? ImagesData => _state.ImagesData;

    /// <inheritdoc cref="ServiceObject.AdditionalProperties" />
    public IDictionary? AdditionalProperties => NewerMembers.ToDictionary(_state.Newer);

    /// <summary>Whether the service named the storage item behind the row.</summary>
    public bool HasBackingItem => _state.BackingItemUuid is not null;

    /// <summary>The storage item behind the row.</summary>
    /// <exception cref="InvalidOperationException">The service named none; ask <see cref="HasBackingItem"/> first.</exception>
    public Guid BackingItemUuid => _state.BackingItemUuid
        ?? throw new InvalidOperationException(
            $"The service named no storage item behind the row '{Title}' ({DataHash}). HasBackingItem tells which rows have one.");

    internal Guid? BackingItem => _state.BackingItemUuid;

    /// <summary>Fetches the row again, with what is asked for beside it. What is not asked for stays as it is.</summary>
    /// <param name="signedUrl">Whether to fetch a signed URL of the file.</param>
    /// <param name="imagesDataFetchOptions">How to fetch the images of an image group; null for not at all.</param>
    /// <param name="clientMetadata">Whether to fetch the client metadata.</param>
    /// <exception cref="EncordException">The service refused or did not answer.</exception>
    public void RefetchData(
        bool signedUrl = false, ImagesDataFetchOptions? imagesDataFetchOptions = null, bool clientMetadata = false) =>
        _session.Host.Wait(token =>
            Operations().RefetchAsync(this, new(signedUrl, imagesDataFetchOptions, clientMetadata), token));

    /// <summary>Fetches what the row holds: its video, or its images. The row itself stays as it is.</summary>
    /// <param name="signedUrl">Whether to fetch signed URLs of the video or of the images.</param>
    /// <exception cref="EncordException">The service refused or did not answer.</exception>
    public DatasetData GetData(bool signedUrl = false)
    {
        DatasetData? data = null;
        _session.Host.Wait(async token => data = await Operations().GetDataAsync(this, signedUrl, token));
        return data!;
    }

    /// <summary>
    /// Sends the title and client metadata that were set on this object, and nothing when nothing was set beyond what the
    /// service confirms. Deprecated by the service: Set-EncordDataRow and Set-EncordDataRowMetadata do the same for many rows.
    /// </summary>
    /// <exception cref="EncordException">The service refused, did not answer, or did not confirm. What was set is kept.</exception>
    public void Save() => _session.Host.Wait(
        token => Operations().SaveAsync(this, _changes, token), _session.IsNews(nameof(Save)) ? SaveNotice : null);

    /// <inheritdoc />
    public override string ToString() => Title;

    // Nobody follows these requests: the command that fetched the row may have ended.
    private DataRowOperations Operations() => new(new ServiceApi(_session));

    // What the service has confirmed is so, whether it sends the row back or not.
    internal void Accept(DataRowChanges changes)
    {
        _state.DataTitle = changes.Title ?? _state.DataTitle;
        _state.ClientMetadata = changes.ClientMetadata?.ToElement() ?? _state.ClientMetadata;
    }

    internal void Update(DataRowState newer) => _state.Update(newer);

    /// <summary>Takes over metadata that the service is known to have.</summary>
    internal void Update(DataClientMetadata saved) => _state.ClientMetadata = saved.ToElement();

    /// <summary>How it was read last, without the changes that are not saved.</summary>
    internal JsonNode DescribeSaved() => new JsonObject
    {
        ["title"] = _state.DataTitle,
        ["clientMetadata"] = _state.ClientMetadata is { ValueKind: JsonValueKind.Object } read ? JsonObject.Create(read.Clone()) : null,
    };

    internal DataClientMetadata MetadataOrEmpty() =>
        new(_state.ClientMetadata is { ValueKind: JsonValueKind.Object } fetched ? JsonObject.Create(fetched)! : []);

    // Only now: a save that failed must not forget what was to be saved.
    internal void ForgetChanges() => _changes = DataRowChanges.None;

    private DataClientMetadata? ToMetadata(IDictionary? value) =>
        value is null
            ? throw new ArgumentNullException(nameof(value), "Metadata cannot be null; to clear it set an empty dictionary, @{}.")
            : new DataClientMetadata((JsonObject)JsonValues.ToNode(value, _session.Host.Unwrap)!);
}
