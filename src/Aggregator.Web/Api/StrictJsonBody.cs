using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Aggregator.Core.Application;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>
/// Reads the JSON body of a request. A member that nobody knows is an error: a misspelt one that is ignored would do something else than
/// what was meant.
/// </summary>
/// <param name="name">What the body is, with its article.</param>
/// <param name="expected">An example of it, for messages.</param>
internal sealed class StrictJsonBody<T>(string name, string expected)
    where T : class
{
    private static readonly JsonTypeInfo<T> Strict = (JsonTypeInfo<T>)new JsonSerializerOptions(ApplicationJson.Default.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    }.GetTypeInfo(typeof(T));

    /// <summary>The body; null when it is no such thing, which <paramref name="errors"/> then tells.</summary>
    /// <param name="request">The request.</param>
    /// <param name="blank">What an empty body means; null where it must not be empty.</param>
    /// <param name="errors">Takes up what is wrong.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async ValueTask<T?> ReadAsync(HttpRequest request, T? blank, RequestErrors errors, CancellationToken cancellationToken)
    {
        var body = await ReadToEndAsync(request.BodyReader, cancellationToken);
        var parsed = blank is not null && IsBlank(body) ? blank : Parse(body, errors);
        request.BodyReader.AdvanceTo(body.End);
        return parsed;
    }

    /// <summary>Adds what is wrong with the body as a whole.</summary>
    public void Refuse(RequestErrors errors, string reason) => errors.Add("$", $"The body is not {name}: {reason}. Expected {expected}.");

    private static async ValueTask<ReadOnlySequence<byte>> ReadToEndAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        // The server's limit bounds the body: a longer one ends this loop with an exception that becomes a 413.
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            if (result.IsCompleted) return result.Buffer;
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static bool IsBlank(ReadOnlySequence<byte> body)
    {
        foreach (var segment in body)
        {
            if (segment.Span.ContainsAnyExcept(" \t\r\n"u8)) return false;
        }

        return true;
    }

    private T? Parse(ReadOnlySequence<byte> body, RequestErrors errors)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            var parsed = JsonSerializer.Deserialize(ref reader, Strict);
            while (reader.Read())
            {
                // Nothing may follow the document; the reader throws where something does.
            }

            if (parsed is null) Refuse(errors, "it must be an object");
            return parsed;
        }
        catch (JsonException exception)
        {
            var path = exception.Path ?? "$";
            errors.Add(path, $"The body is not {name} at {path} (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}). Expected {expected}.");
            return null;
        }
    }
}
