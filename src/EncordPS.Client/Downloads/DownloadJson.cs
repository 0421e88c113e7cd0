using System.Text.Json.Serialization;

namespace EncordPS.Downloads;

/// <summary>The JSON beside files that are on their way.</summary>
[JsonSerializable(typeof(ResumeInfo))]
internal sealed partial class DownloadJson : JsonSerializerContext;
