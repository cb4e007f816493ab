using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Aggregator.Core.Application;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>Reads the body of a request for a refresh.</summary>
internal static class RefreshRequestReader
{
    private const string Expected = """{"providers":[],"feeds":[],"due":false,"force":false}""";

    // A misspelt member that is ignored would refresh every feed instead of the few that were meant.
    private static readonly JsonTypeInfo<RefreshRequest> Strict = (JsonTypeInfo<RefreshRequest>)new JsonSerializerOptions(
        ApplicationJson.Default.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
    }.GetTypeInfo(typeof(RefreshRequest));

    /// <summary>The request; null when the body is no such thing, which <paramref name="errors"/> then tells. Nothing at all means all.</summary>
    public static async ValueTask<RefreshRequest?> ReadAsync(HttpRequest request, RequestErrors errors, CancellationToken cancellationToken)
    {
        var body = await ReadToEndAsync(request.BodyReader, cancellationToken);
        var parsed = IsBlank(body) ? new RefreshRequest() : Parse(body, errors);
        request.BodyReader.AdvanceTo(body.End);
        return parsed;
    }

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

    private static RefreshRequest? Parse(ReadOnlySequence<byte> body, RequestErrors errors)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            var request = JsonSerializer.Deserialize(ref reader, Strict);
            while (reader.Read())
            {
                // Nothing may follow the document; the reader throws where something does.
            }

            return Complete(request, errors);
        }
        catch (JsonException exception)
        {
            var path = exception.Path ?? "$";
            errors.Add(
                path,
                $"The body is not a request for a refresh at {path} (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}). "
                + $"Expected {Expected}, every member optional.");
            return null;
        }
    }

    // Members that are missing or null come out as null here, whatever the record's defaults.
    private static RefreshRequest? Complete(RefreshRequest? request, RequestErrors errors)
    {
        if (request is null || HasBlank(request.Providers) || HasBlank(request.Feeds))
        {
            errors.Add("$", $"The body is not a request for a refresh: it must be an object, and its lists must hold names. Expected {Expected}.");
            return null;
        }

        return request with { Providers = request.Providers ?? [], Feeds = request.Feeds ?? [] };
    }

    private static bool HasBlank(IReadOnlyList<string>? names) => names is not null && names.Any(string.IsNullOrWhiteSpace);
}
