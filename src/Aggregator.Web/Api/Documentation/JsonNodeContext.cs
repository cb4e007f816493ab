using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Aggregator.Web.Api.Documentation;

/// <summary>Writes documents that are made of nodes.</summary>
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class JsonNodeContext : JsonSerializerContext;
