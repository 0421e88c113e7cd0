using System.Text.Json.Serialization;

namespace EncordPS.Downloads;

/// <summary>The JSON beside partial files.</summary>
[JsonSerializable(typeof(ResumeInfo))]
internal sealed partial class DownloadJson : JsonSerializerContext;
