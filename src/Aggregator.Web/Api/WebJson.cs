using System.Text.Json;
using System.Text.Json.Serialization;
using Aggregator.Web.Api.Problems;

namespace Aggregator.Web.Api;

/// <summary>How the API's own documents are written and read; articles, runs and feeds have theirs in Core.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProblemDocument))]
[JsonSerializable(typeof(ReadinessReport))]
[JsonSerializable(typeof(ApiIndex))]
internal sealed partial class WebJson : JsonSerializerContext;
