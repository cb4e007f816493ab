using System.Buffers;
using System.Text.Json;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Documents;

/// <summary>Converts a list of documents, some at a time, and writes them as NDJSON in the order of the list.</summary>
internal sealed class DocumentBatch(IServiceProvider services)
{
    private const int DocumentsAtOncePerCore = 4;

    private readonly DocumentConverter _converter = new(services);

    /// <summary>Runs the batch: a line <c>{"file":…,"feed":{…}}</c> or <c>{"file":…,"error":"…"}</c> for every line of the list.</summary>
    /// <exception cref="CommandFailedException">There is no such list.</exception>
    public async Task RunAsync(string list, Stream output, CancellationToken cancellationToken)
    {
        if (!File.Exists(list))
            throw new CommandFailedException(ExitCodes.NotFound, $"There is no list {list}.");
        await using var buffered = new BufferedStream(output, 1 << 16);
        var waiting = new Queue<Task<byte[]>>();
        await foreach (var line in File.ReadLinesAsync(list, cancellationToken))
        {
            if (line.Length == 0)
                continue;
            if (waiting.Count == Environment.ProcessorCount * DocumentsAtOncePerCore)
                await buffered.WriteAsync(await waiting.Dequeue(), cancellationToken);
            waiting.Enqueue(Task.Run(() => Convert(line), cancellationToken));
        }

        while (waiting.TryDequeue(out var next))
            await buffered.WriteAsync(await next, cancellationToken);
    }

    private byte[] Convert(string line)
    {
        var parts = line.Split('\t');
        var (path, contentType, url) = (parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
        return Line(path, Read(path, contentType, url));
    }

    private ConvertedDocument Read(string path, string? contentType, string? url)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            return _converter.Convert(new FeedDocument(bytes, string.IsNullOrEmpty(contentType) ? null : contentType, DocumentSource.BaseUrl(url)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CommandFailedException)
        {
            return new ConvertedDocument(null, exception.Message);
        }
    }

    private static byte[] Line(string path, ConvertedDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ArticleJson.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("file", path);
            if (document.Json is { } json)
            {
                writer.WritePropertyName("feed");
                writer.WriteRawValue(json.Span, skipInputValidation: true);
            }
            else
            {
                writer.WriteString("error", document.Error);
            }

            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
