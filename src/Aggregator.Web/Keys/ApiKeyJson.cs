using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aggregator.Web.Keys;

/// <summary>How keys are stored.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<ApiKey>))]
internal sealed partial class ApiKeyJson : JsonSerializerContext;
