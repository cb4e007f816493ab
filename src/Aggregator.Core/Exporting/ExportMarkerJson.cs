using System.Text.Json.Serialization;

namespace Aggregator.Core.Exporting;

/// <summary>The marker's JSON, made when the program is compiled.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ExportMarker))]
internal sealed partial class ExportMarkerJson : JsonSerializerContext;
