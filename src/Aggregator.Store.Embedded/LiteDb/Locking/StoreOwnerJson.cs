using System.Text.Json.Serialization;
using Aggregator.Core.Storage;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>The owner's file, without reflection at start-up.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoreOwner))]
internal sealed partial class StoreOwnerJson : JsonSerializerContext;
