using System.Text.Json.Serialization;

namespace EncordPS.Downloads;

/// <summary>The JSON of the notes beside files.</summary>
[JsonSerializable(typeof(PartFile.Note))]
[JsonSerializable(typeof(OwnerNote.Entry))]
internal sealed partial class DownloadJson : JsonSerializerContext;
