using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Aggregator.Core.Application;

namespace Aggregator.Web.Client;

/// <summary>Reads runs and feeds strictly: what another program sends must not pass for an empty list or a run without an id.</summary>
internal static class ServiceJson
{
    private static readonly JsonSerializerOptions Options = new(ApplicationJson.Default.Options)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads a document.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static T Read<T>(byte[] body)
        where T : class =>
        JsonSerializer.Deserialize(body, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T))) ?? throw new JsonException("null instead of a document");
}
