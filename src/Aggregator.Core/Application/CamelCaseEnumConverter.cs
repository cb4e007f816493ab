using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aggregator.Core.Application;

/// <summary>Enumerations by their names in camelCase, as the contracts spell them.</summary>
public sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
